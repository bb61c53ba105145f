import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { DomainError } from '../errors.js';
import { ALLOW_KEY } from './allow.js';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

/** Checks the permission of a root field. Synchronous: an async guard would break batching. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<'graphql' | 'http'>() !== 'graphql') return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW_KEY, context.getHandler());
    const actor = GqlExecutionContext.create(context).getContext<{ actor: Actor | null }>().actor;
    if (!actor) throw DomainError.unauthenticated();
    if (!permission || !actor.permissions.has(permission)) throw DomainError.forbidden();
    return true;
  }
}
