import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, scopeOf } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { endSquareArea } from '../../core/crowd/crowd-sums.rules.js';
import { instantDayText } from '../../core/day-text.js';
import { Db } from '../../core/database/db.js';
import { csvSheet } from '../../core/documents/csv-sheet.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import {
  EventInsightService,
  EventService,
  instantToBrusselsClock,
  type PublicEvent,
  SETTLED_STATES,
} from '../events/index.js';
import { AgreedValuesService } from '../negotiations/index.js';
import { PlacesService } from '../places/index.js';
import type { SaveMedicalQuestionnaireInput } from './medical-advice.inputs.js';
import { MEDICAL_JOURNAL } from './medical-advice.journal.js';
import { MedicalAdviceRepository } from './medical-advice.repository.js';
import {
  type AnsweredQuestion,
  answeredQuestions,
  type DossierCover,
  dossierCover,
  type MedicalAnswers,
} from './medical-dossier.rules.js';

/** A questionnaire as it stands. */
export interface Questionnaire {
  /** 0 while nobody wrote an answer. */
  readonly version: number;
  readonly questions: readonly AnsweredQuestion[];
}

/** What the medical service is told of a dossier, and the indicative cover beside it. */
@Injectable()
export class MedicalQuestionnaireService {
  constructor(
    private readonly repository: MedicalAdviceRepository,
    private readonly events: EventService,
    private readonly insight: EventInsightService,
    private readonly agreed: AgreedValuesService,
    private readonly places: PlacesService,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly db: Db,
  ) {}

  /** The indicative cover of these events, in their order. */
  async coversOf(actor: Actor, events: readonly PublicEvent[]): Promise<DossierCover[]> {
    const ids = events.map(({ id }) => id);
    const figures = await this.insight.assessments(actor, ids);
    const agreed = await this.agreed.factsOf(actor, events);
    return events.map((event, index) =>
      dossierCover({
        kind: event.kind,
        organiserNumber: event.expectedNumber,
        policeNumber: figures.find(({ eventId }) => eventId === event.id)?.policeNumber ?? null,
        maxPersons: agreed[index]?.maxPersons ?? null,
        spreadOut: hasRoute(event),
      }),
    );
  }

  /** Every question with its answer; in the reader's language where the dossier gives it. */
  async read(actor: Actor, eventId: string): Promise<Questionnaire> {
    const event = await this.events.find(actor, eventId);
    const [row] = await this.repository.questionnairesOf([eventId]);
    const dossier = await this.factsOf(actor, event);
    return {
      version: row?.version ?? 0,
      questions: answeredQuestions(row?.answers ?? {}, dossier),
    };
  }

  /** Errors: NOT_FOUND, TRANSITION_NOT_ALLOWED settled, INVALID_INPUT repeated, STALE. */
  async save(actor: Actor, input: SaveMedicalQuestionnaireInput): Promise<Questionnaire> {
    const { eventId, expectedVersion, answers } = input;
    const event = await this.events.find(actor, eventId);
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'saveMedicalQuestionnaire', 'settled');
    }
    const codes = answers.map(({ code }) => code);
    const again = codes.findIndex((code, index) => codes.indexOf(code) !== index);
    if (again >= 0) {
      throw DomainError.invalid([{ path: `input.answers.${again}.code`, code: 'repeated' }]);
    }
    const [row] = await this.repository.questionnairesOf([eventId]);
    if ((row?.version ?? 0) !== expectedVersion) throw DomainError.stale(row?.version ?? 0);
    const given = Object.fromEntries(answers.map(({ code, answer }) => [code, answer.trim()]));
    const written = Object.entries({ ...row?.answers, ...given }).filter(([, answer]) => answer);
    const present = { updatedBy: actor.personId, updatedAt: this.clock.now() };
    const patch = { answers: Object.fromEntries(written), ...present };
    if (row) {
      await this.repository.changeQuestionnaire({ id: row.id, expectedVersion }, patch);
    } else {
      const fresh = { id: randomUUID(), zoneId: actor.zoneId, eventId, version: 1, ...patch };
      if (!(await this.repository.insertQuestionnaire(fresh))) throw DomainError.stale(1);
    }
    this.note(actor, MEDICAL_JOURNAL.questionnaireSaved, eventId, { answers: answers.length });
    return this.read(actor, eventId);
  }

  /** The questionnaire as a sheet; what goes out is recorded before it is given. */
  export(actor: Actor, eventId: string): Promise<{ name: string; csv: string }> {
    if (!actor.permissions.has('risk.prepare')) throw DomainError.notFound();
    return this.db.write(scopeOf(actor), async () => {
      const { reference } = await this.events.find(actor, eventId);
      const { questions, version } = await this.read(actor, eventId);
      const rows = questions.map(({ chapter, code, answer }) => [
        this.say(actor, `chapter.${chapter}`),
        this.say(actor, `question.${code}`),
        answer ?? '',
      ]);
      const head = ['chapter', 'question', 'answer'].map((column) =>
        this.say(actor, `column.${column}`),
      );
      this.note(actor, MEDICAL_JOURNAL.questionnaireExported, eventId, { version });
      return { name: `${reference}-prima.csv`, csv: csvSheet([head, ...rows]) };
    });
  }

  private say(actor: Actor, key: string): string {
    return this.messages.text(actor.language, 'medical-desk', key);
  }

  private async factsOf(actor: Actor, event: PublicEvent): Promise<MedicalAnswers> {
    const { language } = actor;
    const [cover] = await this.coversOf(actor, [event]);
    const touched = await this.events.communesOf(actor, [event.id]);
    const ids = touched.map(({ communeId }) => communeId);
    const communes = await this.places.communesByIds(actor, ids);
    const range = cover?.range?.rows.find(({ name }) => name === 'expected');
    const area = endSquareArea(event.footprint);
    const route = event.waypoints?.at(-1)?.cumulativeM;
    const moment = (instant: string | null) =>
      instant ? `${instantDayText(instant, language)}, ${instantToBrusselsClock(instant)}` : '';
    return {
      reference: event.reference,
      title: inLanguage(event.title, language),
      kind: this.messages.text(language, 'events', `kind.${event.kind}`),
      from: moment(event.gatheringAt ?? event.startAt),
      to: moment(event.dispersalAt ?? event.endAt),
      place: communes.map(({ name }) => inLanguage(name, language)).join(', '),
      permitted: written(cover?.permitted),
      expected: written(cover?.expected),
      expectedRange: range && range.low !== range.high ? `${range.low}–${range.high}` : '',
      areaM2: written(area),
      routeM: written(route && Math.round(route)),
      stewards: written(event.stewardCount),
    };
  }

  private note(
    actor: Actor,
    kind: string,
    eventId: string,
    data: Readonly<Record<string, number>>,
  ): void {
    this.journal.record(actor, { kind, subjectType: 'event', subjectId: eventId, eventId, data });
  }
}

const written = (value: number | null | undefined): string => (value ? String(value) : '');

function hasRoute({ footprint }: PublicEvent): boolean {
  return (footprint?.features ?? []).some(({ geometry }) => geometry.type === 'LineString');
}
