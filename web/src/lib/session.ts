import type { Localized } from './localized.js';
import { DOORS, type Door } from './door.js';
import { ParleyError, toParleyError } from './errors.js';
import { getJson, postJson } from './http.js';
import { forgetAll, keepPreferences } from './local-memory.js';
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

/** `unknown` until the server was asked; `unreachable` when it gave no answer. */
export type SessionState =
  | { readonly status: 'unknown' | 'anonymous' | 'unreachable'; readonly session: null }
  | { readonly status: 'signedIn'; readonly session: Session };

const ANONYMOUS: SessionState = { status: 'anonymous', session: null };

/** The session of one door. Sign-in calls throw `ParleyError`; the cookie itself is out of reach. */
export class SessionKeeper {
  readonly state: Store<SessionState> = createStore<SessionState>({
    status: 'unknown',
    session: null,
  });
  private asking: Promise<SessionState> | null = null;

  constructor(private readonly door: Door) {}

  /** Asks the server once who is signed in; later calls answer from memory. */
  async ensure(): Promise<SessionState> {
    const { status } = this.state.get();
    if (status === 'anonymous' || status === 'signedIn') return this.state.get();
    this.asking ??= this.load().finally(() => (this.asking = null));
    return this.asking;
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

  /** Ends the session and forgets what drafts left in this browser. */
  async signOut(): Promise<void> {
    // The server's answer empties the browser's storage; language and colours are nobody's secret.
    const restore = keepPreferences();
    await postJson(`${this.auth}/sign-out`, {});
    restore();
    forgetAll('draft.');
    this.state.set(ANONYMOUS);
  }

  /** The server no longer knows the session; drafts stay for the same person's return. */
  expire(): void {
    this.state.set(ANONYMOUS);
  }

  /** Desk, on an empty installation: makes the first administrator with the printed token. */
  setUp(administrator: FirstAdministrator): Promise<SessionState> {
    return this.enter('setup', administrator);
  }

  private get auth(): string {
    return DOORS[this.door].auth;
  }

  private async enter(way: string, body: unknown): Promise<SessionState> {
    await postJson(`${this.auth}/${way}`, body);
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
      const session = await getJson<Session>(`${this.auth}/session`);
      return { status: 'signedIn', session };
    } catch (failure) {
      const { code } = toParleyError(failure);
      return code === 'UNAUTHENTICATED' ? ANONYMOUS : { status: 'unreachable', session: null };
    }
  }
}
