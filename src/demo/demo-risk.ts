import { readFileSync } from 'node:fs';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import type { Localized } from '../core/graphql/localized.type.js';
import { Condition } from '../modules/negotiations/index.js';
import {
  ControlMeasure,
  Hazard,
  type ImpactDomain,
  MeasureKind,
  ParticipantsSource,
  RISK_BAND_TABLE,
  RiskAssessment,
} from '../modules/risk/index.js';
import { type DemoEvent, demoId } from './demo-data.js';
import { loadRiskSteps } from './demo-risk-steps.js';

const LOADED_AT = '2026-11-02T08:00:00Z';
const AUTHOR = demoId('person:planner');
const BUFFER_MIN = 15;
const TEXTS = new URL('../../demo/risk-texts.json', import.meta.url);

interface DemoPair {
  likelihood: number;
  impact: number;
}

interface DemoHazard {
  id: string;
  hazard: string;
  impactDomain: string;
  before: DemoPair;
  after: DemoPair;
  measures: string[];
}

interface DemoCondition {
  id: string;
  code: string;
  text: Localized;
  linkedRisks: string[];
}

interface DemoMarch {
  widthM: number;
  densityPerM2: number;
  speedMps: number;
  result: { timeline?: unknown[] };
}

/** A text of the register; `condition` is the kind of the condition a measure rests on. */
interface DemoText extends Localized {
  en: string;
  condition?: string;
}

/** A condition of the dossier as loaded, with what the demonstration says of it. */
type LinkedCondition = DemoCondition & { readonly rowId: string };

type MeasureDraft = Pick<ControlMeasure, 'kind' | 'conditionId' | 'text'>;

/** Loads the risk assessments of the demonstration as drafts of its planner. */
export class DemoRiskLoader {
  private readonly texts = demoRiskTexts();

  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  /** Loads one event's register; its conditions, where any, must be there already. */
  async load(event: DemoEvent): Promise<void> {
    const id = demoId(`risk:${event.id}`);
    const eventId = demoId(`event:${event.id}`);
    await this.rows.insert(new Table(RiskAssessment), {
      id,
      zoneId: this.zoneId,
      eventId,
      version: 1,
      number: 1,
      round: 0,
      state: 'draft',
      matrix: { ...RISK_BAND_TABLE },
      informationGaps: [],
      ...marchOf(event),
      authorId: AUTHOR,
      preparedBy: [AUTHOR],
      createdAt: LOADED_AT,
      updatedAt: LOADED_AT,
    });
    const conditions = await this.conditionsOf(event, eventId);
    const hazards = event['hazards'] as DemoHazard[];
    await this.rows.insertMany(
      new Table(Hazard),
      hazards.map((hazard, rank) => this.hazard(event, id, hazard, rank)),
    );
    await this.rows.insertMany(
      new Table(ControlMeasure),
      hazards.flatMap((hazard) => this.measures(event, id, hazard, conditions)),
    );
    await loadRiskSteps(this.rows, this.zoneId, event, id);
  }

  /** The conditions that were loaded, found by their number: E01-C04 is number 4. */
  private async conditionsOf(event: DemoEvent, eventId: string): Promise<LinkedCondition[]> {
    const rows = await this.rows.list(new Table(Condition), 'event_id = $1', [eventId]);
    const byNumber = new Map(rows.map((row) => [row.number, row.id]));
    return (event['conditions'] as DemoCondition[]).flatMap((condition) => {
      const rowId = byNumber.get(Number(condition.id.split('-C')[1]));
      return rowId ? [{ ...condition, rowId }] : [];
    });
  }

  private hazard(event: DemoEvent, assessmentId: string, hazard: DemoHazard, rank: number): Hazard {
    const { nl, fr, en } = this.text(hazard.hazard);
    return {
      id: demoId(`hazard:${event.id}:${hazard.id}`),
      zoneId: this.zoneId,
      assessmentId,
      rank,
      code: hazard.id,
      title: { nl, fr, en },
      impactDomain: hazard.impactDomain as ImpactDomain,
      beforeLikelihood: hazard.before.likelihood,
      beforeImpact: hazard.before.impact,
      afterLikelihood: hazard.after.likelihood,
      afterImpact: hazard.after.impact,
    };
  }

  private measures(
    event: DemoEvent,
    assessmentId: string,
    hazard: DemoHazard,
    conditions: readonly LinkedCondition[],
  ): ControlMeasure[] {
    const linked = conditions.filter((condition) => condition.linkedRisks.includes(hazard.id));
    const own = hazard.measures.map((text) => this.ownMeasure(text, linked));
    const named = new Set(own.map((measure) => measure.conditionId));
    const others = linked
      .filter((condition) => !named.has(condition.rowId))
      .map(({ rowId, text }) => ({ kind: MeasureKind.condition, conditionId: rowId, text }));
    return [...own, ...others].map((draft, rank) => ({
      id: demoId(`measure:${event.id}:${hazard.id}:${rank}`),
      zoneId: this.zoneId,
      assessmentId,
      hazardId: demoId(`hazard:${event.id}:${hazard.id}`),
      rank,
      code: `${hazard.id}-M${rank + 1}`,
      kind: draft.kind,
      conditionId: draft.conditionId,
      partner: null,
      owner: draft.kind === MeasureKind.condition ? 'Organisator' : 'Silver',
      dueOn: event.dates['start']?.slice(0, 10) ?? null,
      text: draft.text,
    }));
  }

  /** A measure of the register: it rests on a condition of its kind where the hazard has one. */
  private ownMeasure(text: string, linked: readonly LinkedCondition[]): MeasureDraft {
    const { condition: code, nl, fr, en } = this.text(text);
    const found = linked.find((condition) => condition.code === code);
    return {
      kind: found ? MeasureKind.condition : MeasureKind.police,
      conditionId: found?.rowId ?? null,
      text: { nl, fr, en },
    };
  }

  private text(english: string): DemoText {
    return this.texts.get(english) ?? { en: english };
  }
}

/** The texts of the registers in three languages, by their English words. */
export function demoRiskTexts(): ReadonlyMap<string, DemoText> {
  const { hazards, measures } = JSON.parse(readFileSync(TEXTS, 'utf8')) as {
    hazards: DemoText[];
    measures: DemoText[];
  };
  return new Map([...hazards, ...measures].map((text) => [text.en, text]));
}

function marchOf(event: DemoEvent): Partial<RiskAssessment> {
  const march = event['march'] as DemoMarch | undefined;
  if (!march) return {};
  return {
    marchWidthM: march.widthM,
    marchDensityPerM2: march.densityPerM2,
    marchSpeedMps: march.speedMps,
    marchBufferMin: BUFFER_MIN,
    marchParticipantsSource: ParticipantsSource.organiser,
    // Only a worked timeline rests on metres of its own; elsewhere straight lines will do.
    marchWaypointMetres: march.result.timeline
      ? event.waypoints.map((waypoint) => waypoint.cumulativeM)
      : null,
  };
}
