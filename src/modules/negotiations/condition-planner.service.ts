import { Injectable } from '@nestjs/common';
import { PeopleService, type Person } from '../people/index.js';
import { ConditionSide } from './condition.enums.js';
import { ConditionRepository } from './condition.repository.js';

/** Who of the event cell looks after a condition; for jobs and tasks. */
@Injectable()
export class ConditionPlannerService {
  constructor(
    private readonly conditions: ConditionRepository,
    private readonly people: PeopleService,
  ) {}

  /** Who of police spoke last about a condition and is still there. */
  async of(conditionId: string): Promise<Person | null> {
    const versions = await this.conditions.versionsOf([conditionId]);
    const last = versions.filter(({ side }) => side === ConditionSide.police).at(-1);
    if (!last?.authorPersonId) return null;
    const [person] = await this.people.peopleOf([last.authorPersonId]);
    return person?.active ? person : null;
  }

  /** The same for several conditions, each person once. */
  async ofAll(conditionIds: readonly string[]): Promise<Person[]> {
    const found = new Map<string, Person>();
    for (const id of conditionIds) {
      const person = await this.of(id);
      if (person) found.set(person.id, person);
    }
    return [...found.values()];
  }
}
