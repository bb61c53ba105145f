import type { Localized } from './localized.js';
import { DOORS, type Door } from './door.js';
import { ParleyError, toParleyError } from './errors.js';
import { getJson, postJson } from './http.js';
import { forget, forgetAll, keepPreferences, recall, remember } from './local-memory.js';
import { createStore, type Store } from './store.js';

/** Who may be chosen without a password while the demonstration data are loaded. */
export interface Persona {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly door?: Door;
}

export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly language: string };
  readonly roles: readonly string[];
  /** Codes of command and staff positions held now, such as `gold`. */
  readonly positions: readonly string[];
  /** What this person may do at all; whether it is possible now says `availableTransitions`. */
  readonly permissions: readonly string[];
  readonly zone: { readonly code: string; readonly name: Localized } | null;
  readonly demo: boolean;
}

export interface DoorConfig {
  readonly demo: boolean;
  readonly personas: readonly Persona[];
}

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * `unknown` until the server was asked; `unreachable` when it gave no answer. `remembered` is a
 * session this browser knew last: its pages open without a line, the server decides again with one.
 */
export type SessionState =
  | { readonly status: 'unknown' | 'anonymous' | 'unreachable'; readonly session: null }
  | { readonly status: 'signedIn'; readonly session: Session; readonly remembered?: true };

/** Where a door remembers who was signed in; a door without one opens with a line only. */
export interface SessionMemory {
  readonly keep: (session: Session) => void;
  readonly recall: () => Session | null;
  readonly forget: () => void;
}

const NO_MEMORY: SessionMemory = {
  keep: () => undefined,
  recall: () => null,
  forget: () => undefined,
};

const ANONYMOUS: SessionState = { status: 'anonymous', session: null };

/** The session of one door. Sign-in calls throw `ParleyError`; the cookie itself is out of reach. */
export class SessionKeeper {
  readonly state: Store<SessionState> = createStore<SessionState>({
    status: 'unknown',
    session: null,
  });
  private asking: Promise<SessionState> | null = null;

  constructor(
    private readonly door: Door,
    private readonly memory: SessionMemory = NO_MEMORY,
  ) {}

  /** Asks the server once who is signed in; later calls answer from memory. */
  async ensure(): Promise<SessionState> {
    const { status } = this.state.get();
    if (status === 'anonymous' || status === 'signedIn') return this.state.get();
    return this.ask();
  }

  /** Asks again who is signed in, where that is only remembered. */
  async renew(): Promise<void> {
    const state = this.state.get();
    if (state.status === 'signedIn' && state.remembered) await this.ask();
  }

  /** What the sign-in page offers. */
  config(): Promise<DoorConfig> {
    return getJson<DoorConfig>(`${this.auth}/config`);
  }

  signInAs(persona: string): Promise<SessionState> {
    return this.enter('demo', { persona });
  }

  signIn(email: string, password: string): Promise<SessionState> {
    return this.enter('sign-in', { email, password });
  }

  /** Portal: asks for a single-use link by mail; the answer never says whether the address is known. */
  async requestLink(email: string, key: string): Promise<void> {
    await postJson(`${this.auth}/link`, { email }, key);
  }

  /** Portal: uses up a single-use link. */
  consumeLink(token: string): Promise<SessionState> {
    return this.enter('consume', { token });
  }

  /** Portal: uses up the link of somebody without an account; answers which answers it is for. */
  async begin(token: string): Promise<string> {
    const told = await postJson<{ answers: string }>(`${this.auth}/begun`, { token });
    forget(this.leaving);
    await this.load();
    return told.answers;
  }

  /** Ends the session and forgets what drafts left in this browser. */
  async signOut(): Promise<void> {
    // The server's answer empties the browser's storage; language and colours are nobody's secret.
    const restore = keepPreferences();
    const told = await this.tellSignOut();
    restore();
    forgetAll('draft.');
    // Without a line the cookie outlives the sign-out: the server is told before anything else.
    if (!told) remember(this.leaving, true);
    this.expire();
  }

  /** The server no longer knows the session; drafts stay for the same person's return. */
  expire(): void {
    this.memory.forget();
    this.state.set(ANONYMOUS);
  }

  /** Desk, on an empty installation: makes the first administrator with the printed token. */
  setUp(administrator: FirstAdministrator): Promise<SessionState> {
    return this.enter('setup', administrator);
  }

  private get auth(): string {
    return DOORS[this.door].auth;
  }

  private get leaving(): string {
    return `leaving.${this.door}`;
  }

  private ask(): Promise<SessionState> {
    this.asking ??= this.load().finally(() => (this.asking = null));
    return this.asking;
  }

  /** Whether the server heard of it. */
  private async tellSignOut(): Promise<boolean> {
    try {
      await postJson(`${this.auth}/sign-out`, {});
      return true;
    } catch (failure) {
      if (toParleyError(failure).code !== 'NETWORK') throw failure;
      return false;
    }
  }

  private async enter(way: string, body: unknown): Promise<SessionState> {
    await postJson(`${this.auth}/${way}`, body);
    forget(this.leaving);
    const state = await this.load();
    if (state.status === 'unreachable') throw new ParleyError('NETWORK');
    if (state.status !== 'signedIn') throw new ParleyError('UNAUTHENTICATED');
    return state;
  }

  private async load(): Promise<SessionState> {
    const state = await this.read();
    this.state.set(state);
    return state;
  }

  private async read(): Promise<SessionState> {
    try {
      if (recall(this.leaving)) {
        if (!(await this.tellSignOut())) return ANONYMOUS;
        forget(this.leaving);
      }
      const session = await getJson<Session>(`${this.auth}/session`);
      this.memory.keep(session);
      return { status: 'signedIn', session };
    } catch (failure) {
      const { code } = toParleyError(failure);
      if (code !== 'UNAUTHENTICATED') return this.withoutLine(code);
      this.memory.forget();
      return ANONYMOUS;
    }
  }

  private withoutLine(code: string): SessionState {
    const session = code === 'NETWORK' ? this.memory.recall() : null;
    if (session) return { status: 'signedIn', session, remembered: true };
    return { status: 'unreachable', session: null };
  }
}
