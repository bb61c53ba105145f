import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import { PublicEvent } from '../events/index.js';
import { Condition, ConditionLoader } from '../negotiations/index.js';
import { ContactEntry } from './contact.entity.js';
import { CorrectContactInput, RecordContactInput } from './contact.inputs.js';
import { ContactService } from './contact.service.js';
import { ContactPlanType } from './contact.type.js';
import { DialogueLoader } from './dialogue.loader.js';

/** The contact log of a dossier, for the desk alone. */
@Resolver(() => PublicEvent)
export class ContactResolver {
  constructor(
    private readonly contactService: ContactService,
    private readonly loader: DialogueLoader,
  ) {}

  @Allow('contacts.record')
  @Mutation(() => PublicEvent, { description: 'Writes a contact with the organiser down.' })
  recordContact(
    @CurrentActor() actor: Actor,
    @Args('input') { eventId, contact }: RecordContactInput,
  ): Promise<PublicEvent> {
    return this.contactService.record(actor, eventId, contact);
  }

  @Allow('contacts.record')
  @Mutation(() => PublicEvent, { description: 'Replaces an entry by a right one; both stay.' })
  correctContact(
    @CurrentActor() actor: Actor,
    @Args('input') input: CorrectContactInput,
  ): Promise<PublicEvent> {
    return this.contactService.correct(actor, input);
  }

  @ResolveField(() => [ContactEntry], { description: 'In the order they were written down.' })
  contacts(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ContactEntry[]> | ContactEntry[] {
    return may(actorOf(context), 'dialogue.read') ? this.loader.contactsOf(context, event.id) : [];
  }

  @ResolveField(() => ContactPlanType, {
    nullable: true,
    description: 'Contacts agreed on for the day; null without hours.',
  })
  contactPlan(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<ContactPlanType | null> | null {
    const actor = actorOf(context);
    return may(actor, 'dialogue.read') ? this.contactService.plan(actor, event) : null;
  }
}

/** What a contact was about. */
@Resolver(() => ContactEntry)
export class ContactFieldsResolver {
  constructor(
    private readonly loader: DialogueLoader,
    private readonly conditionLoader: ConditionLoader,
  ) {}

  @ResolveField(() => [Condition])
  async conditions(
    contact: ContactEntry,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Condition[]> {
    const links = await this.loader.contactConditionsOf(context, contact.id);
    const found: Condition[] = [];
    for (const { conditionId } of links) {
      const condition = await this.conditionLoader.condition(context, conditionId);
      if (condition) found.push(condition);
    }
    return found.sort((a, b) => a.number - b.number);
  }
}
