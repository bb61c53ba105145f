import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { dayText, instantDayText, instantHourText, numberText } from '../../core/day-text.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import { LANGUAGES, Messages } from '../../core/messages.js';
import { EventService, type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import { type Mandate, MandateService, lives } from '../mandates/index.js';
import {
  ConditionCatalogueService,
  ConditionService,
  ConditionState,
  conditionLabel,
} from '../negotiations/index.js';
import { PeopleService } from '../people/index.js';
import { PlacesService } from '../places/index.js';
import { isNamed, stands } from './agreement-basis.service.js';
import {
  type AgreedFact,
  type AgreementContent,
  agreementSections,
} from './agreement-content.rules.js';
import { signingOrganisations } from './agreement-parties.rules.js';
import type { AgreementPart } from './agreement.entity.js';
import { AgreementRepository } from './agreement.repository.js';
import { ExpectationService } from './expectation.service.js';

/** What whoever compiles says beside what the dossier holds. */
export interface CompileFacts {
  /** The day both sides look back. */
  readonly evaluationOn: string;
  /** The liaison officer, by function, and where he is reached on the day. */
  readonly policeContact: string;
  readonly policePhone: string;
}

/** Longest reference the page frame of documents takes. */
const MAX_REFERENCE = 40;

/** Gathers what a protocol says, in every language at once, from the dossier as it stands. */
@Injectable()
export class AgreementContentService {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly expectations: ExpectationService,
    private readonly conditions: ConditionService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly mandates: MandateService,
    private readonly events: EventService,
    private readonly people: PeopleService,
    private readonly places: PlacesService,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  async build(
    actor: Actor,
    event: PublicEvent,
    facts: CompileFacts,
    { number, replaces }: Pick<AgreementContent, 'number' | 'replaces'>,
  ): Promise<AgreementContent> {
    const holders = await this.holders(actor, event.id);
    const told = {
      parties: await this.parties(actor, event, holders),
      event: this.eventLines(event, await this.communeNames(actor, event.id)),
      route: event.footprintVersion > 0 ? [this.say('route', { n: event.footprintVersion })] : [],
      police: (await this.expectations.released(actor, event.id))?.items.map((i) => i.text) ?? [],
      communication: this.contacts(facts, holders),
      evaluation: [this.say('evaluation', (l) => ({ day: dayText(facts.evaluationOn, l) }))],
    };
    const agreed = await this.agreed(actor, event.id);
    const imposed = agreed.some((each) => each.imposed) ? [this.say('imposed')] : [];
    const plans = await this.repository.sections(instantToBrusselsDate(this.clock.now()));
    return {
      format: 'parley-agreement-1',
      reference: `${event.reference}/protocol/${number}`.slice(0, MAX_REFERENCE),
      number,
      language: event.language,
      event: { reference: event.reference, title: event.title, startAt: event.startAt ?? '' },
      sections: agreementSections(
        plans,
        agreed,
        { ...told, reminder: imposed },
        this.say('nothing'),
      ),
      evaluationOn: facts.evaluationOn,
      replaces,
    };
  }

  /** Keeps which organisations have to sign a protocol beside police. */
  async keepParties(actor: Actor, { id, zoneId, eventId }: AgreementPart): Promise<void> {
    const now = this.clock.now();
    const { organisationIds } = await this.events.noticeFor(eventId);
    const mandates = await this.mandates.ofEvents(actor, [eventId]);
    const told = mandates.map((each) => ({ ...each, live: lives(each, now) }));
    const signing = signingOrganisations(organisationIds, told);
    const organisations = await this.people.organisationsByIds(actor, signing);
    await this.repository.insertParties(
      organisations.map(({ id: organisationId, name: organisationName }) => ({
        ...{ id: randomUUID(), zoneId, eventId, agreementId: id },
        ...{ organisationId, organisationName },
      })),
    );
  }

  /** Conditions that stand, with the words that hold. */
  private async agreed(actor: Actor, eventId: string): Promise<AgreedFact[]> {
    const standing = await this.conditions.standingOf(actor, [eventId]);
    const inForce = standing.filter(({ state }) => stands(state));
    const ids = [...new Set(inForce.map(({ condition }) => condition.kindId))];
    const kinds = await this.catalogue.kindsByIds(actor, ids);
    return inForce.map(({ condition, state, wording }) => ({
      label: conditionLabel(condition.number),
      version: wording.number,
      kind: condition.kind,
      kindLabel: kinds.find(({ id }) => id === condition.kindId)?.label ?? {},
      text: wording.text,
      imposed: state === ConditionState.imposed,
      owner: condition.owner,
    }));
  }

  private async holders(actor: Actor, eventId: string): Promise<Mandate[]> {
    const now = this.clock.now();
    const mandates = await this.mandates.ofEvents(actor, [eventId]);
    return mandates.filter((each) => isNamed(each.powers) && lives(each, now));
  }

  private async parties(
    actor: Actor,
    event: PublicEvent,
    holders: readonly Mandate[],
  ): Promise<Localized[]> {
    const { organisationIds } = await this.events.noticeFor(event.id);
    const organisations = await this.people.organisationsByIds(actor, organisationIds);
    const zone = await this.people.zoneName(actor);
    const touched = await this.events.communesOf(actor, [event.id]);
    const deciding = touched.filter(({ decides }) => decides).map((each) => each.authorityId);
    const authorities = await this.places.authoritiesByIds(actor, [...new Set(deciding)]);
    const represented = holders.filter((each) => each.powers.includes('negotiate'));
    return [
      ...organisations
        .map(({ name }) => name)
        .sort()
        .map((name) => this.say('organiser', { name })),
      ...represented.map(({ holderName: name, powers }) =>
        this.say(powers.includes('sign') ? 'signer' : 'negotiator', { name }),
      ),
      this.say('zone', (l) => ({ name: inLanguage(zone, l) })),
      ...authorities.map(({ title }) =>
        this.say('authority', (l) => ({ name: inLanguage(title, l) })),
      ),
    ];
  }

  private async communeNames(actor: Actor, eventId: string): Promise<Localized[]> {
    const touched = await this.events.communesOf(actor, [eventId]);
    const ids = touched.map(({ communeId }) => communeId);
    const communes = await this.places.communesByIds(actor, ids);
    return communes.map(({ name }) => name);
  }

  private eventLines(event: PublicEvent, communes: readonly Localized[]): Localized[] {
    const { title, reference, gatheringAt, startAt, endAt, dispersalAt, expectedNumber } = event;
    const places = event.waypoints?.map(({ name }) => name) ?? [];
    const hour = (instant: string | null, l: string) =>
      instant ? instantHourText(instant, l) : '';
    return [
      this.say('title', (l) => ({ title: inLanguage(title, l), reference })),
      ...(startAt ? [this.say('day', (l) => ({ day: instantDayText(startAt, l) }))] : []),
      ...(startAt && endAt
        ? [
            this.say('hours', (l) => ({
              gathering: hour(gatheringAt ?? startAt, l),
              start: hour(startAt, l),
              end: hour(endAt, l),
              dispersal: hour(dispersalAt ?? endAt, l),
            })),
          ]
        : []),
      ...(places.length > 0
        ? [this.say('places', { from: places[0] ?? '', to: places.at(-1) ?? '' })]
        : []),
      ...(communes.length > 0
        ? [
            this.say('communes', (l) => ({
              list: communes.map((n) => inLanguage(n, l)).join(', '),
            })),
          ]
        : []),
      ...(expectedNumber === null
        ? []
        : [this.say('number', (l) => ({ number: numberText(expectedNumber, l) }))]),
    ];
  }

  private contacts(
    { policeContact, policePhone }: CompileFacts,
    holders: readonly Mandate[],
  ): Localized[] {
    const onTheDay = holders.filter(({ powers }) => powers.includes('dayResponsible'));
    return [
      ...(onTheDay.length > 0
        ? onTheDay.map(({ holderName: name, holderPhone: phone }) =>
            this.say('contactOrganiser', { name, phone: phone ?? '' }),
          )
        : [this.say('contactNone')]),
      this.say('contactPolice', { name: policeContact.trim(), phone: policePhone.trim() }),
    ];
  }

  /** A sentence of the protocol in each language. */
  private say(
    key: string,
    values: Readonly<Record<string, unknown>> | ((language: string) => object) = {},
  ): Localized {
    return Object.fromEntries(
      LANGUAGES.map((language) => {
        const filled = typeof values === 'function' ? values(language) : values;
        const text = this.messages.text(language, 'agreements', `line.${key}`, { ...filled });
        return [language, text];
      }),
    );
  }
}
