/** Words by language. */
export type Words = Readonly<Record<string, string>>;

/** A parameter as the catalogue tells it. */
export interface CatalogueParameter {
  readonly name: string;
  readonly type: 'number' | 'text' | 'time' | 'boolean' | 'distance' | 'duration';
  readonly label: Words;
  readonly unit: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly decimals: number;
  readonly maxLength: number | null;
  readonly required: boolean;
}

/** A kind of condition as the catalogue tells it. */
export interface CatalogueEntry {
  readonly code: string;
  readonly label: Words;
  readonly template: Words;
  readonly evidence: Words;
  readonly parameters: readonly CatalogueParameter[];
  /** Where subject and figures come from, beside the list of kinds itself. */
  readonly source?: string;
}

/** A text in three languages; the German words stand beside. */
export const said = (nl: string, fr: string, en: string): Words => ({ nl, fr, en });

const PLAIN = { unit: null, min: null, max: null, decimals: 0, maxLength: null, required: false };

type Extra = Partial<Pick<CatalogueParameter, 'unit' | 'decimals' | 'maxLength' | 'required'>>;

/** A number between two bounds, both included; whole unless `decimals` says otherwise. */
export const figure = (
  name: string,
  label: Words,
  [min, max]: readonly [number, number],
  extra: Extra = {},
): CatalogueParameter => ({ ...PLAIN, name, type: 'number', label, min, max, ...extra });

/** Metres between two bounds. */
export const metres = (
  name: string,
  label: Words,
  bounds: readonly [number, number],
  extra: Extra = {},
): CatalogueParameter => ({
  ...figure(name, label, bounds, { unit: 'm', ...extra }),
  type: 'distance',
});

/** Minutes between two bounds. */
export const minutes = (
  name: string,
  label: Words,
  bounds: readonly [number, number],
  extra: Extra = {},
): CatalogueParameter => ({
  ...figure(name, label, bounds, { unit: 'min', ...extra }),
  type: 'duration',
});

/** A time of day in Brussels, HH:MM. */
export const clock = (name: string, label: Words, extra: Extra = {}): CatalogueParameter => ({
  ...PLAIN,
  name,
  type: 'time',
  label,
  ...extra,
});

/** A short text, at most 300 characters unless `maxLength` says otherwise. */
export const words = (name: string, label: Words, extra: Extra = {}): CatalogueParameter => ({
  ...PLAIN,
  name,
  type: 'text',
  label,
  maxLength: 300,
  ...extra,
});

/** Yes or no. */
export const flag = (name: string, label: Words, extra: Extra = {}): CatalogueParameter => ({
  ...PLAIN,
  name,
  type: 'boolean',
  label,
  ...extra,
});
