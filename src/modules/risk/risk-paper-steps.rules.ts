import {
  CONTENT_KEYS,
  type ContentKey,
  type StepContent,
  type StepContents,
} from './assessment-step-content.rules.js';

/** A word of the catalogue of steps, such as `field.aims`. */
interface Code {
  readonly code: string;
}
export type PaperWord = string | Code;

/** A line of a step: what it is about, and what was written. */
export interface PaperStepLine {
  readonly label: readonly PaperWord[];
  readonly text: readonly PaperWord[];
}

/** Lines that belong together: a group, a course of events, a phase. */
export interface PaperStepPart {
  readonly title: PaperWord | null;
  readonly lines: readonly PaperStepLine[];
}

export interface PaperStep {
  readonly key: string;
  /** Why nobody worked it out; null for one that was. */
  readonly setAsideReason: string | null;
  /** When somebody last looked at it; ISO 8601 UTC. */
  readonly reviewedAt: string | null;
  readonly parts: readonly PaperStepPart[];
}

/** A step as it is stored. */
export interface WrittenStep {
  readonly key: string;
  readonly setAsideReason: string | null;
  readonly reviewedAt: string | null;
  readonly content: StepContent | null;
}

const word = (code: string): Code => ({ code });
const line = (field: string, text: PaperWord | null | undefined): PaperStepLine[] =>
  text ? [{ label: [word(`field.${field}`)], text: [text] }] : [];

/** The named fields of a record that have a text, in this order. */
function fields<Name extends string>(
  names: readonly Name[],
  record: { readonly [Each in Name]?: unknown },
): PaperStepLine[] {
  return names.flatMap((name) => {
    const text = record[name];
    return typeof text === 'string' || typeof text === 'number' ? line(name, String(text)) : [];
  });
}

type Writer<Key extends ContentKey> = (content: NonNullable<StepContents[Key]>) => PaperStepPart[];

const GROUP = ['identity', 'aims', 'sensitivities', 'history', 'policeRelation'] as const;
const RAMP = ['routes', 'areas', 'movement', 'profile'] as const;
const LEVEL = ['level', 'source', 'assessedOn', 'expiresOn'] as const;
const COURSES = ['calm', 'likely', 'worst'] as const;
const PHASES = ['normal', 'emergency'] as const;

const WRITERS: { readonly [Key in ContentKey]: Writer<Key> } = {
  context: (content) => [
    { title: null, lines: fields(['situation', 'stakes', 'earlier'], content) },
  ],
  actors: ({ groups }) =>
    groups.map((group) => ({
      title: group.name,
      lines: [...fields(GROUP, group), ...fields(['low', 'likely', 'high'], group)],
    })),
  ground: (content) => [
    {
      title: null,
      lines: [
        ...fields(['timing'], content),
        ...content.points
          .filter(({ kept }) => kept)
          .map(({ kind, text }) => ({ label: [word(`point.${kind}`)], text: [text] })),
        ...fields(RAMP, content),
      ],
    },
  ],
  grid: ({ cells }) =>
    PHASES.map((phase) => ({
      title: word(`phase.${phase}`),
      lines: cells
        .filter((cell) => cell.phase === phase)
        .map(({ movement, aspect, text, colour }) => ({
          label: [word(`movement.${movement}`), word(`aspect.${aspect}`)],
          text: [...(colour ? [word(`colour.${colour}`)] : []), text],
        })),
    })),
  threat: (content) =>
    (['national', 'event'] as const).flatMap((which) => {
      const entry = content[which];
      if (!entry) return [];
      const scope = line('scope', word(`threat.scope.${entry.scope}`));
      const lines = [...scope, ...fields(LEVEL, entry), ...fields(['reference'], entry)];
      return [{ title: word(`threat.${which}`), lines }];
    }),
  scenarios: (content) =>
    COURSES.flatMap((course) => {
      const told = content[course];
      if (!told) return [];
      const { description, triggers, response } = told;
      const lines = [
        ...fields(['description'], { description }),
        ...fields(['triggers'], { triggers: triggers.join('; ') }),
        ...fields(['response'], { response }),
      ];
      return [{ title: word(`course.${course}`), lines }];
    }),
  residual: ({ conclusion, acceptances }) => [
    {
      title: null,
      lines: [
        ...fields(['conclusion'], { conclusion }),
        ...acceptances.map(({ hazardCode, score, reason }) => ({
          label: [hazardCode, String(score)],
          text: [reason],
        })),
      ],
    },
  ],
};

function partsOf<Key extends ContentKey>(key: Key, content: StepContent): PaperStepPart[] {
  const write: Writer<Key> = WRITERS[key];
  const parts = write(content as NonNullable<StepContents[Key]>);
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The steps somebody worked out or set aside, in their order; register and march stand apart. */
export function paperSteps(steps: readonly WrittenStep[]): PaperStep[] {
  return CONTENT_KEYS.flatMap((key) => {
    const step = steps.find((each) => each.key === key);
    if (!step || (!step.content && !step.setAsideReason)) return [];
    const { setAsideReason, reviewedAt, content } = step;
    const parts = content && !setAsideReason ? partsOf(key, content) : [];
    return [{ key, setAsideReason, reviewedAt, parts }];
  });
}
