import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import {
  EventInsightService,
  EventService,
  type EventAssessment,
  type EventCommune,
  type PublicEvent,
} from '../events/index.js';
import { type Commune, PlacesService } from '../places/index.js';
import { CalibrationRepository } from './calibration.repository.js';
import type { CalibrationGroup, CalibrationReport, CalibrationRow } from './calibration.types.js';
import {
  type ComparedEvent,
  comparedFigures,
  groupedBy,
  incidentCount,
  minutesLate,
} from './comparison.rules.js';
import type { EventOutcome } from './event-outcome.entity.js';
import { FEW_EVENTS } from './incident.data.js';

interface Compared extends ComparedEvent {
  readonly event: PublicEvent;
  readonly outcome: EventOutcome;
}

/** What was foretold beside what came, per event, kind and commune; never per organiser. */
@Injectable()
export class CalibrationService {
  constructor(
    private readonly repository: CalibrationRepository,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly places: PlacesService,
  ) {}

  /** Of the last events that have an outcome. */
  async report(actor: Actor): Promise<CalibrationReport> {
    const outcomes = await this.repository.latestOutcomes();
    const ids = outcomes.map(({ eventId }) => eventId);
    const events = await this.events.byIds(actor, ids);
    const touched = await this.events.communesOf(actor, ids);
    const assessments = await this.insight.assessments(actor, ids);
    const compared = outcomes.flatMap((outcome) => {
      const event = events.find(({ id }) => id === outcome.eventId);
      return event ? [comparedEvent(event, outcome, touched, assessments)] : [];
    });
    const communes = await this.places.communesByIds(actor, [
      ...new Set(compared.flatMap((each) => each.communes)),
    ]);
    return {
      rows: compared.map(reportRow),
      all: group(compared, { kind: null, commune: null }),
      byKind: groupedBy(compared, ({ kind }) => [kind]).map(({ key, events: some }) =>
        group(some, { kind: key, commune: null }),
      ),
      byCommune: byCommune(compared, communes),
    };
  }
}

function comparedEvent(
  event: PublicEvent,
  outcome: EventOutcome,
  touched: readonly EventCommune[],
  assessments: readonly EventAssessment[],
): Compared {
  return {
    ...{ event, outcome },
    kind: event.kind,
    communes: touched.filter(({ eventId }) => eventId === event.id).map((each) => each.communeId),
    proposedClass: outcome.proposedClass,
    chosenClass: outcome.chosenClass,
    hindsightClass: outcome.hindsightClass,
    organiserNumber: event.expectedNumber,
    policeNumber: assessments.find(({ eventId }) => eventId === event.id)?.policeNumber ?? null,
    actualNumber: outcome.actualNumber,
    plannedEndAt: event.endAt,
    endedAt: outcome.endedAt,
    predictedTailAt: outcome.predictedTailAt,
    tailAt: outcome.tailAt,
    incidents: outcome.incidents,
  };
}

function reportRow(compared: Compared): CalibrationRow {
  const { event, outcome, organiserNumber, policeNumber } = compared;
  return {
    ...{ event, outcome, organiserNumber, policeNumber },
    endLateMin: minutesLate(compared.plannedEndAt, compared.endedAt),
    tailLateMin: minutesLate(compared.predictedTailAt, compared.tailAt),
    incidentCount: incidentCount(compared),
  };
}

function group(
  events: readonly Compared[],
  of: Pick<CalibrationGroup, 'kind' | 'commune'>,
): CalibrationGroup {
  const figures = comparedFigures(events).map((figure) => ({ ...figure }));
  return { ...of, events: events.length, few: events.length < FEW_EVENTS, figures };
}

/** In the order of their codes, which is the same in every language. */
function byCommune(
  compared: readonly Compared[],
  communes: readonly Commune[],
): CalibrationGroup[] {
  const groups = groupedBy(compared, (each) => each.communes);
  return [...communes]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .flatMap((commune) => {
      const found = groups.find(({ key }) => key === commune.id);
      return found ? [group(found.events, { kind: null, commune })] : [];
    });
}
