import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import type { Localized } from '../core/graphql/localized.type.js';
import { PublicEvent } from '../modules/events/index.js';
import {
  Condition,
  ConditionKind,
  ConditionOrigin,
  ConditionOwner,
  ConditionSide,
  ConditionState,
  ConditionVersion,
  PreparationState,
  VersionAction,
  wordingFacts,
} from '../modules/negotiations/index.js';
import { type DemoEvent, demoId } from './demo-data.js';

/** A condition as the events file tells it. */
interface DemoCondition {
  id: string;
  code: string;
  status: 'agreed' | 'imposed' | 'dropped' | 'proposed' | 'discussing';
  origin: 'police' | 'organiser' | 'partner' | 'authority';
  text: Localized;
  parameters: ConditionVersion['parameters'];
  reason?: string;
}

/** Who speaks for a side in the demonstration. */
interface Speaker {
  side: ConditionSide;
  persona: string | null;
  name: string;
}

const PROPOSED_AT = '2026-11-04T09:00:00Z';
/** What nobody answered yet is younger: its time to answer still runs as the demonstration begins. */
const OPEN_SINCE = '2026-11-20T09:00:00Z';
const ANSWERED_AT = '2026-11-09T14:30:00Z';
const PLANNER = { side: ConditionSide.police, persona: 'planner', name: 'An Voorbeeld' };
const AUTHORITY = {
  side: ConditionSide.authority,
  persona: 'cabinet',
  name: 'Camille Cabinet-Démo',
};
/** The demonstration names no article; its own file says so. */
const GROUND = 'Decision of the competent authority (demonstration)';
const ENDING = {
  agreed: { state: ConditionState.agreed, action: VersionAction.accept },
  imposed: { state: ConditionState.imposed, action: VersionAction.impose },
  dropped: { state: ConditionState.dropped, action: VersionAction.drop },
} as const;

/** Loads per event its conditions with the versions that led there, by the zone's own catalogue. */
export class DemoConditionLoader {
  private kinds: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  /** Reads the catalogue the zone began with. */
  async readCatalogue(): Promise<void> {
    const kinds = await this.rows.list(new Table(ConditionKind), 'true', []);
    this.kinds = new Map(kinds.map(({ code, id }) => [code, id]));
  }

  async load(event: DemoEvent): Promise<void> {
    const list = (event['conditions'] ?? []) as DemoCondition[];
    const eventId = demoId(`event:${event.id}`);
    const facts = wordingFacts(await this.rows.byId(new Table(PublicEvent), eventId));
    await this.rows.insertMany(
      new Table(Condition),
      list.map((each, index) => this.condition(eventId, index + 1, each)),
    );
    await this.rows.insertMany(
      new Table(ConditionVersion),
      list.flatMap((each) =>
        this.versions(event, eventId, each).map((version) => ({ ...version, builtOn: facts })),
      ),
    );
  }

  private condition(eventId: string, number: number, demo: DemoCondition): Condition {
    const ending = endingOf(demo);
    const raisedBy = raiser(demo);
    return {
      id: demoId(`condition:${demo.id}`),
      zoneId: this.zoneId,
      version: ending ? 2 : 1,
      eventId,
      number,
      kindId: this.kindId(demo.code),
      kind: demo.code,
      origin: ConditionOrigin[demo.origin],
      owner: demo.origin === 'partner' ? ConditionOwner.partner : ConditionOwner.organiser,
      state: ending?.state ?? ConditionState.proposed,
      preparation: PreparationState.toDo,
      currentVersion: ending ? 2 : 1,
      agreedVersion: demo.status === 'agreed' ? 2 : null,
      openSide: ending ? null : raisedBy,
      openedBy: raisedBy,
      legalGround: demo.status === 'imposed' ? GROUND : null,
      imposedReason: demo.status === 'imposed' ? (demo.reason ?? null) : null,
      decisionArticleId: null,
      createdAt: PROPOSED_AT,
      suspendedAt: null,
      updatedAt: ending ? ANSWERED_AT : PROPOSED_AT,
    };
  }

  private kindId(code: string): string {
    const id = this.kinds.get(code);
    if (!id) throw new Error(`The catalogue lacks ${code}`);
    return id;
  }

  private versions(event: DemoEvent, eventId: string, demo: DemoCondition): ConditionVersion[] {
    const organiser = organiserOf(event);
    const first = raiser(demo) === ConditionSide.organiser ? organiser : PLANNER;
    const ending = endingOf(demo);
    const proposal = this.version(eventId, demo, first, 1, VersionAction.propose);
    if (!ending) return [proposal];
    const speaker =
      ending.state === ConditionState.imposed
        ? AUTHORITY
        : ending.state === ConditionState.dropped || first === organiser
          ? PLANNER
          : organiser;
    return [proposal, this.version(eventId, demo, speaker, 2, ending.action)];
  }

  private version(
    eventId: string,
    demo: DemoCondition,
    speaker: Speaker,
    number: number,
    action: VersionAction,
  ): ConditionVersion {
    return {
      id: demoId(`condition:${demo.id}:${number}`),
      zoneId: this.zoneId,
      eventId,
      conditionId: demoId(`condition:${demo.id}`),
      number,
      side: speaker.side,
      authorPersonId: speaker.persona ? demoId(`person:${speaker.persona}`) : null,
      authorName: speaker.name,
      at: number === 1 ? proposedAt(demo) : ANSWERED_AT,
      action,
      text: demo.text,
      parameters: demo.parameters,
      reason: number === 1 ? null : (demo.reason ?? null),
      builtOn: null,
    };
  }
}

/** What was said after the proposal; a condition still discussed waits for its first answer. */
function endingOf({ status }: DemoCondition) {
  return status === 'proposed' || status === 'discussing' ? null : ENDING[status];
}

const proposedAt = (demo: DemoCondition): string => (endingOf(demo) ? PROPOSED_AT : OPEN_SINCE);

function raiser({ origin }: DemoCondition): ConditionSide {
  return origin === 'organiser' ? ConditionSide.organiser : ConditionSide.police;
}

/** An event without applicant is settled with the authority that drives it. */
function organiserOf(event: DemoEvent): Speaker {
  if (!event.organiser) return AUTHORITY;
  return {
    side: ConditionSide.organiser,
    persona: null,
    name: event.organiser.contact?.name ?? event.organiser.name,
  };
}
