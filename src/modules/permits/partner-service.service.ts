import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import {
  type Footprint,
  type PublicEvent,
  brusselsLocalToInstant,
  footprintDistanceM,
  instantToBrusselsDate,
} from '../events/index.js';
import { PlacesService } from '../places/index.js';
import type { AdviceTerm, AdviceSuggestion } from './advice-suggestion.type.js';
import { type SuggestionFacts, suggestAdvisers } from './advice-suggestion.rules.js';
import type { ChangePartnerServiceInput } from './advice-follow-up.inputs.js';
import { ADVICE_TERM } from './advice.policy.js';
import type { Application } from './application.entity.js';
import type { AdviceFeature, AdviceTheme, PartnerService } from './partner-service.entity.js';
import { PartnerServiceRepository } from './partner-service.repository.js';
import { PERMITS_JOURNAL } from './permits.journal.js';

/** At what hour of its day a reminder goes. */
const REMINDER_HOUR = '08:00';

/** Which services there are, how each is asked, and who should be asked about an event. */
@Injectable()
export class PartnerServiceService {
  constructor(
    private readonly repository: PartnerServiceRepository,
    private readonly places: PlacesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  themes(_actor: Actor): Promise<AdviceTheme[]> {
    return this.repository.themes(this.today());
  }

  /** Themes by code, also those that hold no more. */
  themesByCodes(_actor: Actor, codes: readonly string[]): Promise<AdviceTheme[]> {
    return this.repository.themesByCodes(codes);
  }

  /** What lies on the map that rules can speak of, by layer. */
  async layers(_actor: Actor): Promise<string[]> {
    const features = await this.repository.features(this.today());
    return [...new Set(features.map(({ layer }) => layer))].sort();
  }

  services(_actor: Actor): Promise<PartnerService[]> {
    return this.repository.services(this.today());
  }

  /** How an organisation is asked; null for one without a row, which gets the usual terms. */
  async serviceOf(actor: Actor, organisationId: string): Promise<PartnerService | null> {
    const services = await this.services(actor);
    return services.find((each) => each.organisationId === organisationId) ?? null;
  }

  /** The end, in Brussels, of the n-th working day from today, with the days passed over. */
  async term(actor: Actor | null, workingDays: number): Promise<AdviceTerm> {
    const term = await this.places.workingTerm(actor, this.today(), workingDays);
    return {
      from: term.from,
      workingDays,
      dueAt: brusselsLocalToInstant(`${term.day}T23:59`),
      skipped: term.skipped.map((day) => ({ ...day })),
    };
  }

  /** The term of a service, or the usual one of the zone. */
  termOf(actor: Actor, service: PartnerService | null): Promise<AdviceTerm> {
    return this.term(actor, service?.leadTimeDays ?? ADVICE_TERM.workingDays);
  }

  /** When a reminder for a due time goes; null when none does any more. */
  async remindAt(actor: Actor, service: PartnerService | null, dueAt: string) {
    const days = service?.reminderDays ?? ADVICE_TERM.reminderDays;
    if (days === 0) return null;
    const { day } = await this.places.workingTerm(actor, instantToBrusselsDate(dueAt), -days);
    const at = brusselsLocalToInstant(`${day}T${REMINDER_HOUR}`);
    return Date.parse(at) > Date.parse(this.clock.now()) ? at : null;
  }

  /** Whom to ask about an event, with the reasons; by answers and by what the footprint touches. */
  async suggestions(
    actor: Actor,
    event: PublicEvent,
    application: Application | null,
  ): Promise<AdviceSuggestion[]> {
    const day = event.startAt ? instantToBrusselsDate(event.startAt) : this.today();
    const rules = await this.repository.rules(day);
    const facts: SuggestionFacts = {
      kind: event.kind,
      expectedNumber: event.expectedNumber,
      stewardCount: event.stewardCount,
      answers: (application?.answers ?? {}) as Record<string, unknown>,
      touched: touchedBy(event.footprint, await this.repository.features(day)),
    };
    const services = await this.services(actor);
    return suggestAdvisers(rules, facts).flatMap(({ organisationId, reasons }) => {
      const service = services.find((each) => each.organisationId === organisationId);
      return service ? [{ eventId: event.id, service, reasons: [...reasons] }] : [];
    });
  }

  /** Which layers of the map each footprint touches, as `layer.<layer>`; nothing without one. */
  async layersOf(
    _actor: Actor,
    events: readonly PublicEvent[],
  ): Promise<Record<string, boolean>[]> {
    const days = events.map(({ startAt }) => (startAt ? instantToBrusselsDate(startAt) : null));
    const known = new Map<string, AdviceFeature[]>();
    for (const day of days) {
      if (day && !known.has(day)) known.set(day, await this.repository.features(day));
    }
    return events.map(({ footprint }, index) => {
      const features = known.get(days[index] ?? '') ?? [];
      if (!footprint || footprint.features.length === 0) return {};
      const touched = touchedBy(footprint, features);
      const layers = [...new Set(features.map(({ layer }) => layer))];
      return Object.fromEntries(layers.map((layer) => [`layer.${layer}`, touched.has(layer)]));
    });
  }

  /**
   * Changes how a service is asked. Errors: STALE, NOT_FOUND, INVALID_INPUT when links without
   * account and two pairs of eyes are asked for together.
   */
  async change(actor: Actor, input: ChangePartnerServiceInput): Promise<PartnerService> {
    const { serviceId, expectedVersion, ...settings } = input;
    const linkEmail = settings.linkEmail ?? null;
    if (settings.fourEyes && linkEmail) {
      throw DomainError.invalid([{ path: 'input.linkEmail', code: 'fourEyesNeedsAccounts' }]);
    }
    const changed = await this.repository.changeService(
      { id: serviceId, expectedVersion },
      { ...settings, linkEmail },
    );
    this.journal.record(actor, {
      kind: PERMITS_JOURNAL.partnerServiceChanged,
      subjectType: 'partnerService',
      subjectId: changed.id,
      eventId: null,
      data: { version: changed.version, fourEyes: changed.fourEyes, days: changed.leadTimeDays },
    });
    return changed;
  }

  private today(): string {
    return instantToBrusselsDate(this.clock.now());
  }
}

/** Names of what a footprint touches, by layer. */
function touchedBy(
  footprint: Footprint | null,
  features: readonly AdviceFeature[],
): SuggestionFacts['touched'] {
  const touched = new Map<string, AdviceFeature['name'][]>();
  if (!footprint || footprint.features.length === 0) return touched;
  for (const { layer, name, geometry, reachM } of features) {
    const feature = { type: 'Feature', properties: {}, geometry } as Footprint['features'][number];
    const other: Footprint = { type: 'FeatureCollection', features: [feature] };
    if (footprintDistanceM(footprint, other) > reachM) continue;
    touched.set(layer, [...(touched.get(layer) ?? []), name]);
  }
  return touched;
}
