import { readFile, readdir } from 'node:fs/promises';
import { PortalConfirmer } from '../portal-confirmer.js';
import { Story } from '../story.js';
import { StoryClient } from '../story-client.js';
import type { IntakeCase } from './intake-case.js';

interface Stage {
  readonly url: string;
  readonly folder: string;
  /** Folder of the mails Parley sends while no mail server is set. */
  readonly outbox: string;
  now(): string;
  moveTo(instant: string): void;
}

/** One demonstration event on its way from intake to decision. */
export class IntakeStory extends Story {
  constructor(
    readonly intake: IntakeCase,
    private readonly stage: Stage,
    confirmers: Map<string, PortalConfirmer>,
  ) {
    super(stage.url, intake.event, stage.folder, confirmers);
  }

  /** The present instant of the server, ISO 8601. */
  now(): string {
    return this.stage.now();
  }

  /** Lets time pass until an instant, ISO 8601; sessions do not last that long. */
  moveTo(instant: string): void {
    this.everybodyLeaves();
    this.stage.moveTo(instant);
  }

  /** The dossier at the desk, with the given fields. */
  async desk<Fields>(fields: string): Promise<Fields> {
    const planner = await this.as('planner');
    const { event } = await planner.run<{ event: Fields }>(
      `query ($id: ID!) { event(id: $id) { ${fields} } }`,
      { id: this.note('eventId') },
    );
    return event;
  }

  /** Sends a command as a persona; answers the fields asked for. */
  async command<Answer>(
    persona: string,
    name: string,
    type: string,
    input: object,
    fields = 'id version',
  ): Promise<Answer> {
    const person = await this.as(persona);
    const answer = await person.run<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      { input },
    );
    return answer[name] as Answer;
  }

  /** Whoever opens the link of the mail that invites him to the portal. */
  async invited(address: string): Promise<StoryClient> {
    const token = await this.eventually(`the mail to ${address}`, async () => {
      const own = (await this.mails()).find((mail) => mail.includes(`To: ${address}`));
      return own && /\/portal\/link#([\w-]{43})/.exec(own)?.[1];
    });
    return StoryClient.byMailedLink(this.url, token, new PortalConfirmer(this.url));
  }

  /** Whoever opens the link that was mailed for an advice request. */
  async linked(requestId: string): Promise<StoryClient> {
    const secret = new RegExp(`/portal/answer/${requestId}#([\\w-]{43})`);
    const token = await this.eventually('the mail with the link', async () => {
      for (const mail of await this.mails()) {
        const found = secret.exec(mail)?.[1];
        if (found) return found;
      }
      return null;
    });
    return StoryClient.byLink(this.url, token);
  }

  private async mails(): Promise<string[]> {
    const names = await readdir(this.stage.outbox).catch(() => [] as string[]);
    const mails: string[] = [];
    for (const name of names.sort().reverse()) {
      mails.push((await readFile(`${this.stage.outbox}/${name}`, 'utf8')).replaceAll('=\n', ''));
    }
    return mails;
  }
}

/** One step of an intake, and the check that it happened; its words go on the line. */
export interface IntakeStep {
  readonly title: string;
  readonly run: (story: IntakeStory) => Promise<string>;
}
