import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../core/access/actor.js';
import { Allow } from '../../core/access/allow.js';
import { may } from '../../core/access/field-audience.js';
import { Clock } from '../../core/clock.js';
import { CurrentActor, actorOf } from '../../core/graphql/current-actor.js';
import type { GraphqlContext } from '../../core/graphql/graphql-context.js';
import type { AvailableTransition } from '../../core/workflow/workflow.js';
import { AvailableTransitionType } from '../../core/workflow/available-transition.type.js';
import { PublicEvent } from '../events/index.js';
import { Organisation, PeopleLoader } from '../people/index.js';
import { MandateDeskService } from './mandate-desk.service.js';
import { MandateNote } from './mandate-note.entity.js';
import { Mandate } from './mandate.entity.js';
import {
  AdmitOrganisationInput,
  CallBackInput,
  ConfirmMandateInput,
  EndMandateInput,
  RecordSpokespersonInput,
} from './mandate.inputs.js';
import { MandateLoader } from './mandate.loader.js';
import { lastCallBack, lives } from './mandate.rules.js';
import { MandateService } from './mandate.service.js';

/** Who acts on the organiser's side, as the desk keeps it. */
@Resolver(() => Mandate)
export class MandateResolver {
  constructor(
    private readonly mandates: MandateService,
    private readonly desk: MandateDeskService,
    private readonly loader: MandateLoader,
    private readonly people: PeopleLoader,
    private readonly clock: Clock,
  ) {}

  @Allow('mandates.manage')
  @Mutation(() => Mandate, {
    description: 'Keeps who says he speaks for a crowd without organiser. It gives no power.',
  })
  recordSpokesperson(
    @CurrentActor() actor: Actor,
    @Args('input') input: RecordSpokespersonInput,
  ): Promise<Mandate> {
    return this.desk.recordSpokesperson(actor, input);
  }

  @Allow('mandates.manage')
  @Mutation(() => Mandate, { description: 'Says that a claim is true, and with what powers.' })
  confirmMandate(
    @CurrentActor() actor: Actor,
    @Args('input') input: ConfirmMandateInput,
  ): Promise<Mandate> {
    return this.desk.confirm(actor, input);
  }

  @Allow('mandates.manage')
  @Mutation(() => Mandate, { description: 'Says that a claim is not true.' })
  refuteMandate(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndMandateInput,
  ): Promise<Mandate> {
    return this.desk.refute(actor, input);
  }

  @Allow('mandates.manage')
  @Mutation(() => Mandate, { description: 'Lets another organisation take part.' })
  admitOrganisation(
    @CurrentActor() actor: Actor,
    @Args('input') input: AdmitOrganisationInput,
  ): Promise<Mandate> {
    return this.desk.admitOrganisation(actor, input);
  }

  @Allow('mandates.manage')
  @Mutation(() => Mandate, { description: 'Ends a mandate that police gave.' })
  endMandate(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndMandateInput,
  ): Promise<Mandate> {
    return this.mandates.withdraw(actor, input);
  }

  @Allow('mandates.manage')
  @Mutation(() => Mandate, { description: 'Notes a call to whoever answers on the day.' })
  recordCallBack(
    @CurrentActor() actor: Actor,
    @Args('input') input: CallBackInput,
  ): Promise<Mandate> {
    return this.desk.callBack(actor, input);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'For whom.' })
  organisation({ organisationId }: Mandate, _args: unknown, context: GraphqlContext) {
    return organisationId ? this.people.organisation(context, organisationId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it holds now.' })
  live(mandate: Mandate): boolean {
    return lives(mandate, this.clock.now());
  }

  @ResolveField(() => [MandateNote], { description: 'The oldest first.' })
  notes({ id }: Mandate, _args: unknown, context: GraphqlContext): Promise<MandateNote[]> {
    return this.loader.notes(context, id);
  }

  @ResolveField(() => MandateNote, { nullable: true, description: 'The latest call-back.' })
  async lastCallBack(
    { id }: Mandate,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<MandateNote | null> {
    return lastCallBack(await this.loader.notes(context, id));
  }

  @ResolveField(() => [AvailableTransitionType])
  availableTransitions(
    mandate: Mandate,
    _args: unknown,
    context: GraphqlContext,
  ): AvailableTransition[] {
    const actor = actorOf(context);
    return may(actor, 'mandates.manage') ? this.mandates.stepsOf(actor, mandate) : [];
  }
}

/** Adds the mandates to a dossier. */
@Resolver(() => PublicEvent)
export class EventMandatesFieldsResolver {
  constructor(private readonly loader: MandateLoader) {}

  @ResolveField(() => [Mandate], { description: 'The first given first.' })
  mandates(
    event: PublicEvent,
    _args: unknown,
    context: GraphqlContext,
  ): Promise<Mandate[]> | Mandate[] {
    return may(actorOf(context), 'mandates.read') ? this.loader.ofEvent(context, event.id) : [];
  }
}
