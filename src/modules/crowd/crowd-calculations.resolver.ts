import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../core/access/allow.js';
import { onArgument } from '../../core/rule-input-error.js';
import {
  AreaCapacityInput,
  CrowdCountInput,
  DensityAlarmInput,
  ExitCapacityInput,
  ExitTimeInput,
  HoldingCapacityInput,
  LevelOfServiceInput,
  StewardsNeededInput,
} from './capacity.inputs.js';
import {
  AreaCapacity,
  CrowdCountEstimate,
  DensityAlarm,
  ExitCapacity,
  ExitTime,
  HoldingCapacity,
  LevelOfService,
  StewardsNeeded,
} from './capacity.types.js';
import { CrowdCalculationsService } from './crowd-calculations.service.js';
import { MarchCalculationInput } from './march.inputs.js';
import { MarchCalculation } from './march.types.js';
import { MedicalCoverHsg195Input, MedicalCoverInput } from './medical.inputs.js';
import { MedicalCover, MedicalCoverHsg195 } from './medical.types.js';
import { SensitivityInput } from './sensitivity.inputs.js';
import { Sensitivity } from './sensitivity.types.js';

/** Crowd calculations without a dossier: each answers formula, inputs, steps, source, warnings. */
@Resolver()
export class CrowdCalculationsResolver {
  constructor(private readonly calculations: CrowdCalculationsService) {}

  @Allow('calculations.use')
  @Query(() => MarchCalculation, { description: 'Flow, length and timing of a march.' })
  marchTiming(@Args('input') input: MarchCalculationInput): MarchCalculation {
    return onArgument('input', () => this.calculations.marchTiming(input));
  }

  @Allow('calculations.use')
  @Query(() => MedicalCover, {
    description: 'Preventive medical cover by the Maurer scheme; indicative.',
  })
  medicalCover(@Args('input') input: MedicalCoverInput): MedicalCover {
    return onArgument('input', () => this.calculations.medicalCover(input));
  }

  @Allow('calculations.use')
  @Query(() => MedicalCoverHsg195, {
    description: 'The score of a withdrawn guide, for comparison only.',
  })
  medicalCoverHsg195(@Args('input') input: MedicalCoverHsg195Input): MedicalCoverHsg195 {
    return onArgument('input', () => this.calculations.medicalCoverHsg195(input));
  }

  @Allow('calculations.use')
  @Query(() => AreaCapacity, { description: 'Persons an open place holds at a density.' })
  areaCapacity(@Args('input') input: AreaCapacityInput): AreaCapacity {
    return onArgument('input', () => this.calculations.areaCapacity(input));
  }

  @Allow('calculations.use')
  @Query(() => ExitCapacity, { description: 'Persons who can leave in a time.' })
  exitCapacity(@Args('input') input: ExitCapacityInput): ExitCapacity {
    return onArgument('input', () => this.calculations.exitCapacity(input));
  }

  @Allow('calculations.use')
  @Query(() => ExitTime, { description: 'Minutes until everybody is out.' })
  exitTime(@Args('input') input: ExitTimeInput): ExitTime {
    return onArgument('input', () => this.calculations.exitTime(input));
  }

  @Allow('calculations.use')
  @Query(() => HoldingCapacity, {
    description: 'What a place holds: the smallest of area, entry, exit and emergency exit.',
  })
  holdingCapacity(@Args('input') input: HoldingCapacityInput): HoldingCapacity {
    return onArgument('input', () => this.calculations.holdingCapacity(input));
  }

  @Allow('calculations.use')
  @Query(() => LevelOfService, {
    description: 'Class of a walkway, queue or stair by one named scheme.',
  })
  levelOfService(@Args('input') input: LevelOfServiceInput): LevelOfService {
    return onArgument('input', () => this.calculations.levelOfService(input));
  }

  @Allow('calculations.use')
  @Query(() => DensityAlarm, { description: 'Alarm band of a density.' })
  densityAlarm(@Args('input') input: DensityAlarmInput): DensityAlarm {
    return onArgument('input', () => this.calculations.densityAlarm(input));
  }

  @Allow('calculations.use')
  @Query(() => CrowdCountEstimate, { description: 'Persons in a crowd: area × density.' })
  crowdCount(@Args('input') input: CrowdCountInput): CrowdCountEstimate {
    return onArgument('input', () => this.calculations.crowdCount(input));
  }

  @Allow('calculations.use')
  @Query(() => StewardsNeeded, { description: 'Stewards for a number of persons.' })
  stewardsNeeded(@Args('input') input: StewardsNeededInput): StewardsNeeded {
    return onArgument('input', () => this.calculations.stewardsNeeded(input));
  }

  @Allow('calculations.use')
  @Query(() => Sensitivity, { description: 'A figure as a range, and which input matters most.' })
  sensitivity(@Args('input') input: SensitivityInput): Sensitivity {
    return onArgument('input', () => this.calculations.sensitivity(input));
  }
}
