import type { KeptDraft } from '../../../lib/draft-saver.js';
import { ParleyError, type FieldProblem } from '../../../lib/errors.js';
import { createStore, type Store } from '../../../lib/store.js';
import type { Outcome } from '../../../lib/send-command.js';
import type { PortalSaveInput } from '../../../gql/portal/graphql.js';
import type { Values } from './application-questions.js';
import {
  changedPaths,
  inputOf,
  sentOf,
  unreadable,
  valuesOf,
  type FormDossier,
  type Sent,
} from './application-values.js';

/** Refusals name fields from the argument on; the form knows them from the application on. */
const PREFIX = /^input\.application\./;

/** Answers somebody else changed while the reader changed them too. */
export interface FormConflict {
  readonly paths: readonly string[];
  readonly mine: Values;
  readonly theirs: FormDossier;
}

export interface SaverTies {
  readonly send: (input: PortalSaveInput) => Promise<Outcome<FormDossier>>;
  readonly load: () => Promise<FormDossier>;
  /** Answers that were changed elsewhere and not here. */
  readonly onForeign: (theirs: FormDossier, paths: readonly string[]) => void;
}

function pathOf({ path }: FieldProblem): string {
  return path.replace(PREFIX, '');
}

/** What the form itself cannot read. */
export const UNREADABLE = 'unreadable';

const touches = (refused: string, path: string): boolean =>
  refused === path || refused.startsWith(`${path}.`) || path.startsWith(`${refused}.`);

/**
 * Saves what changed of an application. A refused answer does not hold up the others; an answer that
 * was changed elsewhere meanwhile is taken over, unless it was changed here too: then both stay.
 */
export class ApplicationSaver {
  readonly refused: Store<readonly FieldProblem[]> = createStore<readonly FieldProblem[]>([]);
  readonly conflict: Store<FormConflict | null> = createStore<FormConflict | null>(null);
  /** Whether a kept draft brought something back. */
  readonly restored: Store<boolean> = createStore(false);
  private saved: Sent;

  constructor(
    private dossier: FormDossier,
    private readonly ties: SaverTies,
  ) {
    this.saved = sentOf(valuesOf(dossier), dossier);
  }

  /** Throws a `ParleyError` when something could not be saved; the rest is saved all the same. */
  async save(values: Values): Promise<void> {
    if (this.conflict.get()) throw new ParleyError('STALE');
    let sent = sentOf(values, this.dossier);
    const problems: FieldProblem[] = unreadable(sent).map((path) => ({ path, code: UNREADABLE }));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const paths = this.open(sent, problems);
      if (paths.length === 0) break;
      const outcome = await this.send(sent, paths);
      if (outcome.ok) break;
      if (outcome.error.code === 'STALE') sent = { ...sent, ...(await this.meet(values, paths)) };
      else if (outcome.error.fields.length === 0) throw outcome.error;
      else problems.push(...outcome.error.fields.map((one) => ({ ...one, path: pathOf(one) })));
    }
    this.refused.set(problems);
    if (problems.length > 0) throw new ParleyError('INVALID_INPUT', { fields: problems });
  }

  /** The dossier as the server last told it. */
  get latest(): FormDossier {
    return this.dossier;
  }

  /** Ends a conflict; what the reader keeps is saved next time. */
  settle(): void {
    this.conflict.set(null);
  }

  /**
   * Weighs a draft this browser kept against the server's answers; answers the paths to put back. An
   * answer the server has from elsewhere becomes a conflict. Clocks have no part in it: what the
   * server had when the draft was written is compared.
   */
  weigh({ value, known }: KeptDraft<Values>): readonly string[] {
    const mine = sentOf(value, this.dossier);
    const before = known.map((one) => sentOf(one, this.dossier));
    const written = changedPaths(mine, before[0] ?? this.saved);
    const open = changedPaths(mine, this.saved).filter((path) => written.includes(path));
    const elsewhere = (path: string): boolean =>
      before.every((one) => changedPaths(one, this.saved).includes(path));
    const clash = open.filter(elsewhere);
    if (clash.length > 0) this.conflict.set({ paths: clash, mine: value, theirs: this.dossier });
    const back = open.filter((path) => !clash.includes(path));
    this.restored.set(back.length > 0);
    return back;
  }

  private open(sent: Sent, problems: readonly FieldProblem[]): string[] {
    return changedPaths(sent, this.saved).filter(
      (path) => !problems.some((problem) => touches(problem.path, path)),
    );
  }

  private async send(sent: Sent, paths: readonly string[]): Promise<Outcome<FormDossier>> {
    const { id: dossierId, version: expectedVersion } = this.dossier;
    const application = inputOf(sent, paths);
    const outcome = await this.ties.send({ dossierId, expectedVersion, application });
    if (outcome.ok) {
      this.dossier = outcome.data;
      this.saved = { ...this.saved, ...Object.fromEntries(paths.map((one) => [one, sent[one]])) };
    }
    return outcome;
  }

  /** Takes over what was changed elsewhere; throws when it was changed here too. */
  private async meet(mine: Values, paths: readonly string[]): Promise<Sent> {
    const theirs = await this.ties.load();
    const now = sentOf(valuesOf(theirs), theirs);
    const foreign = changedPaths(now, this.saved);
    // What the server has as it is written here is no quarrel: often it is one's own.
    const differing = changedPaths(sentOf(mine, theirs), now);
    const clash = foreign.filter((path) => paths.includes(path) && differing.includes(path));
    const others = foreign.filter((path) => !clash.includes(path));
    this.dossier = theirs;
    this.saved = now;
    this.ties.onForeign(theirs, others);
    if (clash.length === 0) return Object.fromEntries(others.map((path) => [path, now[path]]));
    this.conflict.set({ paths: clash, mine, theirs });
    throw new ParleyError('STALE');
  }
}
