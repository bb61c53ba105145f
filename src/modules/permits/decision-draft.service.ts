import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson, sha256Hex } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError, type FieldProblem } from '../../core/errors.js';
import { type PublicEvent, instantToBrusselsDate } from '../events/index.js';
import { ConditionService } from '../negotiations/index.js';
import { ChangeRequestService } from './change-request.service.js';
import type { RestrictionInput } from './decision-restriction.inputs.js';
import type { Restriction } from './decision-restriction.rules.js';
import type { AuthorityDecision } from './decision.entity.js';
import type { ReviseDecisionInput } from './decision.inputs.js';
import { DecisionRepository } from './decision.repository.js';

export type DraftInput = Omit<ReviseDecisionInput, 'decisionId' | 'expectedVersion'>;

/** What a draft says, from type to reasons. */
export type DraftWords = Pick<
  AuthorityDecision,
  | 'type'
  | 'language'
  | 'legalGroundCodes'
  | 'reasoning'
  | 'gaps'
  | 'impositions'
  | 'restrictions'
  | 'agreementId'
>;

/** Reads what a drafter sends: known grounds, conditions and records, no day in the future. */
@Injectable()
export class DecisionDraftService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly conditions: ConditionService,
    private readonly changes: ChangeRequestService,
    private readonly clock: Clock,
  ) {}

  /** The columns of a draft. Errors: INVALID_INPUT on a field, NOT_FOUND, STALE on a condition. */
  async read(actor: Actor, event: PublicEvent, input: DraftInput) {
    await this.assertKnown(event, input);
    const impositions = (input.impositions ?? []).map((each) => ({ ...each }));
    const known = await this.conditions.ofEvents(actor, [event.id]);
    for (const { conditionId, expectedVersion } of impositions) {
      const condition = known.find((each) => each.id === conditionId);
      if (!condition) throw DomainError.notFound();
      if (condition.version !== expectedVersion) throw DomainError.stale(condition.version);
    }
    const words: DraftWords = {
      type: input.type,
      language: input.language ?? (event.language === 'nl' ? 'nl' : 'fr'),
      legalGroundCodes: [...(input.legalGroundCodes ?? [])],
      reasoning: (input.reasoning ?? []).map((each) => ({ ...each })),
      gaps: (input.gaps ?? []).map((gap) => ({
        ...gap,
        personId: actor.personId,
        personName: actor.name,
      })),
      impositions,
      restrictions: (input.restrictions ?? []).map(restrictionOf),
      agreementId: await this.agreement(actor, event, input.agreementId ?? null),
    };
    return {
      ...words,
      draftHash: draftHash(words),
      preparedBy: actor.personId,
      preparedByName: actor.name,
      preparedAt: this.clock.now(),
    };
  }

  /** The change both sides agreed to, on which a postponement or move rests. */
  private async agreement(
    actor: Actor,
    event: PublicEvent,
    id: string | null,
  ): Promise<string | null> {
    if (id === null) return null;
    const changes = await this.changes.ofEvents(actor, [event.id]);
    if (changes.some((change) => change.id === id && change.state === 'accepted')) return id;
    throw DomainError.invalid([{ path: 'input.agreementId', code: 'notAnAcceptedChange' }]);
  }

  private async assertKnown(event: PublicEvent, input: DraftInput): Promise<void> {
    const today = instantToBrusselsDate(this.clock.now());
    const grounds = await this.repository.legalGrounds(today);
    const bases = new Set(grounds.filter(({ kind }) => kind === 'base').map(({ code }) => code));
    const problems = [
      ...citedGrounds(input)
        .filter(({ ground }) => !bases.has(ground))
        .map(({ path }) => ({ path, code: 'unknownGround' })),
      ...namedDays(input)
        .filter(({ day }) => day > today)
        .map(({ path }) => ({ path, code: 'inTheFuture' })),
      ...foreignRestrictions(input),
      ...(await this.foreignRecords(event, input)),
    ];
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private async foreignRecords(event: PublicEvent, input: DraftInput): Promise<FieldProblem[]> {
    const linked = (input.restrictions ?? []).flatMap(({ facts }, index) =>
      (facts ?? []).flatMap(({ recordId }, place) =>
        recordId ? [{ recordId, path: `input.restrictions.${index}.facts.${place}.recordId` }] : [],
      ),
    );
    if (linked.length === 0) return [];
    const ids = linked.map(({ recordId }) => recordId);
    const own = await this.repository.belongsTo(event.id, ids);
    return linked
      .filter(({ recordId }) => !own.has(recordId))
      .map(({ path }) => ({ path, code: 'unknown' }));
  }
}

/** SHA-256 of all a draft says; a check holds for exactly one. */
export function draftHash(words: DraftWords): string {
  const { type, language, legalGroundCodes, reasoning, gaps, impositions } = words;
  const { restrictions, agreementId } = words;
  return sha256Hex(
    canonicalJson({
      type,
      language,
      legalGroundCodes,
      reasoning,
      gaps,
      impositions,
      restrictions,
      agreementId,
    }),
  );
}

function restrictionOf(input: RestrictionInput): Restriction {
  return {
    conditionId: input.conditionId ?? null,
    facts: (input.facts ?? []).map((fact) => ({ ...fact, recordId: fact.recordId ?? null })),
    groundCodes: [...(input.groundCodes ?? [])],
    reach: input.reach,
    unforeseen: input.unforeseen ?? false,
    policeMeasures: input.policeMeasures ?? '',
    organiserMeasures: input.organiserMeasures ?? '',
    alternatives: (input.alternatives ?? []).map((each) => ({ ...each })),
    hearing: input.hearing ? { ...input.hearing } : null,
    proportionality: input.proportionality ?? '',
    neutrality: input.neutrality ?? '',
  };
}

function citedGrounds(input: DraftInput): { ground: string; path: string }[] {
  return [
    ...(input.legalGroundCodes ?? []).map((ground, index) => ({
      ground,
      path: `input.legalGroundCodes.${index}`,
    })),
    ...(input.impositions ?? []).map(({ legalGroundCode: ground }, index) => ({
      ground,
      path: `input.impositions.${index}.legalGroundCode`,
    })),
    ...(input.restrictions ?? []).flatMap(({ groundCodes }, index) =>
      (groundCodes ?? []).map((ground, place) => ({
        ground,
        path: `input.restrictions.${index}.groundCodes.${place}`,
      })),
    ),
  ];
}

/** Days a draft speaks of as past: nothing can be established or offered in the future. */
function namedDays(input: DraftInput): { day: string; path: string }[] {
  return (input.restrictions ?? []).flatMap(({ facts, alternatives, hearing }, index) => {
    const at = `input.restrictions.${index}`;
    return [
      ...(facts ?? []).map(({ day }, place) => ({ day, path: `${at}.facts.${place}.day` })),
      ...(alternatives ?? []).map(({ offeredOn }, place) => ({
        day: offeredOn,
        path: `${at}.alternatives.${place}.offeredOn`,
      })),
      ...(hearing ? [{ day: hearing.day, path: `${at}.hearing.day` }] : []),
    ];
  });
}

/** Reasons for a restriction the draft does not make. */
function foreignRestrictions({ type, impositions, restrictions }: DraftInput): FieldProblem[] {
  const imposed = new Set((impositions ?? []).map(({ conditionId }) => conditionId));
  return (restrictions ?? []).flatMap(({ conditionId }, index) => {
    const known = conditionId ? imposed.has(conditionId) : type === 'prohibited';
    return known
      ? []
      : [{ path: `input.restrictions.${index}.conditionId`, code: 'notARestriction' }];
  });
}
