import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { csvSheet } from '../../core/documents/csv-sheet.js';
import { DomainError } from '../../core/errors.js';
import { type Localized, inLanguage } from '../../core/graphql/localized.type.js';
import { LANGUAGES, Messages } from '../../core/messages.js';
import { brusselsLocalToInstant, instantToBrusselsDate } from '../events/index.js';
import { ConditionCatalogueService } from '../negotiations/index.js';
import { type CompetentAuthority, PlacesService } from '../places/index.js';
import { dayAfter } from './appeal-clock.rules.js';
import { DecisionRepository } from './decision.repository.js';
import {
  type LedgerRow,
  PROHIBITION_KIND,
  ledgerRows,
  ledgerTotals,
} from './restriction-ledger.rules.js';
import type {
  LedgerArgs,
  LedgerEntry,
  LedgerFilterInput,
  RestrictionLedger,
} from './restriction-ledger.type.js';

const COLUMNS = ['day', 'authority', 'kind', 'ground', 'origin', 'suspended', 'withdrawn'] as const;

interface Words {
  readonly authorities: readonly CompetentAuthority[];
  readonly kind: (code: string) => Localized;
  readonly ground: (code: string | null) => Localized | null;
}

/** What was restricted, by kind and ground, for whoever asks how often and on what base. */
@Injectable()
export class RestrictionLedgerService {
  constructor(
    private readonly repository: DecisionRepository,
    private readonly places: PlacesService,
    private readonly catalogue: ConditionCatalogueService,
    private readonly messages: Messages,
  ) {}

  /** One page, and the counts of the whole period. Errors: INVALID_INPUT endBeforeStart. */
  async read(actor: Actor, { filter, limit, offset }: LedgerArgs): Promise<RestrictionLedger> {
    const words = await this.words(actor);
    const rows = await this.rows(filter, words);
    return {
      items: rows.slice(offset, offset + limit).map((row) => entry(row, words)),
      total: rows.length,
      hasMore: rows.length > offset + limit,
      counts: ledgerTotals(rows).map((total) => ({
        ...total,
        kindLabel: words.kind(total.kind),
        groundLabel: words.ground(total.ground),
      })),
    };
  }

  /** The whole period as CSV, with a head in the reader's language. */
  async csv(actor: Actor, filter: LedgerFilterInput): Promise<string> {
    const words = await this.words(actor);
    const rows = await this.rows(filter, words);
    const { language } = actor;
    const say = (key: string) => this.messages.text(language, 'permits', `ledger.${key}`);
    const yesNo = (value: boolean) => say(value ? 'yes' : 'no');
    return csvSheet([
      COLUMNS.map((column) => say(`column.${column}`)),
      ...rows.map((row) => [
        instantToBrusselsDate(row.takenAt),
        inLanguage(authorityOf(row, words), language),
        inLanguage(words.kind(row.kind), language),
        inLanguage(words.ground(row.ground) ?? {}, language),
        say(`origin.${row.origin}`),
        yesNo(row.suspended),
        yesNo(row.withdrawn),
      ]),
    ]);
  }

  private async rows(filter: LedgerFilterInput, { authorities }: Words): Promise<LedgerRow[]> {
    const { from, to, authorityCode } = filter;
    if (to < from) {
      throw DomainError.invalid([{ path: 'filter.to', code: 'endBeforeStart' }]);
    }
    const own = authorities.find(({ code }) => code === authorityCode);
    const ids = authorityCode ? (own ? [own.id] : []) : null;
    const span = {
      from: brusselsLocalToInstant(`${from}T00:00`, 'filter.from'),
      to: brusselsLocalToInstant(`${dayAfter(to, 1)}T00:00`, 'filter.to'),
    };
    const decisions = await this.repository.ledger(span, ids);
    const suspended = await this.repository.suspendedAmong(decisions.map(({ id }) => id));
    return ledgerRows(decisions, suspended);
  }

  private async words(actor: Actor): Promise<Words> {
    const authorities = await this.places.authorities(actor);
    const kinds = await this.catalogue.kinds(actor);
    const grounds = await this.repository.everyGround();
    const prohibition = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        this.messages.text(language, 'permits', 'ledger.prohibition'),
      ]),
    );
    return {
      authorities,
      kind: (code) =>
        code === PROHIBITION_KIND
          ? prohibition
          : (kinds.find((each) => each.code === code)?.label ?? { nl: code }),
      ground: (code) =>
        code === null
          ? null
          : standingAlone(grounds.find((each) => each.code === code)?.citation ?? null),
    };
  }
}

function authorityOf({ authorityId }: LedgerRow, { authorities }: Words): Localized {
  return authorities.find(({ id }) => id === authorityId)?.title ?? {};
}

function entry(row: LedgerRow, words: Words): LedgerEntry {
  const { decisionId, takenAt, kind, ground, origin, suspended, withdrawn } = row;
  return {
    decisionId,
    takenAt,
    authority: authorityOf(row, words),
    kind,
    kindLabel: words.kind(kind),
    ground,
    origin,
    suspended,
    withdrawn,
  };
}

/** A citation is written for the list in an act, where it ends in a semicolon. */
function standingAlone(citation: Localized | null): Localized | null {
  if (!citation) return null;
  return Object.fromEntries(
    Object.entries(citation).map(([language, text]) => [
      language,
      typeof text === 'string' ? text.replace(/\s*;\s*$/, '') : text,
    ]),
  );
}
