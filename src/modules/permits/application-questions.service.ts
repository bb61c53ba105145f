import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import type { EventFactsPatch, PublicEvent } from '../events/index.js';
import {
  type QuestionSet,
  type QuestionSetName,
  QuestionSetService,
  type SetAnswers,
  acceptAnswers,
  isOmitted,
  omittedAnswers,
  unansweredQuestions,
} from '../intake/index.js';
import type { ApplicationAnswers } from './application-answers.inputs.js';
import type { Application } from './application.entity.js';
import { type MissingPart, REQUIREMENTS, missingParts } from './completeness.rules.js';
import { lastMomentFor } from './last-moment.rules.js';

/** Something that is still missing, said in a language, with the day it is needed by at the latest. */
export interface MissingText extends MissingPart {
  readonly text: string;
  readonly neededBy: string | null;
}

/** What one save wants to answer. */
export interface GivenAnswers {
  readonly answers: ApplicationAnswers;
  /** All answers of the general form as they will stand. */
  readonly merged: ApplicationAnswers;
  readonly setAnswers: SetAnswers;
}

/** What an application asks by its kind: the set it began with, its answers, what is missing. */
@Injectable()
export class ApplicationQuestionsService {
  constructor(
    private readonly sets: QuestionSetService,
    private readonly messages: Messages,
  ) {}

  /** The set a new application of a kind begins with. */
  async begin(
    actor: Actor,
    kind: string,
  ): Promise<Pick<Application, 'questionSetCode' | 'questionSetEdition'>> {
    const set = await this.sets.forKind(actor, kind);
    return { questionSetCode: set?.code ?? null, questionSetEdition: set?.edition ?? null };
  }

  /** The edition an application keeps; null when it began without one. */
  setOf(reader: Pick<Actor, 'zoneId'>, application: Application): Promise<QuestionSet | null> {
    return this.sets.find(reader, nameOf(application));
  }

  /**
   * Checks answers against the set of the application; another kind of event brings its own set, and
   * answers it does not ask are dropped. INVALID_INPUT with every refused answer after `prefix`.
   */
  async accept(
    actor: Actor,
    application: Application,
    event: PublicEvent,
    communes: readonly string[],
    given: GivenAnswers,
    prefix: string,
  ): Promise<Partial<Application>> {
    const present = await this.setOf(actor, application);
    const keeps = present === null || present.kinds.includes(event.kind);
    const set = keeps ? present : await this.sets.forKind(actor, event.kind);
    const content = set ?? { steps: [], omits: [] };
    const facts = sourceOf(event, communes, given.merged);
    const path = `${prefix}setAnswers.`;
    const saved = application.setAnswers;
    const { answers, problems } = acceptAnswers(content, facts, saved, given.setAnswers, path);
    const omitted = omittedAnswers(content, given.answers as Record<string, unknown>);
    const refused = omitted.map((field) => ({ path: `${prefix}${field}`, code: 'notAsked' }));
    if (problems.length + refused.length > 0) throw DomainError.invalid([...problems, ...refused]);
    return {
      setAnswers: answers,
      questionSetCode: set?.code ?? null,
      questionSetEdition: set?.edition ?? null,
    };
  }

  /** What an application still lacks, in the order of the form, then of the set. */
  async missing(
    reader: Pick<Actor, 'zoneId'>,
    application: Application,
    event: PublicEvent,
    communes: readonly string[],
  ): Promise<MissingPart[]> {
    const set = await this.setOf(reader, application);
    const facts = { ...(event as EventFactsPatch), communes, answers: application.answers };
    if (!set) return missingParts(facts);
    const asked = REQUIREMENTS.filter(({ field }) => !isOmitted(set, field));
    const source = sourceOf(event, communes, application.answers);
    const questions = unansweredQuestions(set, source, application.setAnswers);
    return [
      ...missingParts(facts, asked),
      ...questions.map(({ key, label, daysBefore }) => ({
        code: `question.${key}`,
        field: `setAnswers.${key}`,
        daysBefore,
        label,
      })),
    ];
  }

  /** The list of what is missing in a language of the catalogues. */
  say(language: string, missing: readonly MissingPart[], startAt: string | null): MissingText[] {
    return missing.map((part) => ({
      ...part,
      text: part.label
        ? inLanguage(part.label, language)
        : this.messages.text(language, 'permits', `missing.${part.code}`),
      neededBy: lastMomentFor(startAt, part.daysBefore),
    }));
  }
}

function nameOf({ questionSetCode, questionSetEdition }: Application): QuestionSetName | null {
  if (questionSetCode === null || questionSetEdition === null) return null;
  return { code: questionSetCode, edition: questionSetEdition };
}

function sourceOf(
  event: PublicEvent,
  communes: readonly string[],
  answers: ApplicationAnswers,
): Readonly<Record<string, unknown>> {
  const { kind, expectedNumber, stewardCount } = event;
  return { kind, expectedNumber, stewardCount, communes, answers };
}
