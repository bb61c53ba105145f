import type { SavePostInput } from '../../../gql/desk/graphql.js';
import type { Plan, Post } from './plan-types.js';

/** The form's texts of a post. */
export interface PostValues {
  readonly sectorId: string;
  readonly code: string;
  readonly nameNl: string;
  readonly nameFr: string;
  readonly taskNl: string;
  readonly taskFr: string;
  readonly presence: string;
  readonly requiredStrength: string;
  readonly requiredType: string;
  readonly requiredQualification: string;
  readonly requiredCount: string;
  readonly measureId: string;
  readonly conditionId: string;
  readonly lon: string;
  readonly lat: string;
}

/** Where each field stands in the input, for what the API refuses. */
export const POST_PATHS: Readonly<Record<keyof PostValues, string>> = {
  sectorId: 'sectorId',
  code: 'code',
  nameNl: 'name.nl',
  nameFr: 'name.fr',
  taskNl: 'task.nl',
  taskFr: 'task.fr',
  presence: 'presence',
  requiredStrength: 'requiredStrength',
  requiredType: 'requiredType',
  requiredQualification: 'requiredQualification',
  requiredCount: 'requiredCount',
  measureId: 'measureId',
  conditionId: 'conditionId',
  lon: 'point.lon',
  lat: 'point.lat',
};

export const POST_FIELDS = Object.keys(POST_PATHS) as (keyof PostValues)[];
export const REQUIRED: readonly (keyof PostValues)[] = [
  'sectorId',
  'code',
  'nameNl',
  'nameFr',
  'taskNl',
  'taskFr',
  'requiredStrength',
];

const text = (value: string | number | null | undefined): string => String(value ?? '');

/** The form filled with a post, or empty in a sector. */
export function postValues(plan: Plan, post: Post | null, sectorId: string | null): PostValues {
  return {
    sectorId: post?.sector?.id ?? sectorId ?? plan.sectors[0]?.id ?? '',
    code: text(post?.code),
    nameNl: text(post?.name.nl),
    nameFr: text(post?.name.fr),
    taskNl: text(post?.task.nl),
    taskFr: text(post?.task.fr),
    presence: post?.presence ?? 'visible',
    requiredStrength: text(post?.requiredStrength),
    requiredType: text(post?.requiredType),
    requiredQualification: text(post?.requiredQualification),
    requiredCount: text(post?.requiredCount),
    measureId: text(post?.measureId),
    conditionId: text(post?.conditionId),
    lon: text(post?.lon),
    lat: text(post?.lat),
  };
}

/** Whether two forms say the same in every field. */
export function isSame(one: PostValues, other: PostValues): boolean {
  return POST_FIELDS.every((name) => one[name] === other[name]);
}

const figure = (value: string): number => Number(value.trim().replace(',', '.'));

/** What is sent; an empty field is null, so that it is taken away. */
export function postInput(values: PostValues): Omit<SavePostInput, 'planId' | 'expectedVersion'> {
  const { lon, lat, requiredCount, requiredQualification } = values;
  return {
    sectorId: values.sectorId,
    code: values.code.trim(),
    name: { nl: values.nameNl.trim(), fr: values.nameFr.trim() },
    task: { nl: values.taskNl.trim(), fr: values.taskFr.trim() },
    presence: values.presence,
    requiredStrength: Number(values.requiredStrength),
    requiredType: values.requiredType || null,
    requiredQualification: requiredQualification || null,
    requiredCount: requiredQualification && requiredCount.trim() ? Number(requiredCount) : null,
    measureId: values.measureId || null,
    conditionId: values.conditionId || null,
    point: lon.trim() && lat.trim() ? { lon: figure(lon), lat: figure(lat) } : null,
  };
}

const WHOLE = /^\d{1,4}$/;
const DECIMAL = /^-?\d{1,3}([.,]\d+)?$/;

/** Fields that cannot be sent as they are: empty ones, and figures that are none. */
export function postFindings(values: PostValues): {
  readonly missing: readonly (keyof PostValues)[];
  readonly noFigure: readonly (keyof PostValues)[];
} {
  const missing = REQUIRED.filter((name) => !values[name].trim());
  const whole = (['requiredStrength', 'requiredCount'] as const).filter(
    (name) => values[name].trim() !== '' && !WHOLE.test(values[name].trim()),
  );
  const point = (['lon', 'lat'] as const).filter(
    (name) => values[name].trim() !== '' && !DECIMAL.test(values[name].trim()),
  );
  const half = (['lon', 'lat'] as const).filter(
    (name) => !values[name].trim() && `${values.lon}${values.lat}`.trim() !== '',
  );
  return { missing: [...missing, ...half], noFigure: [...whole, ...point] };
}
