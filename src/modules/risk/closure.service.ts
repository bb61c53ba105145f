import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Journal } from '../../core/journal/journal.js';
import { Messages } from '../../core/messages.js';
import type { ClosureDisclosure } from './closure-disclosure.entity.js';
import type { DiscloseClosuresInput, EventClosures } from './closure-disclosure.inputs.js';
import { closureCalendar, type ClosureEdition, closureGeoJson } from './closure-file.rules.js';
import {
  closureContent,
  type ClosureContent,
  plannedPassings,
  simulatedPassings,
} from './closure.rules.js';
import { ClosureRepository } from './closure.repository.js';
import { type EventMarch, EventMarchService } from './event-march.service.js';
import { ClosureBasis } from './risk.enums.js';
import { RISK_JOURNAL } from './risk.journal.js';
import { drawnRoute, stageLines } from './route-line.rules.js';

/** Forms a recipient may take the times in, with their media types (RFC 5545, RFC 7946). */
export const CLOSURE_MEDIA = {
  ics: 'text/calendar; charset=utf-8',
  geojson: 'application/geo+json',
} as const;

export type ClosureFormat = keyof typeof CLOSURE_MEDIA;

/** Closure times of a march for those who lead traffic and trams around it. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly marches: EventMarchService,
    private readonly repository: ClosureRepository,
    private readonly messages: Messages,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** What could be told now, and what was told to whom. Errors: NOT_FOUND. */
  async ofEvent(actor: Actor, eventId: string): Promise<EventClosures> {
    const march = await this.marches.find(actor, eventId);
    const times = Object.values(ClosureBasis).flatMap((basis) => {
      const content = this.content(march, basis);
      if (!content) return [];
      return [{ basis, contentHash: hashOf(content), junctions: content.junctions }];
    });
    return { times, disclosures: await this.repository.ofEvent(eventId) };
  }

  /**
   * Puts the times together for a recipient and keeps what he is told. Errors: NOT_FOUND,
   * RULE_VIOLATED noClosures while the march has no route with times.
   */
  async disclose(actor: Actor, input: DiscloseClosuresInput): Promise<ClosureDisclosure> {
    const { eventId, recipientKind, basis } = input;
    const march = await this.marches.find(actor, eventId);
    const content = this.content(march, basis);
    if (!content) throw DomainError.rule('noClosures');
    const [last] = await this.repository.ofEvent(eventId);
    const contentHash = hashOf(content);
    const same = last?.contentHash === contentHash;
    const disclosure = await this.repository.insert({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId,
      number: (last?.number ?? 0) + 1,
      revision: last ? last.revision + (same ? 0 : 1) : 0,
      recipientKind,
      recipient: input.recipient.trim(),
      basis,
      content,
      contentHash,
      disclosedByName: actor.name,
      disclosedAt: this.clock.now(),
    });
    this.journal.record(actor, {
      kind: RISK_JOURNAL.closuresDisclosed,
      subjectType: 'closureDisclosure',
      subjectId: disclosure.id,
      eventId,
      data: { recipientKind, recipient: disclosure.recipient, basis, contentHash },
    });
    return disclosure;
  }

  /** A kept edition as a file, in the reader's language. Errors: NOT_FOUND. */
  async file(
    actor: Actor,
    id: string,
    format: ClosureFormat,
  ): Promise<{ name: string; text: string }> {
    const { eventId, revision, number, disclosedAt, content } = await this.repository.find(id);
    const { language } = actor;
    const title = inLanguage(content.title, language) || content.reference;
    const edition: ClosureEdition = { eventId, revision, disclosedAt, title, content };
    const say = (key: string, params: Record<string, string>) =>
      this.messages.text(language, 'march-desk', `file.${key}`, params);
    const text =
      format === 'geojson'
        ? closureGeoJson(edition)
        : closureCalendar(edition, {
            summary: (place) => say('summary', { place }),
            description: (window) => say('description', { title, ...window }),
          });
    return { name: `${content.reference}-closures-${number}.${format}`, text };
  }

  private content(march: EventMarch, basis: ClosureBasis): ClosureContent | null {
    const { event, plan } = march;
    if (!('input' in march.basis) || !plan.result) return null;
    const waypoints = event.waypoints ?? [];
    const { departure, bufferMin } = march.basis.input;
    const run = basis === ClosureBasis.simulation ? this.marches.run(march) : null;
    const passings =
      basis === ClosureBasis.plan
        ? plannedPassings(plan.result.timeline)
        : run && simulatedPassings(departure, run);
    if (!passings || passings.length !== waypoints.length || waypoints.length < 2) return null;
    return closureContent({
      reference: event.reference,
      title: { ...event.title },
      waypoints,
      passings,
      bufferMin: bufferMin ?? 0,
      lines: stageLines(waypoints, drawnRoute(event.footprint)),
    });
  }
}

function hashOf(content: ClosureContent): string {
  return sha256Hex(canonicalJson(content));
}
