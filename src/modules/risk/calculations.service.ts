import { Injectable } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import type { RiskMatrixInput } from './calculations.inputs.js';
import type { RiskMatrixAnswer } from './calculations.types.js';
import { RISK_BAND_TABLE, type RiskPair, rateHazard, rateRegister } from './risk-matrix.rules.js';

/** The calculations as anybody at the desk may ask them; all errors are INVALID_INPUT. */
@Injectable()
export class CalculationsService {
  /** One hazard or a register, never both. */
  riskMatrix(input: RiskMatrixInput): RiskMatrixAnswer {
    const { likelihood, impact, hazards } = input;
    const { source } = RISK_BAND_TABLE;
    if (hazards) {
      if (typeof (likelihood ?? impact) === 'number') {
        throw DomainError.invalid([{ path: 'input.hazards', code: 'eitherHazardOrRegister' }]);
      }
      const pairs = hazards.map(({ id, before, after }) => ({
        id,
        before: before as unknown as RiskPair,
        after: (after ?? null) as RiskPair | null,
      }));
      const rating = rateRegister(pairs);
      return { ...rating, hazards: [...rating.hazards], source };
    }
    const missing = (['likelihood', 'impact'] as const).filter(
      (name) => typeof input[name] !== 'number',
    );
    if (missing.length > 0) {
      const problems = missing.map((name) => ({ path: `input.${name}`, code: 'required' }));
      throw DomainError.invalid(problems);
    }
    return { ...rateHazard(likelihood as number, impact as number), source };
  }
}
