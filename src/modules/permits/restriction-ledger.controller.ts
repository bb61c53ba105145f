import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Request, Response } from 'express';
import { scopeOf } from '../../core/access/actor.js';
import { ActorSource } from '../../core/access/actor-source.js';
import { readDate } from '../../core/brussels-time.js';
import { Db } from '../../core/database/db.js';
import { DomainError } from '../../core/errors.js';
import { RestrictionLedgerService } from './restriction-ledger.service.js';
import { LedgerFilterInput } from './restriction-ledger.type.js';

/** The ledger as a file, for the same readers as the page. */
@Controller()
export class RestrictionLedgerController {
  constructor(
    private readonly actors: ActorSource,
    private readonly ledger: RestrictionLedgerService,
    private readonly db: Db,
  ) {}

  @Get('files/ledger/restrictions.csv')
  async csv(
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const actor = await this.actors.actorOf(request.headers.cookie, 'police');
    if (!actor) throw DomainError.unauthenticated();
    if (!actor.permissions.has('decisions.read')) throw DomainError.forbidden();
    const filter = filterOf(query);
    const csv = await this.db.read(scopeOf(actor), () => this.ledger.csv(actor, filter));
    response
      .status(200)
      .setHeader('Content-Type', 'text/csv; charset=utf-8')
      .setHeader(
        'Content-Disposition',
        `attachment; filename="restrictions-${filter.from}-${filter.to}.csv"`,
      )
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Cache-Control', 'no-store')
      .end(csv);
  }
}

/** The filter of an address; INVALID_INPUT names what is missing or no day of the calendar. */
function filterOf({ from, to, authority }: Record<string, unknown>): LedgerFilterInput {
  const authorityCode = authority === '' ? null : authority;
  const filter = plainToInstance(LedgerFilterInput, { from, to, authorityCode });
  const wrong = validateSync(filter).map(({ property }) => ({
    path: `filter.${property}`,
    code: 'notADate',
  }));
  if (wrong.length > 0) throw DomainError.invalid(wrong);
  readDate('filter.from', filter.from);
  readDate('filter.to', filter.to);
  return filter;
}
