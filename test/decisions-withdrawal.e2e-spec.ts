import { createHash } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { canonicalJson, sha256Hex } from '../src/core/canonical-json.js';
import { mails } from './support/advice.js';
import type { Client } from './support/client.js';
import { actsWritten } from './support/decisions.js';
import { type Decision, March, NOTIFY, WITHDRAW, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { expectRefusal } from './support/refusals.js';
import { until } from './support/until.js';

const REASON = 'De route loopt langs een werf die pas nu bekend is.';
const CANARY = 'CANARY-PROOF-77bd';

interface Listed {
  id: string;
  kind: string;
  fileName: string;
  mediaType: string;
}
interface Shown {
  id: string;
  standing: string;
  withdrawalHash: string | null;
  notifications: { act: string; channel: string }[];
  documents: Listed[];
}
const SHOWN = `id standing withdrawalHash notifications { act channel }
  documents { id kind fileName mediaType }`;

describe('the act of a withdrawal', () => {
  let parley: TestParley;
  let march: March;
  let withdrawn: Versioned & { withdrawalHash: string };
  const decide = async (code: string): Promise<Decision> => {
    const draft = await march.prepare(code, { type: 'noted' });
    return march.take(await march.proposeDecision(draft));
  };
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley, 'fr');
    await march.transition('propose');
    const decision = await decide('mayor-brussels');
    await decide('mayor-schaerbeek');
    await actsWritten(parley, 2);
    await march.notify(decision, { evidence: CANARY });
    const cabinet = await parley.as('cabinet');
    const [{ version }] = (await parley.sql<Versioned>(
      'select id, version from authority_decision where id = $1',
      [decision.id],
    )) as [Versioned];
    const input = { decisionId: decision.id, expectedVersion: version, reason: REASON };
    const query = WITHDRAW.replace('contentHash', 'contentHash withdrawalHash');
    withdrawn = (await cabinet.run<{ withdrawDecision: typeof withdrawn }>(query, { input }))
      .withdrawDecision;
    await actsWritten(parley, 3);
  });
  afterAll(() => parley.close());

  const shown = async (): Promise<Shown> => {
    const { dossier } = await march.organiser.run<{ dossier: { decisions: Shown[] } }>(
      `query ($id: ID!) { dossier(id: $id) { decisions { ${SHOWN} } } }`,
      { id: march.id },
    );
    return dossier.decisions.find(({ id }) => id === withdrawn.id) as Shown;
  };
  const atTheDesk = async (): Promise<Shown> => {
    const { event } = await march.planner.run<{ event: { decisions: Shown[] } }>(
      `query ($id: ID!) { event(id: $id) { decisions { ${SHOWN} } } }`,
      { id: march.id },
    );
    return event.decisions.find(({ id }) => id === withdrawn.id) as Shown;
  };
  const file = (client: Client, door: string, id: string) =>
    fetch(`${client.url}${door}/files/${id}`, { headers: { cookie: client.cookie } });
  const actOf = (documents: readonly Listed[]) =>
    documents.filter(({ kind }) => kind === 'decisionWithdrawal');

  const copyOf = (documents: readonly Listed[]) =>
    actOf(documents).find(({ fileName }) => fileName.endsWith('.docx')) as Listed;

  it('is frozen under a hash that anyone may compute again', async () => {
    const [row] = await parley.sql<{ content: object; hash: string; own: string }>(
      `select withdrawal_content as content, withdrawal_hash as hash, content_hash as own
       from authority_decision where id = $1`,
      [withdrawn.id],
    );
    expect(sha256Hex(canonicalJson(row?.content))).toBe(row?.hash);
    expect(withdrawn.withdrawalHash).toBe(row?.hash);
    expect(row?.content).toMatchObject({
      reason: REASON,
      again: true,
      withdraws: { number: 1, hash: row?.own },
      remains: [{ type: 'noted' }],
      signedAs: { deputy: expect.any(Boolean) as boolean },
    });
  });

  it('is at the desk as PDF and as a copy to work on, beside the decision it withdraws', async () => {
    const { documents } = await atTheDesk();
    expect(documents.map(({ kind }) => kind).sort()).toEqual([
      'authorityDecision',
      'authorityDecision',
      'decisionWithdrawal',
      'decisionWithdrawal',
    ]);
    const copy = copyOf(documents);
    expect(copy.fileName).toMatch(/^retrait-.*\.docx$/);
    const answer = await file(march.planner, '', copy.id);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('is read by the organiser of the dossier, and by no other', async () => {
    const { documents, standing, withdrawalHash } = await shown();
    expect(standing).toBe('withdrawn');
    const [pdf, ...rest] = actOf(documents);
    expect(rest).toEqual([]);
    const answer = await file(march.organiser, '/portal', pdf?.id ?? '');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [row] = await parley.sql<{ sha256: string }>(
      'select sha256 from stored_document where id = $1',
      [pdf?.id],
    );
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row?.sha256);
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    const said = text.replaceAll(/\s+/g, ' ');
    const parts = ['Arrêté de retrait', 'Nouvelle décision', 'Schaerbeek', REASON.slice(0, -1)];
    for (const part of parts) expect(said).toContain(part);
    expect(said.replaceAll(' ', '')).toContain(withdrawalHash ?? 'none');
    expect(said).not.toContain('CANARY');
    const other = await parley.as('secondOrganiser');
    expect((await file(other, '/portal', pdf?.id ?? '')).status).toBe(404);
    const copy = copyOf((await atTheDesk()).documents);
    expect((await file(march.organiser, '/portal', copy.id)).status).toBe(404);
  });

  it('is announced by a mail that says nothing of it', async () => {
    await until('the mail', async () =>
      (await mails(parley)).some((mail) => /nouveau|nieuws/.test(mail)),
    );
    const told = (await mails(parley)).filter((mail) => /nouveau|nieuws/.test(mail));
    expect(told.join('\n')).not.toMatch(/werf|retrait|intrek/i);
  });

  it('is notified with proof of its own, which the organiser sees without it', async () => {
    const input = (more: object) => ({
      decisionId: withdrawn.id,
      expectedVersion: withdrawn.version,
      channel: 'bailiff',
      notifiedAt: parley.clock.now(),
      recipient: 'Vzw Voorbeeld',
      evidence: CANARY,
      ...more,
    });
    await expectRefusal(
      parley,
      march.planner,
      NOTIFY,
      input({ notifiedAt: '2026-11-23T07:59:00Z' }),
      { field: 'notifiedAt' },
    );
    await expectRefusal(parley, await parley.as('legal'), NOTIFY, input({}), { code: 'FORBIDDEN' });
    await march.planner.run(NOTIFY, { input: input({}) });
    await expectRefusal(parley, march.planner, NOTIFY, input({}), { code: 'STALE' });
    const seen = await shown();
    expect(seen.standing).toBe('withdrawn');
    expect(new Map(seen.notifications.map(({ act, channel }) => [act, channel]))).toEqual(
      new Map([
        ['decision', 'email'],
        ['withdrawal', 'bailiff'],
      ]),
    );
    expect(JSON.stringify(seen)).not.toContain('CANARY');
  });
});
