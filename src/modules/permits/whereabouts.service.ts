import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { Messages } from '../../core/messages.js';
import type { PublicEvent } from '../events/index.js';
import type { Application } from './application.entity.js';
import { dayText } from '../../core/day-text.js';
import { type DecisionForecast, FORECAST_LEAST, decisionForecast } from './forecast.rules.js';
import { WhereaboutsRepository } from './whereabouts.repository.js';

/** States in which a decision is still to come. */
const UNDECIDED = [
  'draft',
  'submitted',
  'incomplete',
  'underReview',
  'negotiation',
  'proposalToAuthority',
];

/** A forecast with the words that explain it; without a range it says why there is none. */
export interface ForecastText {
  readonly range: DecisionForecast | null;
  readonly explanation: string;
}

/** When a decision is likely, from nothing but how long comparable ones took. */
@Injectable()
export class WhereaboutsService {
  constructor(
    private readonly repository: WhereaboutsRepository,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** Null once the decision is there, and for a dossier nobody applied for. */
  async forecast(
    actor: Actor,
    event: PublicEvent,
    application: Application | null,
  ): Promise<ForecastText | null> {
    if (!application || !UNDECIDED.includes(event.state)) return null;
    const now = this.clock.now();
    const pace = await this.repository.pace(event.kind, event.channel);
    const range = decisionForecast(pace, application.submittedAt ?? now, now);
    const say = (key: string, values: Readonly<Record<string, unknown>>) =>
      this.messages.text(actor.language, 'permits', `forecast.${key}`, values);
    const explanation = range
      ? say('range', {
          from: dayText(range.from, actor.language),
          to: dayText(range.to, actor.language),
          least: FORECAST_LEAST,
        })
      : say('none', { least: FORECAST_LEAST });
    return { range, explanation };
  }
}
