import { readFileSync } from 'node:fs';
import type { Rows } from '../core/database/rows.js';
import { Table } from '../core/database/table.js';
import type { Localized } from '../core/graphql/localized.type.js';
import {
  type PolicyContent,
  PolicyApproval,
  PolicyNote,
  PolicyTerm,
  type PolicyTermFacts,
  policyContentHash,
  startContent,
} from '../modules/policies/index.js';
import { demoId } from './demo-data.js';

const POLICY = new URL('../../demo/policy.json', import.meta.url);
const LOADED_AT = '2026-11-09T08:00:00Z';
const SIGNED_AT = ['2026-11-10T09:00:00Z', '2026-11-16T09:00:00Z'] as const;
const PLANNER = demoId('person:planner');

interface DemoPolicy {
  readonly event: string;
  readonly authority: string;
  readonly texts: PolicyContent['texts'];
  /** Lines the organiser may be told in the words of the reference data. */
  readonly told: readonly string[];
  readonly numbers: readonly {
    readonly number: number;
    readonly reason: string | null;
    readonly tolerance: PolicyContent['tolerance'];
  }[];
}

function demoPolicy(): DemoPolicy {
  return JSON.parse(readFileSync(POLICY, 'utf8')) as DemoPolicy;
}

/** The note of the march as its number says it; later numbers keep what earlier ones changed. */
export function demoPolicyContent(
  number: number,
  terms: readonly PolicyTermFacts[],
  legalGrounds: readonly string[],
): PolicyContent {
  const { texts, told, numbers } = demoPolicy();
  const start = startContent(terms, { isMarch: true, legalGrounds });
  const changed = numbers.filter((each) => each.number <= number).flatMap((each) => each.tolerance);
  return {
    ...start,
    texts,
    tolerance: start.tolerance.map(
      (row) => changed.findLast(({ behaviour }) => behaviour === row.behaviour) ?? row,
    ),
    lines: start.lines.map((row) => {
      const term = terms.find(({ kind, code }) => kind === 'line' && code === row.line);
      const words = (term?.facts['told'] ?? null) as Localized | null;
      return told.includes(row.line) ? { ...row, told: words } : row;
    }),
  };
}

/** Loads the policy note of the march: two numbers that were approved, a third one as a draft. */
export class DemoPolicyLoader {
  constructor(
    private readonly rows: Rows,
    private readonly zoneId: string,
  ) {}

  async load(eventId: string): Promise<void> {
    const { event, numbers } = demoPolicy();
    if (eventId !== event) return;
    const terms = await this.rows.list(new Table(PolicyTerm), 'true', [], 'kind, position');
    const grounds = await this.rows.db.query<{ code: string }>(
      "select code from legal_ground where kind = 'base' and always order by position",
    );
    const codes = grounds.map(({ code }) => code);
    const last = numbers.length;
    for (const { number, reason } of [...numbers].reverse()) {
      const note = this.note(number, demoPolicyContent(number, terms, codes));
      const signed = number < last ? this.signed(note, number) : {};
      await this.rows.insert(new Table(PolicyNote), { ...note, ...signed, changeReason: reason });
      if (number < last) await this.sign(note, number);
    }
  }

  private note(number: number, content: PolicyContent): PolicyNote {
    const { event, authority, numbers } = demoPolicy();
    const living = number === numbers.length;
    return {
      id: demoId(living ? `policy:${event}` : `policy:${event}:${number}`),
      zoneId: this.zoneId,
      eventId: demoId(`event:${event}`),
      authorityId: demoId(`authority:${authority}`),
      version: 1,
      number,
      round: living ? 0 : 1,
      state: living ? 'draft' : 'superseded',
      content,
      authorId: PLANNER,
      preparedBy: [PLANNER],
      createdAt: LOADED_AT,
      updatedAt: LOADED_AT,
    } as unknown as PolicyNote;
  }

  private signed(note: PolicyNote, number: number): Partial<PolicyNote> {
    const at = SIGNED_AT[number - 1] ?? LOADED_AT;
    return {
      submittedBy: PLANNER,
      submittedAt: at,
      checkedBy: demoId('person:legal'),
      checkedAt: at,
      agreedBy: number > 1 ? demoId('person:gold') : null,
      agreedAt: number > 1 ? at : null,
      approvedBy: demoId('person:cabinet'),
      approvedAt: at,
      approvedPosition: demoPolicy().authority,
      contentHash: policyContentHash(note),
    };
  }

  /** The signatures stand under the living record, as they do after a number was replaced. */
  private async sign(note: PolicyNote, number: number): Promise<void> {
    const at = SIGNED_AT[number - 1] ?? LOADED_AT;
    const { event, authority } = demoPolicy();
    const signatures = [
      { step: 'check' as const, person: 'legal', positionCode: null },
      ...(number > 1 ? [{ step: 'agree' as const, person: 'gold', positionCode: 'gold' }] : []),
      { step: 'approve' as const, person: 'cabinet', positionCode: authority },
    ];
    for (const { step, person, positionCode } of signatures) {
      await this.rows.insert(new Table(PolicyApproval), {
        id: demoId(`policyApproval:${event}:${number}:${step}`),
        zoneId: this.zoneId,
        eventId: note.eventId,
        noteId: demoId(`policy:${event}`),
        number,
        round: 1,
        step,
        personId: demoId(`person:${person}`),
        positionCode,
        contentHash: policyContentHash(note),
        at,
      });
    }
  }
}
