import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { ASSUMED_MARCH } from '../../core/crowd/assumed-march.data.js';
import { numberText } from '../../core/day-text.js';
import { inLanguage } from '../../core/graphql/localized.type.js';
import { Messages } from '../../core/messages.js';
import type { PublicEvent } from '../events/index.js';
import {
  type Application,
  ApplicationQuestionsService,
  WhereaboutsService,
  dayText,
  instantHourText,
} from '../permits/index.js';
import { PortalDeadlineService } from './portal-deadline.service.js';
import {
  type PreviewLine,
  type SaidValue,
  deadlineLines,
  documentLines,
} from './portal-preview.rules.js';
import type { PortalPreview } from './portal-preview.type.js';

const NAMESPACE = 'portal-preview';

/** The rest of a dossier its organiser may read. */
export interface PreviewDossier {
  readonly application: Application | null;
  readonly communes: readonly string[];
}

/** What the previews of an organiser have in common: deadlines, documents, decision, the words. */
@Injectable()
export class PortalPreviewPartsService {
  constructor(
    private readonly deadlines: PortalDeadlineService,
    private readonly questions: ApplicationQuestionsService,
    private readonly whereabouts: WhereaboutsService,
    private readonly messages: Messages,
  ) {}

  /** What another dossier does to deadlines and to what is asked: as it is, as it would be. */
  async dossierLines(
    actor: Actor,
    both: readonly PublicEvent[],
    { application, communes }: PreviewDossier,
  ): Promise<PreviewLine[]> {
    const deadlines: { latest: string; label: string; onTime?: boolean | null }[][] = [];
    const missing: string[][] = [];
    for (const event of both) {
      const found = await this.deadlines.of(actor, event, application);
      deadlines.push(
        found.map(({ latest, label, onTime }) => ({
          latest,
          label: inLanguage(label, actor.language),
          onTime,
        })),
      );
      const parts = application
        ? await this.questions.missing(actor, application, event, communes)
        : [];
      const said = this.questions.say(actor.language, parts, event.startAt);
      missing.push(said.map(({ text }) => text));
    }
    return [
      ...deadlineLines(deadlines[0] ?? [], deadlines[1] ?? []),
      ...documentLines(missing[0] ?? [], missing[1] ?? []),
    ];
  }

  /** When a decision is likely; nothing once there is one. */
  async decisionLines(
    actor: Actor,
    event: PublicEvent,
    { application }: PreviewDossier,
  ): Promise<PreviewLine[]> {
    const range = (await this.whereabouts.forecast(actor, event, application))?.range;
    if (!range) return [];
    const values = { from: { day: range.from }, to: { day: range.to } };
    return [{ topic: 'decision', key: 'decision.same', changed: false, values }];
  }

  /** The lines in the language of the reader. */
  told({ language }: Actor, lines: readonly PreviewLine[]): PortalPreview {
    return {
      lines: lines.map(({ topic, key, changed, values }) => ({
        topic,
        changed,
        text: this.say(language, key, values),
      })),
      assumption: lines.some(({ topic }) => topic === 'march') ? this.assumption(language) : null,
    };
  }

  /** A sentence of the catalogue of previews. */
  say(language: string, key: string, values: Readonly<Record<string, SaidValue>> = {}): string {
    const written = Object.entries(values).map(([name, value]) => [name, said(value, language)]);
    return this.messages.text(language, NAMESPACE, key, Object.fromEntries(written));
  }

  private assumption(language: string): string {
    const { widthM, densityPerM2, speedMps } = ASSUMED_MARCH;
    const speed = new Intl.NumberFormat(language).format(Math.round(speedMps * 36) / 10);
    return this.messages.text(language, NAMESPACE, 'assumption', {
      ...{ width: widthM, density: densityPerM2, speed },
    });
  }
}

function said(value: SaidValue, language: string): string {
  if ('hour' in value) return instantHourText(value.hour, language);
  if ('day' in value) return dayText(value.day, language);
  return 'number' in value ? numberText(value.number, language) : value.words;
}
