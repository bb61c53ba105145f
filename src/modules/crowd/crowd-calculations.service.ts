import { Injectable } from '@nestjs/common';
import { crowdCount } from './crowd-count.rules.js';
import { areaCapacity, exitCapacity, exitTime } from './exit.rules.js';
import type {
  AreaCapacityInput,
  CrowdCountInput,
  ExitCapacityInput,
  StewardsNeededInput,
} from './capacity.inputs.js';
import { holdingCapacity } from './holding-capacity.rules.js';
import { densityAlarm, levelOfService } from './level-of-service.rules.js';
import { marchTiming } from './march-timing.rules.js';
import { medicalCover } from './medical-cover.rules.js';
import { medicalCoverHsg195 } from './medical-hsg195.rules.js';
import type { SensitivityInput } from './sensitivity.inputs.js';
import { sensitivity } from './sensitivity.rules.js';
import { stewardNeed } from './steward-need.rules.js';

/** The calculations as anybody at the desk may ask them; all errors are INVALID_INPUT. */
@Injectable()
export class CrowdCalculationsService {
  readonly marchTiming = marchTiming;
  readonly medicalCover = medicalCover;
  readonly medicalCoverHsg195 = medicalCoverHsg195;
  readonly exitTime = exitTime;
  readonly holdingCapacity = holdingCapacity;
  readonly levelOfService = levelOfService;
  readonly densityAlarm = densityAlarm;

  areaCapacity(input: AreaCapacityInput) {
    const answer = areaCapacity(input);
    return { ...answer, capacity: answer.value };
  }

  exitCapacity(input: ExitCapacityInput) {
    const answer = exitCapacity(input);
    return { ...answer, capacity: answer.value };
  }

  crowdCount(input: CrowdCountInput) {
    const answer = crowdCount(input);
    return { ...answer, persons: answer.value };
  }

  stewardsNeeded(input: StewardsNeededInput) {
    const answer = stewardNeed(input);
    return { ...answer, stewards: answer.value };
  }

  sensitivity({ figure, ranges }: SensitivityInput) {
    return sensitivity(figure, ranges);
  }
}
