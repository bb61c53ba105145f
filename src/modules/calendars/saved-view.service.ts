import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/access/actor.js';
import { Clock } from '../../core/clock.js';
import { DomainError } from '../../core/errors.js';
import { Journal } from '../../core/journal/journal.js';
import { type EventFilterInput, assertMayFilter } from '../events/index.js';
import { CALENDAR_JOURNAL } from './calendar.journal.js';
import type { ChangeViewInput, RemoveViewInput, SaveViewInput } from './calendar.inputs.js';
import { CalendarRepository } from './calendar.repository.js';
import type { SavedView } from './saved-view.entity.js';

/** Nobody finds one among more. Guard of this installation, not a rule of law. */
const MOST_VIEWS = 50;

/** Filters people keep under a name. */
@Injectable()
export class SavedViewService {
  constructor(
    private readonly repository: CalendarRepository,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  list(_actor: Actor): Promise<SavedView[]> {
    return this.repository.views();
  }

  /** Errors: CONFLICT for a name that is taken, RULE_VIOLATED `tooManyViews`. */
  async save(actor: Actor, { name, filter }: SaveViewInput): Promise<SavedView> {
    assertMayFilter(actor, filter);
    const present = await this.repository.views();
    if (present.length >= MOST_VIEWS) throw DomainError.rule('tooManyViews', { most: MOST_VIEWS });
    const view = await this.repository.insertView({
      id: randomUUID(),
      zoneId: actor.zoneId,
      version: 1,
      personId: actor.personId,
      name: named(name),
      filter: kept(filter),
      isDefault: false,
      createdAt: this.clock.now(),
    });
    this.note(actor, CALENDAR_JOURNAL.viewSaved, view);
    return view;
  }

  /** Renames a view, or makes it the one the calendar opens with. Errors: STALE, CONFLICT. */
  async change(actor: Actor, input: ChangeViewInput): Promise<SavedView> {
    const { id, expectedVersion, name, isDefault } = input;
    await this.repository.view(id);
    if (isDefault) await this.repository.clearDefault(id);
    const view = await this.repository.changeView(
      { id, expectedVersion },
      {
        ...(name ? { name: named(name) } : {}),
        ...(typeof isDefault === 'boolean' ? { isDefault } : {}),
      },
    );
    this.note(actor, CALENDAR_JOURNAL.viewChanged, view);
    return view;
  }

  /** Forgets a view; feeds made from it keep their own copy. Errors: NOT_FOUND, STALE. */
  async remove(actor: Actor, { id, expectedVersion }: RemoveViewInput): Promise<string> {
    const view = await this.repository.view(id);
    if (!(await this.repository.removeView(id, expectedVersion))) {
      throw DomainError.stale(view.version);
    }
    this.note(actor, CALENDAR_JOURNAL.viewRemoved, view);
    return id;
  }

  private note(actor: Actor, kind: string, view: SavedView): void {
    this.journal.record(actor, {
      kind,
      subjectType: 'savedView',
      subjectId: view.id,
      eventId: null,
      data: { version: view.version },
    });
  }
}

function named(name: string): string {
  const text = name.trim();
  if (!text) throw DomainError.invalid([{ path: 'input.name', code: 'empty' }]);
  return text;
}

/** What is kept of a filter: what is set, without its days. */
function kept(filter: EventFilterInput): EventFilterInput {
  const { from: _from, to: _to, ...lasting } = filter;
  return Object.fromEntries(
    Object.entries(lasting).filter(([, value]) => value !== null && value !== undefined),
  );
}
