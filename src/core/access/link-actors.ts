import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';

/** The header a page sends that was opened by a link with a secret instead of a sign-in. */
export const LINK_HEADER = 'advice-link';

/** Finds whom a secret of a link stands for; null for every reason why it stands for nobody. */
export type LinkSource = (token: string, address: string) => Promise<Actor | null>;

/** Who comes by a link instead of a session; the module that hands links out registers at start. */
@Injectable()
export class LinkActors {
  private source: LinkSource | null = null;

  register(source: LinkSource): void {
    this.source = source;
  }

  async actorOf(token: string, address: string): Promise<Actor | null> {
    return this.source ? this.source(token, address) : null;
  }
}
