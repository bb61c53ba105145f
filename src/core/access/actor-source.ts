import type { Actor, Door } from './actor.js';

/** Finds out who is asking; implemented by the module that keeps sessions. */
export abstract class ActorSource {
  /** The actor behind a cookie header, or null when the session is absent, ended or revoked. */
  abstract actorOf(cookieHeader: string | undefined, door: Door): Promise<Actor | null>;

  /** The same actor with present rights, or null once the session ended or was revoked. */
  abstract refresh(actor: Actor): Promise<Actor | null>;
}
