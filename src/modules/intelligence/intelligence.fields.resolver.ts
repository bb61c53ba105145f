import { ResolveField, Resolver } from '@nestjs/graphql';
import { may } from '../../core/access/field-audience.js';
import { Clock } from '../../core/clock.js';
import { actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { PeopleLoader, Person, Position } from '../people/index.js';
import { IntelligenceGrant, IntelligenceReading } from './intelligence-access.entity.js';
import { IntelligenceNote } from './intelligence-note.entity.js';
import { IntelligenceLoader } from './intelligence.loader.js';
import { keepsNotes, managesNote } from './intelligence.policy.js';
import { grantHolds } from './intelligence.rules.js';
import { IntelligenceSummary } from './intelligence.types.js';

/** Adds to a dossier what its reader may know; a dossier without notes looks the same. */
@Resolver(() => PublicEvent)
export class EventIntelligenceFieldsResolver {
  constructor(private readonly loader: IntelligenceLoader) {}

  @ResolveField(() => [IntelligenceNote], {
    description: 'Notes the reader may know of, the latest information first.',
  })
  intelligenceNotes(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<IntelligenceNote[]> | IntelligenceNote[] {
    return may(actorOf(context), 'intelligence.read') ? this.loader.notesOf(context, event.id) : [];
  }

  @ResolveField(() => [IntelligenceGrant], {
    description: 'Grants of the whole dossier the reader gave, has, or may revoke.',
  })
  async intelligenceGrants(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<IntelligenceGrant[]> {
    if (!may(actorOf(context), 'intelligence.read')) return [];
    const grants = await this.loader.grantsOf(context, event.id);
    return grants.filter(({ noteId }) => noteId === null);
  }

  @ResolveField(() => [IntelligenceSummary], { description: 'For the authority.' })
  async intelligenceSummaries(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<IntelligenceSummary[]> {
    if (!may(actorOf(context), 'intelligence.readSummary')) return [];
    const notes = await this.loader.summarisedOf(context, event.id);
    return notes.map(({ id, summaryAt }) => ({ noteId: id, writtenAt: summaryAt ?? '' }));
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader keeps every note of it.' })
  keepsIntelligence(_event: PublicEvent, _args: unknown, context: GraphqlContext): boolean {
    return keepsNotes(actorOf(context));
  }
}

/** What hangs on a note, for whoever keeps or wrote it; others find their own part of it. */
@Resolver(() => IntelligenceNote)
export class IntelligenceNoteFieldsResolver {
  constructor(private readonly loader: IntelligenceLoader) {}

  @ResolveField(() => Boolean, { description: 'Whether the reader may change and share it.' })
  manages(note: IntelligenceNote, _args: unknown, context: GraphqlContext): boolean {
    return managesNote(actorOf(context), note);
  }

  @ResolveField(() => String, { nullable: true, description: 'For whoever may change it.' })
  authorName(note: IntelligenceNote, _args: unknown, context: GraphqlContext): string | null {
    return managesNote(actorOf(context), note) ? note.authorName : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why its words were erased.' })
  erasedReason(note: IntelligenceNote, _args: unknown, context: GraphqlContext): string | null {
    return managesNote(actorOf(context), note) ? note.erasedReason : null;
  }

  @ResolveField(() => [IntelligenceGrant])
  async grants(
    note: IntelligenceNote,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<IntelligenceGrant[]> {
    const grants = await this.loader.grantsOf(context, note.eventId);
    return grants.filter(({ noteId }) => noteId === note.id);
  }

  @ResolveField(() => [IntelligenceReading], { description: 'The latest first.' })
  readings(
    note: IntelligenceNote,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<IntelligenceReading[]> {
    return this.loader.readingsOf(context, note.id);
  }
}

@Resolver(() => IntelligenceGrant)
export class IntelligenceGrantFieldsResolver {
  constructor(
    private readonly people: PeopleLoader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  person({ personId }: IntelligenceGrant, _args: unknown, context: GraphqlContext) {
    return personId ? this.people.person(context, personId) : null;
  }

  @ResolveField(() => Position, { nullable: true })
  position(
    { positionId }: IntelligenceGrant,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Position | null> | null {
    return positionId ? this.people.position(context, positionId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds now.' })
  holds(grant: IntelligenceGrant): boolean {
    return grantHolds(grant, this.clock.now());
  }
}
