import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Actor, Door } from './actor.js';
import { ActorSource } from './actor-source.js';
import { LINK_HEADER, LinkActors } from './link-actors.js';

/** Who is behind a request at a door: a session, or at the portal the secret of a link. */
@Injectable()
export class DoorActors {
  constructor(
    private readonly sessions: ActorSource,
    private readonly links: LinkActors,
  ) {}

  /** A link is never more than itself: whoever sends one is not also his session. */
  of({ headers, socket }: IncomingMessage, door: Door): Promise<Actor | null> {
    const link = headers[LINK_HEADER];
    if (link === undefined) return this.sessions.actorOf(headers.cookie, door);
    if (door !== 'portal' || typeof link !== 'string') return Promise.resolve(null);
    return this.links.actorOf(link, socket.remoteAddress ?? 'unknown');
  }
}
