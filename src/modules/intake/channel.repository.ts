import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ChannelRule } from './channel-rule.entity.js';

export const channelRules = new Table(ChannelRule);

/** SQL of routing. */
@Injectable()
export class ChannelRepository {
  constructor(private readonly rows: Rows) {}

  /** Every edition of every rule; the day of the event chooses. */
  rules(): Promise<ChannelRule[]> {
    return this.rows.list(channelRules, 'true', [], 'position, code, edition');
  }
}
