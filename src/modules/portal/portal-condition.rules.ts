import type { Condition, ConditionKind, ConditionVersion } from '../negotiations/index.js';
import { conditionLabel, parametersAgainst, wordsAgainst } from '../negotiations/index.js';
import type {
  PortalCondition,
  PortalConditionValue,
  PortalConditionVersion,
} from './portal-condition.type.js';

/** Who the other side is called, in the reader's language. */
export type OfficeName = (side: string) => string;

/** Field by field, so that a new column never reaches the portal by itself. */
export function portalCondition(condition: Condition): PortalCondition {
  const { id, version, number, kind, kindId, origin, owner, state, preparation } = condition;
  const { openSide, currentVersion, agreedVersion, legalGround, imposedReason } = condition;
  return {
    id,
    version,
    number: conditionLabel(number),
    kind,
    kindId,
    origin,
    owner,
    state,
    preparation,
    openSide,
    currentVersion,
    agreedVersion,
    legalGround,
    imposedReason,
    suspendedAt: condition.suspendedAt,
    updatedAt: condition.updatedAt,
    eventId: condition.eventId,
  };
}

/** What somebody who accepts a condition binds himself to: these words and values, no others. */
export function acceptedContent(
  { id, agreedVersion }: Condition,
  versions: readonly ConditionVersion[],
): object {
  const agreed = versions.find(({ number }) => number === agreedVersion);
  const { text, parameters } = agreed ?? { text: {}, parameters: {} };
  return { conditionId: id, version: agreedVersion, text, parameters };
}

/** The versions of one condition, the first one first, each against the one before. */
export function portalVersions(
  versions: readonly ConditionVersion[],
  language: string,
  office: OfficeName,
): PortalConditionVersion[] {
  return versions.map((version, index) => {
    const previous = versions[index - 1] ?? null;
    const { id, number, side, at, action, text, parameters, reason } = version;
    return {
      id,
      number,
      side,
      author: side === 'organiser' ? version.authorName : office(side),
      at,
      action,
      text,
      parameters,
      reason,
      wordChanges: wordsAgainst(previous, version, language)?.changes ?? [],
      valueChanges: parametersAgainst(previous, version),
    };
  });
}

/** The values a kind of condition may have, as the other side may change them. */
export function portalValues(kind: Pick<ConditionKind, 'parameters'>): PortalConditionValue[] {
  return kind.parameters.map(
    ({ name, type, label, unit, min, max, decimals, maxLength, required }) => {
      return { name, type, label, measure: unit, min, max, decimals, maxLength, required };
    },
  );
}
