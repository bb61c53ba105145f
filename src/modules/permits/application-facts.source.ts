import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { type EventFactValues, EventFactSources, type PublicEvent } from '../events/index.js';
import { ApplicationRepository } from './application.repository.js';
import { PartnerServiceService } from './partner-service.service.js';

/**
 * Tells the rules that ask for it what was answered in the application, and, to police alone, what
 * lies along the way.
 */
@Injectable()
export class ApplicationFactsSource implements OnModuleInit {
  constructor(
    private readonly sources: EventFactSources,
    private readonly applications: ApplicationRepository,
    private readonly services: PartnerServiceService,
  ) {}

  onModuleInit(): void {
    this.sources.add((actor, events) => this.of(actor, events));
  }

  private async of(
    actor: Actor,
    events: readonly PublicEvent[],
  ): Promise<Map<string, EventFactValues>> {
    const applications = await this.applications.ofEvents(events.map(({ id }) => id));
    const layers =
      actor.door === 'police'
        ? await this.services.layersOf(actor, events)
        : events.map(() => ({}));
    return new Map(
      events.map(({ id }, index) => {
        const application = applications.find(({ eventId }) => eventId === id);
        return [
          id,
          {
            ...layers[index],
            ...flat('answers', application?.answers ?? {}),
            ...flat('setAnswers', application?.setAnswers ?? {}),
          },
        ];
      }),
    );
  }
}

/** Nested answers by path: `answers.sound.amplified`. */
function flat(path: string, value: object): EventFactValues {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.entries(flat(`${path}.${key}`, inner))
        : [[`${path}.${key}`, inner]],
    ),
  );
}
