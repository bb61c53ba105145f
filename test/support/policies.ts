import { demoPolicyContent } from '../../src/demo/demo-policies.js';
import type { PolicyContent, PolicyTermFacts } from '../../src/modules/policies/index.js';
import { jobsDone } from './bargaining.js';
import type { TestParley } from './parley.js';

const FIELDS = 'id version number round state contentHash';
export const policyMutation = (name: string) => {
  const type = {
    submitPolicyNote: 'PolicyStepInput',
    checkPolicyNote: 'SignPolicyNoteInput',
    agreePolicyNote: 'SignPolicyNoteInput',
    approvePolicyNote: 'SignPolicyNoteInput',
  }[name];
  const input = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
export const DRAFT_TOLD = `mutation ($input: DraftPolicyExpectationsInput!) {
  draftPolicyExpectations(input: $input) { id version state items { part text { nl fr en de } } } }`;

export interface PolicyAnswer {
  id: string;
  version: number;
  number: number;
  round: number;
  state: string;
  contentHash: string | null;
}

/** A content as the API takes it. */
export function policyInput(content: PolicyContent): Record<string, unknown> {
  const { texts, ...rest } = content;
  return { ...rest, texts: Object.entries(texts).map(([name, text]) => ({ name, text })) };
}

/** The policy note of one authority on one dossier. */
export class PolicyCase {
  note: PolicyAnswer = {
    id: '',
    version: 0,
    number: 0,
    round: 0,
    state: '',
    contentHash: null,
  };

  constructor(
    readonly parley: TestParley,
    readonly eventId: string,
  ) {}

  /** Lets Brussels decide on the dossier, and begins its note. */
  async begin(authorityCode = 'mayor-brussels'): Promise<this> {
    const planner = await this.parley.as('planner');
    const [row] = await this.parley.sql<{ version: number }>(
      'select version from public_event where id = $1',
      [this.eventId],
    );
    const communes = [
      { code: 'brussels', decides: true },
      { code: 'schaerbeek', decides: true },
    ];
    await planner.run(
      'mutation ($input: ConfirmCommunesInput!) { confirmCommunes(input: $input) { id } }',
      { input: { eventId: this.eventId, expectedVersion: row?.version ?? 0, communes } },
    );
    return this.start(authorityCode);
  }

  async start(authorityCode = 'mayor-brussels'): Promise<this> {
    const input = { eventId: this.eventId, authorityCode };
    await this.send('planner', 'startPolicyNote', input);
    return this;
  }

  /** A dossier of its own with a note in draft. */
  static async draft(parley: TestParley): Promise<PolicyCase> {
    const planner = await parley.as('planner');
    const { openDossier } = await planner.run<{ openDossier: { id: string } }>(
      'mutation ($input: OpenDossierInput!) { openDossier(input: $input) { id } }',
      {
        input: {
          kind: 'march',
          language: 'nl',
          facts: {
            title: { nl: 'Zorg', fr: 'Soin' },
            startAt: '2027-03-11T11:00',
            endAt: '2027-03-11T15:00',
          },
        },
      },
    );
    return new PolicyCase(parley, openDossier.id).begin();
  }

  /** The complete worked note, in one of its numbers. */
  async whole(number = 1): Promise<PolicyContent> {
    const terms = await this.parley.sql<PolicyTermFacts>(
      'select kind, code, position, label, facts from policy_term order by kind, position',
    );
    return demoPolicyContent(number, terms, ['municipal-act-133-135']);
  }

  async save(content: PolicyContent, persona = 'planner'): Promise<void> {
    await this.do(persona, 'savePolicyNote', { content: policyInput(content) });
  }

  async submitted(): Promise<this> {
    await this.save(await this.whole());
    await this.do('planner', 'submitPolicyNote');
    return this;
  }

  async checked(): Promise<this> {
    await this.submitted();
    await this.sign('legal', 'checkPolicyNote');
    return this;
  }

  async approved(): Promise<this> {
    await this.checked();
    await this.sign('cabinet', 'approvePolicyNote');
    return this;
  }

  /** Opens the approved note for the next number and writes it. */
  async next(content: PolicyContent): Promise<this> {
    await this.do('planner', 'reopenPolicyNote', { reason: 'Nieuwe informatie van de dag.' });
    await this.save(content);
    await this.do('planner', 'submitPolicyNote');
    await this.sign('legal', 'checkPolicyNote');
    return this;
  }

  step(more: Record<string, unknown> = {}): Record<string, unknown> {
    return { noteId: this.note.id, expectedVersion: this.note.version, ...more };
  }

  do(persona: string, name: string, more: Record<string, unknown> = {}): Promise<PolicyAnswer> {
    return this.send(persona, name, this.step(more));
  }

  /** Signs what was handed in; an approval is followed by its document. */
  async sign(persona: string, name: string): Promise<PolicyAnswer> {
    const answer = await this.do(persona, name, { contentHash: this.note.contentHash });
    if (name === 'approvePolicyNote') await jobsDone(this.parley);
    return answer;
  }

  /** The refusals of steps of which none may change anything. */
  async refusals(query: string, tries: readonly (readonly [string, Record<string, unknown>])[]) {
    for (const [persona] of tries) await this.parley.as(persona);
    const before = await this.parley.digest();
    const told: Record<string, unknown>[] = [];
    for (const [persona, input] of tries) {
      const client = await this.parley.as(persona);
      told.push((await client.refusal(query, { input })).extensions);
    }
    expect(await this.parley.digest()).toBe(before);
    return told;
  }

  /** The refusal of a step that must leave everything as it was. */
  async refused(persona: string, query: string, input: Record<string, unknown>) {
    const [only = {}] = await this.refusals(query, [[persona, input]]);
    return only;
  }

  refusedStep(persona: string, name: string, more: Record<string, unknown> = {}) {
    return this.refused(persona, policyMutation(name), this.step(more));
  }

  refusedSign(persona: string, name: string) {
    return this.refusedStep(persona, name, { contentHash: this.note.contentHash });
  }

  /** Fields of the note as a reader sees them. */
  async read<T>(fields: string, persona = 'planner'): Promise<T> {
    const client = await this.parley.as(persona);
    const { policyNote } = await client.run<{ policyNote: T }>(
      `query ($id: ID!) { policyNote(id: $id) { ${fields} } }`,
      { id: this.note.id },
    );
    return policyNote;
  }

  private async send(persona: string, name: string, input: Record<string, unknown>) {
    const client = await this.parley.as(persona);
    const answer = await client.run<Record<string, PolicyAnswer>>(policyMutation(name), { input });
    this.note = Object.values(answer)[0] as PolicyAnswer;
    return this.note;
  }
}
