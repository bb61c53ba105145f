import assert from 'node:assert/strict';
import { StoryClient } from '../story-client.js';
import type { RiskCase } from './risk-case.js';

/** An assessment as the story looks at it. */
export interface ToldAssessment {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly stale: boolean;
  readonly score: { readonly inherentMax: number; readonly residualMax: number };
  readonly steps: readonly {
    readonly key: string;
    readonly state: string;
    readonly needed: boolean;
    readonly version: number;
  }[];
}

const ASSESSMENT = `query ($id: ID!) { event(id: $id) { riskAssessment {
  id version state stale score { inherentMax residualMax } steps { key state needed version } } } }`;

/** One event of the demonstration with the people who work on its risks. */
export class RiskTale {
  private readonly people = new Map<string, StoryClient>();

  private constructor(
    private readonly url: string,
    readonly event: RiskCase,
    readonly eventId: string,
  ) {}

  static async of(url: string, event: RiskCase): Promise<RiskTale> {
    const planner = await StoryClient.signIn(url, 'planner', 'desk');
    const { events } = await planner.run<{
      events: { items: { id: string; reference: string }[] };
    }>('{ events(limit: 100) { items { id reference } } }');
    const found = events.items.find(({ reference }) => reference === `DEMO-${event.id}`);
    assert(found, `DEMO-${event.id} is among the dossiers`);
    return new RiskTale(url, event, found.id);
  }

  async as(persona: string): Promise<StoryClient> {
    const known = this.people.get(persona);
    if (known) return known;
    const client = await StoryClient.signIn(this.url, persona, 'desk');
    this.people.set(persona, client);
    return client;
  }

  async assessment(): Promise<ToldAssessment> {
    const planner = await this.as('planner');
    const { event } = await planner.run<{ event: { riskAssessment: ToldAssessment } }>(ASSESSMENT, {
      id: this.eventId,
    });
    return event.riskAssessment;
  }
}

/** A step of the story, for the events it concerns; says what came of it. */
export interface RiskStep {
  readonly title: string;
  readonly concerns: (event: RiskCase) => boolean;
  readonly run: (tale: RiskTale) => Promise<string>;
}
