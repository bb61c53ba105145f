import { Injectable } from '@nestjs/common';
import { Db } from '../../core/database/db.js';
import { type DecisionPace, FORECAST_LEAST } from './forecast.rules.js';

/** SQL of forecasts. */
@Injectable()
export class WhereaboutsRepository {
  constructor(private readonly db: Db) {}

  /** How long decisions on events of a kind and channel took, over the whole zone. */
  async pace(kind: string, channel: string): Promise<DecisionPace> {
    const [row] = await this.db.query<DecisionPace>('select * from decision_pace($1, $2, $3)', [
      kind,
      channel,
      FORECAST_LEAST,
    ]);
    return row ?? { dossiers: 0, earliestDays: null, latestDays: null };
  }
}
