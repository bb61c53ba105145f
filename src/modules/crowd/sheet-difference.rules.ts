import { sheetFigures } from './sheet-figures.rules.js';
import type { SheetContent, SheetEntry, SheetExit, SheetPlace } from './sheet-content.types.js';

type Value = number | string | boolean | null;

/** One field that differs between two sheets, and what it alone does to the final capacity. */
export interface SheetChange {
  /** places, exits, entries, numbers or a field of the sheet. */
  readonly part: string;
  /** Of a place, exit or entry. */
  readonly item: string | null;
  /** listed: the item itself came or went; otherwise the field of it that differs. */
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** Persons the final capacity changes by when this is the only change; null while one is unknown. */
  readonly effect: number | null;
}

export interface SheetDifference {
  readonly finalBefore: number | null;
  readonly finalAfter: number | null;
  readonly changes: readonly SheetChange[];
}

/** A difference, and the earlier sheet with it alone. */
interface Step {
  readonly change: Omit<SheetChange, 'effect'>;
  readonly applied: SheetContent;
}

interface Aspect<Item> {
  readonly field: string;
  readonly read: (item: Item) => Value;
  readonly take: (item: Item, from: Item) => Item;
}

interface Listed {
  readonly name: string;
  readonly featureKey?: string | null;
}

const PLACE_ASPECTS: readonly Aspect<SheetPlace>[] = [
  {
    field: 'areaM2',
    read: ({ area }) => area.value,
    take: (item, { area }) => ({ ...item, area }),
  },
  {
    field: 'moment',
    read: ({ moment }) => moment,
    take: (item, { moment }) => ({ ...item, moment }),
  },
];
const EXIT_ASPECTS: readonly Aspect<SheetExit>[] = [
  {
    field: 'widthM',
    read: ({ width }) => width.value,
    take: (item, { width }) => ({ ...item, width }),
  },
  {
    field: 'emergencyOnly',
    read: (item) => item.emergencyOnly,
    take: (item, { emergencyOnly }) => ({ ...item, emergencyOnly }),
  },
  {
    field: 'stairs',
    read: ({ stairs }) => stairs,
    take: (item, { stairs }) => ({ ...item, stairs }),
  },
];
const ENTRY_ASPECTS: readonly Aspect<SheetEntry>[] = [
  {
    field: 'turnstiles',
    read: ({ turnstiles }) => turnstiles,
    take: (item, { turnstiles }) => ({ ...item, turnstiles }),
  },
];
const FIELDS = [
  'entryHours',
  'physicalCondition',
  'safetyManagement',
  'planningDensity',
  'flowScheme',
  'evacuationRisk',
  'evacuationMinutes',
  'moving',
  'personsPerSteward',
  'medicalKind',
  'violence',
] as const satisfies readonly (keyof SheetContent)[];
const NUMBERS = ['low', 'likely', 'high', 'basis'] as const;

/** The same item in another version: by its drawing, else by its name and turn among equals. */
function keyed<Item extends Listed>(items: readonly Item[]): Map<string, Item> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const plain = item.featureKey ?? `=${item.name}`;
      const nth = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, nth);
      return [`${plain}#${nth}`, item];
    }),
  );
}

function itemSteps<Item extends Listed>(
  part: string,
  { before, after }: { before: readonly Item[]; after: readonly Item[] },
  aspects: readonly Aspect<Item>[],
  put: (items: readonly Item[]) => SheetContent,
): Step[] {
  const was = keyed(before);
  const is = keyed(after);
  const main = aspects[0] as Aspect<Item>;
  const steps: Step[] = [];
  for (const [key, old] of was) {
    const now = is.get(key);
    if (!now) {
      const change = { part, item: old.name, field: 'listed', before: main.read(old), after: null };
      steps.push({ change, applied: put(before.filter((item) => item !== old)) });
      continue;
    }
    for (const { field, read, take } of aspects) {
      if (read(old) === read(now)) continue;
      const change = { part, item: now.name, field, before: read(old), after: read(now) };
      steps.push({
        change,
        applied: put(before.map((item) => (item === old ? take(old, now) : item))),
      });
    }
  }
  for (const [key, now] of is) {
    if (was.has(key)) continue;
    const change = { part, item: now.name, field: 'listed', before: null, after: main.read(now) };
    steps.push({ change, applied: put([...before, now]) });
  }
  return steps;
}

function fieldSteps(before: SheetContent, after: SheetContent): Step[] {
  const fields = FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    change: { part: 'sheet', item: null, field, before: before[field], after: after[field] },
    applied: { ...before, [field]: after[field] },
  }));
  const numbers = NUMBERS.filter((name) => before.numbers[name] !== after.numbers[name]);
  return [
    ...fields,
    ...numbers.map((field) => ({
      change: {
        part: 'numbers',
        item: null,
        field,
        before: before.numbers[field],
        after: after.numbers[field],
      },
      applied: { ...before, numbers: { ...before.numbers, [field]: after.numbers[field] } },
    })),
  ];
}

/**
 * Two sheets field by field. Places and exits are the same ones when they are the same drawing, or
 * bear the same name. The effect of a change is the final capacity of the earlier sheet with that
 * change alone, less that of the earlier sheet; effects need not add up to the whole.
 */
export function sheetDifference(before: SheetContent, after: SheetContent): SheetDifference {
  const finalBefore = sheetFigures(before).final;
  const steps = [
    ...itemSteps(
      'places',
      { before: before.places, after: after.places },
      PLACE_ASPECTS,
      (places) => ({
        ...before,
        places,
      }),
    ),
    ...itemSteps('exits', { before: before.exits, after: after.exits }, EXIT_ASPECTS, (exits) => ({
      ...before,
      exits,
    })),
    ...itemSteps(
      'entries',
      { before: before.entries, after: after.entries },
      ENTRY_ASPECTS,
      (entries) => ({ ...before, entries }),
    ),
    ...fieldSteps(before, after),
  ];
  const changes = steps.map(({ change, applied }) => {
    const { final } = sheetFigures(applied);
    const effect = final === null || finalBefore === null ? null : final - finalBefore;
    return { ...change, effect };
  });
  return { finalBefore, finalAfter: sheetFigures(after).final, changes };
}
