import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor, Door } from '../../core/access/actor.js';
import { DoorActors } from '../../core/access/door-actors.js';
import type { Permission } from '../../core/access/permissions.js';
import { DomainError } from '../../core/errors.js';
import { ATTACHMENT_LIMITS } from './attachment-kind.rules.js';

/** Files held in memory at once; more are asked to come back. */
const AT_ONCE = 4;
const MAX_NAME = 1_000;

/** Reads a body up to the limit; what comes beyond is never kept. */
async function bodyOf(request: Request): Promise<Buffer> {
  const { bytes: allowed } = ATTACHMENT_LIMITS;
  const told = Number(request.headers['content-length'] ?? 0);
  if (told > allowed) throw DomainError.limit('fileBytes', allowed);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > allowed) throw DomainError.limit('fileBytes', allowed);
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

/**
 * A page of another site can neither set the key of a command nor send this kind of content; a
 * browser says besides where a request comes from.
 */
function assertOurPage(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  const type = request.headers['content-type'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw DomainError.forbidden();
  if (type !== 'application/octet-stream') {
    throw DomainError.invalid([{ path: 'Content-Type', code: 'type' }]);
  }
}

/** What a place that takes files does with one. */
export interface Receiver<Kept> {
  readonly door: Door;
  /** One of these is needed. */
  readonly permissions: readonly Permission[];
  /** From the address, as it came. */
  readonly name: unknown;
  /** Refuses before the bytes are read. */
  readonly assertOpen: (actor: Actor) => Promise<void>;
  readonly keep: (
    actor: Actor,
    file: { name: string; bytes: Buffer; key: string | null },
  ) => Promise<Kept>;
}

/** Takes files in as bytes with their name beside them, one a request, few at once. */
@Injectable()
export class UploadDoor {
  private running = 0;

  constructor(private readonly actors: DoorActors) {}

  /** Errors: UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, LIMIT_EXCEEDED fileBytes, UNAVAILABLE. */
  async receive<Kept>(request: Request, to: Receiver<Kept>): Promise<Kept> {
    assertOurPage(request);
    const actor = await this.actors.of(request, to.door);
    if (!actor) throw DomainError.unauthenticated();
    if (!to.permissions.some((one) => actor.permissions.has(one))) throw DomainError.forbidden();
    const { name } = to;
    if (typeof name !== 'string' || name.length === 0 || name.length > MAX_NAME) {
      const params = { min: 1, max: MAX_NAME };
      throw DomainError.invalid([{ path: 'name', code: 'isLength', params }]);
    }
    await to.assertOpen(actor);
    if (this.running >= AT_ONCE) throw DomainError.unavailable();
    this.running += 1;
    try {
      const key = (request.headers['idempotency-key'] as string | undefined) ?? null;
      return await to.keep(actor, { name, bytes: await bodyOf(request), key });
    } finally {
      this.running -= 1;
    }
  }
}
