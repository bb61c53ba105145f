import { Injectable } from '@nestjs/common';
import { Rows } from '../../core/database/rows.js';
import { Table } from '../../core/database/table.js';
import { ChannelRule } from './channel-rule.entity.js';

const rules = new Table(ChannelRule);

/** SQL of routing. */
@Injectable()
export class ChannelRepository {
  constructor(private readonly rows: Rows) {}

  rules(): Promise<ChannelRule[]> {
    return this.rows.list(rules, 'true', [], 'position');
  }
}
