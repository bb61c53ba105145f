import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { INTAKE_JOURNAL } from './intake.journal.js';
import {
  QuestionSet,
  type StandardQuestionSet,
  type ZoneQuestionSet,
} from './question-set.entity.js';
import { questionSetProblems, questionsAgainstRights } from './question-set-check.rules.js';
import { QuestionSetRepository } from './question-set.repository.js';
import type { QuestionSetContent } from './question-set.types.js';

/** Names an edition of a set. */
export interface QuestionSetName {
  readonly code: string;
  readonly edition: number;
}

/** Question sets: what is asked of whom, and how an administrator changes it. */
@Injectable()
export class QuestionSetService {
  /** Published editions never change, so each is read once: by zone, code and edition. */
  private readonly published = new Map<string, QuestionSet>();

  constructor(
    private readonly repository: QuestionSetRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Every edition, by code, the newest first. */
  async all(_reader: Pick<Actor, 'zoneId'>): Promise<QuestionSet[]> {
    const standards = await this.repository.standards();
    const own = await this.repository.own();
    return standards.flatMap((standard) => [
      ...own.filter(({ code }) => code === standard.code).map(ofZone),
      ofProduct(standard),
    ]);
  }

  /** The edition a new dossier of a kind begins with; null for a kind without questions. */
  async forKind(actor: Actor, kind: string): Promise<QuestionSet | null> {
    const sets = await this.all(actor);
    return sets.find((set) => set.state === 'published' && set.kinds.includes(kind)) ?? null;
  }

  /** A published edition; null for a dossier that began without one. */
  async find(
    reader: Pick<Actor, 'zoneId'>,
    name: QuestionSetName | null,
  ): Promise<QuestionSet | null> {
    if (!name) return null;
    const key = `${reader.zoneId} ${name.code} ${name.edition}`;
    const known = this.published.get(key);
    if (known) return known;
    const found = (await this.all(reader)).find(
      ({ code, edition, state }) =>
        state === 'published' && code === name.code && edition === name.edition,
    );
    if (found) this.published.set(key, found);
    return found ?? null;
  }

  /** Starts the next edition as a copy of the present one. CONFLICT while a draft is open. */
  async draft(actor: Actor, code: string): Promise<QuestionSet> {
    const editions = await this.editions(actor, code);
    const [newest] = editions;
    if (!newest) throw DomainError.notFound();
    if (newest.state === 'draft') throw DomainError.conflict('draftOpen');
    const set = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      code,
      edition: newest.edition + 1,
      state: 'draft',
      kinds: newest.kinds,
      title: newest.title,
      content: { steps: newest.steps, omits: newest.omits },
      updatedByName: actor.name,
      updatedAt: this.clock.now(),
      publishedAt: null,
    });
    return this.noted(actor, INTAKE_JOURNAL.setDrafted, set);
  }

  /** Saves a draft as a whole. INVALID_INPUT names every field that cannot stand, STALE. */
  async save(
    actor: Actor,
    input: { code: string; expectedVersion: number } & QuestionSetContent,
  ): Promise<QuestionSet> {
    const { code, expectedVersion, steps, omits } = input;
    const draft = await this.openDraft(code);
    const problems = questionSetProblems({ steps, omits }, 'input.');
    if (problems.length > 0) throw DomainError.invalid(problems);
    const set = await this.repository.change(
      { id: draft.id, expectedVersion, state: 'draft' },
      {
        content: { steps, omits },
        updatedByName: actor.name,
        updatedAt: this.clock.now(),
      },
    );
    return this.noted(actor, INTAKE_JOURNAL.setSaved, set);
  }

  /**
   * Makes a draft the edition new dossiers begin with. RULE_VIOLATED rightsFirst names questions a
   * demonstration may not be asked: a fee, an opinion.
   */
  async publish(
    actor: Actor,
    input: { code: string; expectedVersion: number },
  ): Promise<QuestionSet> {
    const draft = await this.openDraft(input.code);
    const against = questionsAgainstRights(draft.kinds, draft.content);
    if (against.length > 0)
      throw DomainError.rule('rightsFirst', { questions: against.join(', ') });
    const now = this.clock.now();
    const set = await this.repository.change(
      { id: draft.id, expectedVersion: input.expectedVersion, state: 'draft' },
      { state: 'published', publishedAt: now, updatedAt: now, updatedByName: actor.name },
    );
    return this.noted(actor, INTAKE_JOURNAL.setPublished, set);
  }

  private async editions(actor: Actor, code: string): Promise<QuestionSet[]> {
    return (await this.all(actor)).filter((set) => set.code === code);
  }

  private async openDraft(code: string): Promise<ZoneQuestionSet> {
    const own = await this.repository.own();
    const draft = own.find((set) => set.code === code && set.state === 'draft');
    if (!draft) throw DomainError.notFound();
    return draft;
  }

  private noted(actor: Actor, kind: string, set: ZoneQuestionSet): QuestionSet {
    this.journal.record(actor, {
      kind,
      subjectType: 'questionSet',
      subjectId: set.id,
      eventId: null,
      data: { code: set.code, edition: set.edition, version: set.version },
    });
    return ofZone(set);
  }
}

function ofProduct({ code, kinds, title, content }: StandardQuestionSet): QuestionSet {
  const { steps, omits } = content;
  const fixed = { edition: 1, version: 0, state: 'published', updatedByName: null };
  return { ...fixed, code, kinds, title, steps, omits, publishedAt: null };
}

function ofZone(set: ZoneQuestionSet): QuestionSet {
  const { code, edition, version, state, kinds, title, updatedByName, publishedAt } = set;
  const { steps, omits } = set.content;
  return { code, edition, version, state, kinds, title, steps, omits, updatedByName, publishedAt };
}
