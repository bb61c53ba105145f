import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import type { PublicEvent } from '../events/index.js';
import {
  AgreedValuesService,
  ConditionBasisService,
  agreedFacts,
  valuedCondition,
} from '../negotiations/index.js';
import { ChangeRequestService } from '../permits/index.js';
import {
  NUMBER_TOLERANCE,
  agreementLines,
  conditionLines,
  decidedLines,
  materialLines,
  materialParts,
  touchesAgreement,
} from './portal-change-preview.rules.js';
import { type PreviewDossier, PortalPreviewPartsService } from './portal-preview-parts.service.js';
import type { PortalChangePreviewInput } from './portal-preview.inputs.js';
import { type PreviewLine, crowdLines } from './portal-preview.rules.js';
import type { PortalPreview } from './portal-preview.type.js';

/** What of a dossier a change may open again, as its organiser reads it. */
export interface ChangedDossier extends PreviewDossier {
  readonly agreements: readonly { readonly number: number; readonly state: string }[];
  /** Days on which decisions that stand were taken. */
  readonly decidedOn: readonly string[];
}

/**
 * What a change of facts would bring, before it is sent. It runs behind the organiser's door and
 * under its database role: nothing police keeps can be read here, so nothing of it can be told.
 */
@Injectable()
export class PortalChangePreviewService {
  constructor(
    private readonly changes: ChangeRequestService,
    private readonly agreed: AgreedValuesService,
    private readonly basis: ConditionBasisService,
    private readonly parts: PortalPreviewPartsService,
  ) {}

  /** Against the dossier as it is. Errors: those of the change itself, but STALE. */
  async preview(
    actor: Actor,
    input: PortalChangePreviewInput,
    dossierOf: (eventId: string) => Promise<ChangedDossier>,
  ): Promise<PortalPreview> {
    const { before, after } = await this.changes.supposed(actor, input);
    const dossier = await dossierOf(before.id);
    const material = materialParts(before, after);
    const touched = touchesAgreement(before, after);
    const percent = { number: NUMBER_TOLERANCE.percent };
    const named = material.map((part) =>
      this.parts.say(actor.language, `material.${part}`, { percent }),
    );
    const outdated = await this.basis.outdatedIf(actor, after);
    const lines = [
      ...materialLines(named),
      ...(await this.crowd(actor, before, after)),
      ...(await this.parts.dossierLines(actor, [before, after], dossier)),
      ...conditionLines(outdated),
      ...agreementLines(dossier.agreements, touched),
      ...decidedLines(dossier.decidedOn, touched),
      ...(await this.parts.decisionLines(actor, before, dossier)),
      ANSWER,
    ];
    return this.parts.told(actor, lines);
  }

  /** March, leaving, stewards and place with what is agreed put in, before and after. */
  private async crowd(
    actor: Actor,
    before: PublicEvent,
    after: PublicEvent,
  ): Promise<PreviewLine[]> {
    const inForce = (await this.agreed.inForce(actor, [before.id])).map(valuedCondition);
    const [was, is] = [agreedFacts(inForce, before), agreedFacts(inForce, after)];
    return crowdLines(was, is, before, after);
  }
}

/** Nothing changes until police answered. */
const ANSWER: PreviewLine = { topic: 'answer', key: 'answer.change', changed: false, values: {} };
