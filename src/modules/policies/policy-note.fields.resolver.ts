import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { StaleSourceType } from '../../core/basis/stale-source.type.js';
import type { StaleSource } from '../../core/basis/basis.service.js';
import { StoredDocument } from '../../core/documents/stored-document.entity.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { wordsAgainst } from '../negotiations/index.js';
import { PeopleLoader, Person } from '../people/index.js';
import { CompetentAuthority, PlacesLoader } from '../places/index.js';
import { PolicyApproval } from './policy-approval.entity.js';
import { changedLines, policyLines } from './policy-difference.rules.js';
import { policyContentHash } from './policy-hash.rules.js';
import { PolicyNote } from './policy-note.entity.js';
import { policyWorkflow } from './policy-note.workflow.js';
import { holdingOf } from './policy-reader.service.js';
import { PolicyLoader } from './policy.loader.js';
import { PolicyDifference, PolicyGapType } from './policy.types.js';

type Context = GraphqlContext;

/** What hangs on a note; whoever reads one may read all of it. */
@Resolver(() => PolicyNote)
export class PolicyNoteFieldsResolver {
  constructor(
    private readonly loader: PolicyLoader,
    private readonly people: PeopleLoader,
    private readonly places: PlacesLoader,
  ) {}

  @ResolveField(() => CompetentAuthority, { nullable: true })
  authority({ authorityId }: PolicyNote, _args: unknown, context: Context) {
    return this.places.authority(context, authorityId);
  }

  @ResolveField(() => Person, { nullable: true })
  author({ authorId }: PolicyNote, _args: unknown, context: Context) {
    return this.people.person(context, authorId);
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy({ submittedBy }: PolicyNote, _args: unknown, context: Context) {
    return submittedBy ? this.people.person(context, submittedBy) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  approvedBy({ approvedBy }: PolicyNote, _args: unknown, context: Context) {
    return approvedBy ? this.people.person(context, approvedBy) : null;
  }

  @ResolveField(() => [PolicyGapType], { description: 'What it lacks before it may be handed in.' })
  async gaps(note: PolicyNote, _args: unknown, context: Context) {
    return note.state === 'draft' ? (await this.loader.standing(context, note)).gaps : [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether it changes the tolerance or the means of an approved one.',
  })
  async needsGold(note: PolicyNote, _args: unknown, context: Context): Promise<boolean> {
    return (await this.loader.standing(context, note)).facts.needsGold;
  }

  @ResolveField(() => [PolicyApproval], { description: 'Signatures under this submission.' })
  approvals(note: PolicyNote, _args: unknown, context: Context) {
    return this.loader.approvals(context, note);
  }

  @ResolveField(() => [PolicyNote], { description: 'Every number, the latest first.' })
  numbers(note: PolicyNote, _args: unknown, context: Context): Promise<PolicyNote[]> {
    return this.loader.numbersOf(context, note);
  }

  @ResolveField(() => PolicyNote, { nullable: true, description: 'The number that holds now.' })
  async inForce(note: PolicyNote, _args: unknown, context: Context): Promise<PolicyNote | null> {
    const numbers = await this.loader.numbersOf(context, note);
    const living = numbers.find(({ state }) => state !== 'superseded') ?? note;
    return holdingOf(living, numbers);
  }

  @ResolveField(() => [PolicyDifference], {
    description: 'Against the number approved before this one; none for the first.',
  })
  async differences(
    note: PolicyNote,
    _args: unknown,
    context: Context,
  ): Promise<PolicyDifference[]> {
    const { before } = await this.loader.standing(context, note);
    if (!before) return [];
    const terms = await this.loader.terms(context);
    const { language } = actorOf(context);
    const wording = (text: string) => ({ text: { [language]: text }, parameters: {} });
    return changedLines(
      policyLines(before.content, terms, language),
      policyLines(note.content, terms, language),
    ).map(({ part, code, label, before: former, after }) => ({
      part,
      code,
      label,
      words: wordsAgainst(wording(former), wording(after), language)?.changes ?? [],
    }));
  }

  @ResolveField(() => [AvailableTransitionType])
  async availableTransitions(
    note: PolicyNote,
    _args: unknown,
    context: Context,
  ): Promise<AvailableTransition[]> {
    const { facts } = await this.loader.standing(context, note);
    return policyWorkflow.available(note.state, facts);
  }

  @ResolveField(() => [StaleSourceType], {
    description: 'What changed since it was handed in; values only for who may read the analysis.',
  })
  async staleness(note: PolicyNote, _args: unknown, context: Context): Promise<StaleSource[]> {
    const changes = await this.loader.staleness(context, note);
    if (may(actorOf(context), 'risk.read')) return changes;
    return changes.map((change) =>
      INTERNAL.includes(change.sourceType) ? { ...change, differences: [] } : change,
    );
  }

  @ResolveField(() => Boolean, { description: 'Whether anything it was built on has changed.' })
  async stale(note: PolicyNote, _args: unknown, context: Context): Promise<boolean> {
    return (await this.loader.staleness(context, note)).length > 0;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the content still has the hash it was handed in with; null in a draft.',
  })
  contentMatchesHash(note: PolicyNote): boolean | null {
    return note.contentHash === null ? null : policyContentHash(note) === note.contentHash;
  }

  @ResolveField(() => [StoredDocument], { description: 'Every number that was approved, as PDF.' })
  documents(note: PolicyNote, _args: unknown, context: Context): Promise<StoredDocument[]> {
    return this.loader.documentsOf(context, note);
  }
}

/** Sources of which the cabinet learns that they changed, not how. */
const INTERNAL: readonly string[] = ['riskAssessment', 'eventAssessment'];

@Resolver(() => PolicyApproval)
export class PolicyApprovalFieldsResolver {
  constructor(private readonly people: PeopleLoader) {}

  @ResolveField(() => Person, { nullable: true })
  person({ personId }: PolicyApproval, _args: unknown, context: Context) {
    return this.people.person(context, personId);
  }
}
