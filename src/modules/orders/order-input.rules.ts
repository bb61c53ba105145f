import type { Localized } from '../../core/graphql/localized.type.js';
import type { OrderText } from './order-content.types.js';
import type { OrderTexts, PhaseTexts } from './order-texts.rules.js';

/** Free texts as they come in: any language may be missing. */
export interface TextsGiven {
  readonly intent?: Localized | null;
  readonly context?: Localized | null;
  readonly standby?: Localized | null;
  readonly phases?: readonly PhaseTexts[] | null;
  readonly coordination?: readonly Localized[] | null;
  readonly scenarios?:
    | readonly { readonly code: string; readonly name: Localized; readonly response: Localized }[]
    | null;
  readonly logistics?: readonly Localized[] | null;
  readonly talkgroups?: readonly string[] | null;
  readonly organiserContactMinutes?: number | null;
}

/** The order is issued in both; English, for the desk, falls back. */
const ISSUED = ['nl', 'fr'] as const;

export interface TextProblem {
  readonly path: string;
  readonly code: string;
}

/** Collects the texts that lack a language while reading them. */
class Reader {
  readonly problems: TextProblem[] = [];

  constructor(private readonly path: string) {}

  text(text: Localized, at: string): OrderText {
    for (const language of ISSUED) {
      if (!text[language]?.trim()) {
        this.problems.push({ path: `${this.path}.${at}.${language}`, code: 'required' });
      }
    }
    const [nl, fr] = [text.nl?.trim() ?? '', text.fr?.trim() ?? ''];
    return { nl, fr, en: text.en?.trim() || nl };
  }

  list(texts: readonly Localized[], at: string): OrderText[] {
    return texts.map((text, index) => this.text(text, `${at}.${index}`));
  }

  scenarios(given: NonNullable<TextsGiven['scenarios']>): NonNullable<OrderTexts['scenarios']> {
    return given.map(({ code, name, response }, index) => ({
      code,
      name: this.text(name, `scenarios.${index}.name`),
      response: this.text(response, `scenarios.${index}.response`),
    }));
  }
}

const plainPhase = ({ code, posture, reservePosture }: PhaseTexts): PhaseTexts => ({
  code,
  posture,
  reservePosture,
});

/** Reads free texts; `problems` names every one that lacks Dutch or French. */
export function readTexts(
  given: TextsGiven,
  path: string,
): { readonly texts: OrderTexts; readonly problems: readonly TextProblem[] } {
  const reader = new Reader(path);
  const { intent, context, standby, phases, coordination, scenarios, logistics, talkgroups } =
    given;
  const minutes = given.organiserContactMinutes;
  const texts: OrderTexts = {
    ...(intent ? { intent: reader.text(intent, 'intent') } : {}),
    ...(context ? { context: reader.text(context, 'context') } : {}),
    ...(standby ? { standby: reader.text(standby, 'standby') } : {}),
    ...(phases ? { phases: phases.map(plainPhase) } : {}),
    ...(coordination ? { coordination: reader.list(coordination, 'coordination') } : {}),
    ...(scenarios ? { scenarios: reader.scenarios(scenarios) } : {}),
    ...(logistics ? { logistics: reader.list(logistics, 'logistics') } : {}),
    ...(talkgroups ? { talkgroups: [...talkgroups] } : {}),
    ...(minutes ? { organiserContactMinutes: minutes } : {}),
  };
  return { texts, problems: reader.problems };
}
