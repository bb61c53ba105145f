import { Injectable } from '@nestjs/common';
import { EventService } from '../events/index.js';
import { PlacesService } from '../places/index.js';
import type { Application } from './application.entity.js';
import { ApplicationQuestionsService } from './application-questions.service.js';
import { ApplicationRepository } from './application.repository.js';
import { lastMomentFor } from './last-moment.rules.js';

/** Until which day an organiser can still complete an application. */
export interface DueApplication {
  readonly eventId: string;
  readonly applicationId: string;
  readonly dueOn: string;
}

/** What police sent back as incomplete and by when it is needed; for jobs. */
@Injectable()
export class ApplicationDueService {
  constructor(
    private readonly repository: ApplicationRepository,
    private readonly events: EventService,
    private readonly places: PlacesService,
    private readonly questions: ApplicationQuestionsService,
  ) {}

  /** Incomplete applications with the first day something of them is needed by. */
  async owed(): Promise<DueApplication[]> {
    const found: DueApplication[] = [];
    for (const application of await this.repository.incomplete()) {
      const dueOn = await this.firstDay(application);
      const { id: applicationId, eventId } = application;
      if (dueOn) found.push({ eventId, applicationId, dueOn });
    }
    return found;
  }

  private async firstDay(application: Application): Promise<string | null> {
    const [event] = await this.events.byIds(null, [application.eventId]);
    if (!event) return null;
    const touched = await this.events.communesOf(null, [event.id]);
    const ids = touched.map(({ communeId }) => communeId);
    const codes = (await this.places.communesByIds(null, ids)).map(({ code }) => code);
    const missing = await this.questions.missing(application, application, event, codes);
    const days = missing.flatMap(
      ({ daysBefore }) => lastMomentFor(event.startAt, daysBefore) ?? [],
    );
    return days.sort()[0] ?? null;
  }
}
