import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { canonicalJson } from '../../core/canonical-json.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { EventService, type PublicEvent, SETTLED_STATES } from '../events/index.js';
import { MandateService } from '../mandates/index.js';
import type { CrowdSheet, CrowdSheetVersion } from './crowd-sheet.entity.js';
import { CROWD_SHEET_JOURNAL } from './crowd-sheet.journal.js';
import { CrowdSheetRepository } from './crowd-sheet.repository.js';
import { proposedSheet, sheetContent, sheetProblems } from './sheet-content.rules.js';
import type { EnteredSheet, SheetContent, SheetSide } from './sheet-content.types.js';
import { type SheetDifference, sheetDifference } from './sheet-difference.rules.js';
import { sheetFigures } from './sheet-figures.rules.js';
import { NEUTRAL_JUDGEMENT, SHEET_LIMITS } from './sheet.data.js';
import { groundParts } from './site-ground.rules.js';

/** A sheet somebody wants to keep. */
export interface SheetSaving {
  readonly eventId: string;
  /** The version that was seen; 0 when there was none. */
  readonly expectedVersion: number;
  readonly sheet: EnteredSheet;
  readonly note?: string | null;
}

export interface SheetComparison extends SheetDifference {
  readonly from: CrowdSheetVersion;
  readonly to: CrowdSheetVersion;
}

/** Capacity sheets for both doors: each side writes its own, police read both. */
@Injectable()
export class CrowdSheetService {
  constructor(
    private readonly repository: CrowdSheetRepository,
    private readonly events: EventService,
    private readonly mandates: MandateService,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  sheetsOf(_actor: Actor, eventIds: readonly string[]): Promise<CrowdSheet[]> {
    return this.repository.sheetsOf(eventIds);
  }

  /** Versions of sheets, the newest first. */
  versionsOf(_actor: Actor, sheetIds: readonly string[]): Promise<CrowdSheetVersion[]> {
    return this.repository.versionsOf(sheetIds);
  }

  /** A version the actor may see; NOT_FOUND otherwise. */
  version(_actor: Actor, id: string): Promise<CrowdSheetVersion> {
    return this.repository.version(id);
  }

  /**
   * A sheet as it would be kept on the ground that is drawn now; nothing is. Errors: INVALID_INPUT
   * below `at`, NOT_FOUND.
   */
  async tryOut(
    actor: Actor,
    { eventId, sheet }: Pick<SheetSaving, 'eventId' | 'sheet'>,
    at = 'sheet',
  ): Promise<SheetContent> {
    const event = await this.events.find(actor, eventId);
    return this.accepted(actor, event, sheet, { before: null, at });
  }

  /** Two versions of one dossier, field by field. Errors: NOT_FOUND, also for different dossiers. */
  async compare(actor: Actor, fromId: string, toId: string): Promise<SheetComparison> {
    const from = await this.version(actor, fromId);
    const to = await this.version(actor, toId);
    if (from.eventId !== to.eventId) throw DomainError.notFound();
    return { from, to, ...sheetDifference(from.content, to.content) };
  }

  /** The sheet a dossier begins with: its drawn places, its own number, the police's beside it. */
  proposal(actor: Actor, event: PublicEvent, policeNumber: number | null): SheetContent {
    const ground = groundParts(event.footprint);
    const entered = proposedSheet(event, policeNumber, ground);
    const sheet = actor.door === 'police' ? entered : { ...entered, ...NEUTRAL_JUDGEMENT };
    return sheetContent(sheet, { ground, before: null, by: actor.name, at: this.clock.now() });
  }

  /**
   * Keeps a new version of the actor's own side's sheet. Errors: INVALID_INPUT below `at`, and on
   * it `unchanged` for what stands already; STALE; TRANSITION_NOT_ALLOWED once the dossier is
   * settled; FORBIDDEN `noMandate` at the portal; LIMIT_EXCEEDED; NOT_FOUND.
   */
  async save(actor: Actor, saving: SheetSaving, at = 'input.sheet'): Promise<PublicEvent> {
    const event = await this.events.find(actor, saving.eventId);
    await this.mandates.assertMay(actor, event.id, 'negotiate');
    if (SETTLED_STATES.includes(event.state)) {
      throw DomainError.transition(event.state, 'saveCrowdSheet', 'settled');
    }
    const side: SheetSide = actor.door === 'police' ? 'police' : 'organiser';
    const all = await this.repository.sheetsOf([event.id]);
    const present = all.find((sheet) => sheet.side === side) ?? null;
    if ((present?.version ?? 0) !== saving.expectedVersion) {
      throw DomainError.stale(present?.version ?? 0);
    }
    if (saving.expectedVersion >= SHEET_LIMITS.versions) {
      throw DomainError.limit('sheetVersions', SHEET_LIMITS.versions);
    }
    const [last = null] = present ? await this.repository.versionsOf([present.id]) : [];
    const before = last?.content ?? null;
    const content = this.accepted(actor, event, saving.sheet, { before, at });
    assertChanged(event, last, content, at);
    const sheet = present
      ? await this.repository.advance({ id: present.id, expectedVersion: present.version })
      : await this.begin(actor, event.id, side);
    const kept = await this.repository.keep({
      id: randomUUID(),
      zoneId: actor.zoneId,
      eventId: event.id,
      sheetId: sheet.id,
      side,
      number: sheet.version,
      content,
      ground: groundParts(event.footprint),
      footprintVersion: event.footprintVersion,
      note: saving.note?.trim() || null,
      authorId: actor.personId,
      authorName: actor.name,
      savedAt: this.clock.now(),
    });
    this.note(actor, kept);
    return event;
  }

  private async begin(actor: Actor, eventId: string, side: SheetSide): Promise<CrowdSheet> {
    const sheet: CrowdSheet = {
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      eventId,
      side,
      createdAt: this.clock.now(),
    };
    // Somebody beside us began it: what was seen is no longer so.
    if (!(await this.repository.begin(sheet))) throw DomainError.stale(1);
    return sheet;
  }

  private accepted(
    actor: Actor,
    event: PublicEvent,
    sheet: EnteredSheet,
    { before, at }: { before: SheetContent | null; at: string },
  ): SheetContent {
    const ground = groundParts(event.footprint);
    const problems = sheetProblems(sheet, ground);
    if (problems.length > 0) {
      throw DomainError.invalid(problems.map((one) => ({ ...one, path: `${at}.${one.path}` })));
    }
    return sheetContent(sheet, { ground, before, by: actor.name, at: this.clock.now() });
  }

  private note(actor: Actor, { id, eventId, side, number, content }: CrowdSheetVersion): void {
    const { final, limitedBy } = sheetFigures(content);
    this.journal.record(actor, {
      kind: CROWD_SHEET_JOURNAL.sheetSaved,
      eventId,
      subjectType: 'crowdSheet',
      subjectId: id,
      data: { side, number, final, limitedBy },
    });
  }
}

/** A version that says what the last one says, on the same drawing, is none. */
function assertChanged(
  { footprintVersion }: PublicEvent,
  last: CrowdSheetVersion | null,
  content: SheetContent,
  at: string,
): void {
  if (last?.footprintVersion !== footprintVersion) return;
  if (canonicalJson(last.content) !== canonicalJson(content)) return;
  throw DomainError.invalid([{ path: at, code: 'unchanged' }]);
}
