import { canonicalJson, sha256Hex } from '../src/core/canonical-json.js';
import {
  CONTACT,
  DRAFT,
  PORTAL_PROTOCOLS,
  PORTAL_SIGN,
  type Protocol,
  RELEASE,
  SIGN,
  agreedMarch,
  compile,
  protocols,
  signing,
} from './support/agreements.js';
import { jobsDone } from './support/bargaining.js';
import { type AnswerError, Client } from './support/client.js';
import { enterByMail, invite } from './support/mandates.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

interface PortalView {
  dossier: {
    expectations: { items: { text: { nl: string } }[] } | null;
    agreements: (Protocol & { availableSteps: { name: string; enabled: boolean }[] })[];
  };
}

describe('the protocol of agreement', () => {
  let parley: TestParley;
  let march: March;
  let conditions: Map<string, Versioned>;
  let lawyer: Client;
  let head: Client;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    conditions = await agreedMarch(march);
    await invite(march, {
      name: 'Dag Verantwoordelijk',
      phone: '+32 470 00 00 09',
      powers: ['dayResponsible'],
    });
    await invite(march, { email: 'lawyer@advocaat.example.org', powers: ['read'] });
    lawyer = await enterByMail(parley, 'lawyer@advocaat.example.org');
    head = await parley.as('seniorPlanner');
  });
  afterAll(() => parley.close());

  const seen = async (client: Client) =>
    (await client.run<PortalView>(PORTAL_PROTOCOLS, { id: march.id })).dossier;
  const latest = async () => (await protocols(parley, march))[0] as Protocol;
  const step = (protocol: Protocol, name: string) =>
    protocol.availableTransitions.find((each) => each.name === name);
  const drafted = async (client: Client, text: string) => {
    const input = {
      eventId: march.id,
      items: [{ part: 'willNot', text: { nl: text, fr: `FR ${text}` } }],
    };
    return (await client.run<{ draftExpectations: Versioned }>(DRAFT, { input })).draftExpectations;
  };

  it('tells the organiser what to expect only after another person released it', async () => {
    const draft = await drafted(march.planner, 'CANARY-DRAFT geen verrassingen');
    expect((await seen(march.organiser)).expectations).toBeNull();
    const input = { expectationId: draft.id, expectedVersion: draft.version };
    expect((await march.planner.refusal(RELEASE, { input })).code).toBe('FORBIDDEN');
    await head.run(RELEASE, { input });
    const own = await drafted(head, 'CANARY-OWN nog niet');
    const ownStep = { expectationId: own.id, expectedVersion: own.version };
    const refused = await head.refusal(RELEASE, { input: ownStep });
    expect(refused.extensions).toMatchObject({ reason: 'ownWork' });
    const { expectations } = await seen(march.organiser);
    expect(expectations?.items.map(({ text }) => text.nl)).toEqual([
      'CANARY-DRAFT geen verrassingen',
    ]);
    expect(JSON.stringify(await seen(lawyer))).not.toContain('CANARY-OWN');
  });

  it('is compiled in fourteen sections from what was agreed', async () => {
    const protocol = await compile(march);
    expect(protocol.sections.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
    const where = new Map(
      protocol.sections.flatMap(({ code, items }) => items.map(({ label }) => [label, code])),
    );
    expect(Object.fromEntries(where)).toEqual({
      C01: 'stewards',
      C02: 'communication',
      C03: 'police',
    });
    const text = JSON.stringify(protocol.sections);
    for (const word of [
      'Dag Verantwoordelijk',
      CONTACT.policePhone,
      'geen verrassingen',
      '18 maart 2027',
      'geen toelating',
    ]) {
      expect(text).toContain(word);
    }
    const [row] = await parley.sql<{ content: object; hash: string }>(
      'select content, content_hash as hash from agreement where id = $1',
      [protocol.id],
    );
    expect(sha256Hex(canonicalJson(row?.content))).toBe(row?.hash);
    expect(protocol.outdated).toEqual([]);
  });

  it('is signed by nobody without the power, and never for other words', async () => {
    const protocol = await latest();
    const before = await parley.digest();
    const input = signing(protocol);
    expect((await lawyer.refusal(PORTAL_SIGN, { input })).extensions).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'noMandate',
    });
    expect((await march.planner.refusal(SIGN, { input })).code).toBe('FORBIDDEN');
    const other = { ...input, contentHash: 'a'.repeat(64) };
    for (const [client, query] of [
      [march.organiser, PORTAL_SIGN],
      [head, SIGN],
    ] as const) {
      expect((await client.refusal(query, { input: other })).extensions).toMatchObject({
        code: 'CONFLICT',
        reason: 'otherAgreement',
      });
      const stale = { ...input, expectedVersion: protocol.version + 1 };
      expect((await client.refusal(query, { input: stale })).code).toBe('STALE');
    }
    expect(await parley.digest()).toBe(before);
    const [shown] = (await seen(lawyer)).agreements;
    expect(shown?.availableSteps.filter(({ enabled }) => enabled)).toEqual([]);
  });

  it('is not signed once a condition changed, and says which', async () => {
    await march.organiser.run(
      `mutation ($input: PortalAnswerInput!) { answerCondition(input: $input) { state } }`,
      {
        input: {
          conditionId: conditions.get('C01')?.id,
          expectedVersion: conditions.get('C01')?.version,
          answer: 'reword',
          parameters: { number: 80, ratio: 40 },
          reason: 'Meer volk.',
        },
      },
    );
    expect((await latest()).outdated).toEqual([]);
    const [changed] = await parley.sql<Versioned>(
      'select id, version from condition where id = $1',
      [conditions.get('C01')?.id],
    );
    await march.planner.run(
      'mutation ($input: AnswerConditionInput!) { answerCondition(input: $input) { id } }',
      {
        input: { conditionId: changed?.id, expectedVersion: changed?.version, answer: 'accept' },
      },
    );
    const protocol = await latest();
    expect(protocol.outdated).toEqual([{ what: 'condition', label: 'C01', change: 'changed' }]);
    const before = await parley.digest();
    for (const [client, query] of [
      [march.organiser, PORTAL_SIGN],
      [head, SIGN],
    ] as const) {
      const refused = await client.refusal(query, { input: signing(protocol) });
      expect(refused.extensions).toMatchObject({
        rule: 'agreementOutdated',
        params: { changed: ['C01'] },
      });
    }
    expect(await parley.digest()).toBe(before);
    const fresh = await compile(march, { openVersion: protocol.version });
    expect([fresh.number, fresh.state, fresh.outdated]).toEqual([2, 'open', []]);
  });

  it('lets one of two win who sign at once, and concludes with both signatures', async () => {
    const protocol = await latest();
    const input = signing(protocol);
    const silver = await parley.as('silver');
    const outcomes = await Promise.allSettled([
      silver.run(SIGN, { input }),
      head.run(SIGN, { input }),
    ]);
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(lost).toHaveLength(1);
    // Whoever comes when the other is done already is told what he did.
    expect(['STALE', 'TRANSITION_NOT_ALLOWED']).toContain((lost[0] as AnswerError).code);
    const after = await latest();
    expect(after.signatures.map(({ side }) => side)).toEqual(['police']);
    const again = await head.refusal(SIGN, { input: signing(after) });
    expect(again.extensions).toMatchObject({ reason: 'alreadySigned' });
    const link = Client.withCookie(march.organiser, march.organiser.cookie);
    const before = await parley.digest();
    const bare = await link.refusal(PORTAL_SIGN, { input: signing(after) });
    expect(bare.extensions).toMatchObject({ code: 'STEP_UP_REQUIRED', act: 'signAgreement' });
    expect(await parley.digest()).toBe(before);
    await march.organiser.run(PORTAL_SIGN, { input: signing(after) });
    const concluded = await latest();
    expect(concluded.state).toBe('signed');
    expect(concluded.signatures.map(({ side, capacity }) => `${side} ${capacity}`).sort()).toEqual([
      'organiser member',
      expect.stringMatching(/^police (eventCellHead|silver)$/),
    ]);
    expect(new Set(concluded.signatures.map(({ contentHash }) => contentHash))).toEqual(
      new Set([protocol.contentHash]),
    );
  });

  it('becomes PDF and DOCX in the language of the organiser and in both', async () => {
    await jobsDone(parley);
    const { documents } = await latest();
    expect(
      documents.map(({ language, mediaType }) => `${language} ${mediaType.slice(-3)}`).sort(),
    ).toEqual(['nl ent', 'nl pdf', 'nl-fr ent', 'nl-fr pdf']);
    const [shown] = (await seen(lawyer)).agreements;
    const [pdf] = (shown?.documents ?? []) as unknown as { id: string }[];
    const file = await fetch(`${parley.url}/portal/files/${pdf?.id}`, {
      headers: { cookie: lawyer.cookie },
    });
    expect([file.status, (await file.arrayBuffer()).byteLength > 10_000]).toEqual([200, true]);
    const stranger = await parley.as('secondOrganiser');
    const foreign = await fetch(`${parley.url}/portal/files/${pdf?.id}`, {
      headers: { cookie: stranger.cookie },
    });
    expect(foreign.status).toBe(404);
  });

  it('is never edited: an amendment with its difference stands in for it', async () => {
    const signed = await latest();
    expect(step(signed, 'amend')?.enabled).toBe(true);
    const same = await march.planner.refusal(
      'mutation ($input: CompileAgreementInput!) { compileAgreement(input: $input) { id } }',
      { input: { eventId: march.id, ...CONTACT } },
    );
    expect(same.extensions).toMatchObject({ reason: 'agreementUnchanged' });
    for (const sql of [
      `update agreement set content = '{}', version = version + 1 where id = '${signed.id}'`,
      `update agreement_signature set person_name = 'x' where agreement_id = '${signed.id}'`,
      `delete from agreement_signature where agreement_id = '${signed.id}'`,
    ]) {
      await expect(parley.sql(sql)).rejects.toMatchObject({ code: '42501' });
    }
    const amendment = await compile(march, { evaluationOn: '2027-03-25' });
    expect(amendment.differences.map(({ number }) => number)).toEqual([13]);
    expect(amendment.differences[0]?.words.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'removed', text: '18' },
      { op: 'added', text: '25' },
    ]);
    await march.organiser.run(PORTAL_SIGN, { input: signing(amendment) });
    await head.run(SIGN, { input: signing(await latest()) });
    const states = (await protocols(parley, march)).map(({ number, state }) => [number, state]);
    expect(states).toEqual([
      [3, 'signed'],
      [2, 'replaced'],
      [1, 'dropped'],
    ]);
    const visible = (await seen(march.organiser)).agreements;
    expect(visible.map(({ number }) => number)).toEqual([3, 2]);
  });

  it('marks a signed protocol out of date when the dossier changes', async () => {
    const input = {
      eventId: march.id,
      expectedVersion: await march.version(),
      facts: { stewardCount: 90, expectedNumber: 8_100 },
      reason: 'Afgesproken.',
    };
    await march.planner.run(
      'mutation ($input: ChangeEventInput!) { changeEvent(input: $input) { version } }',
      { input },
    );
    const [atPortal] = (await seen(march.organiser)).agreements;
    expect((await latest()).outdated).toContainEqual({
      what: 'event',
      label: null,
      change: 'changed',
    });
    expect(atPortal?.outdated).toContainEqual({ what: 'event', label: null });
  });

  it('lets nothing internal through', async () => {
    await parley.sql(
      `insert into mandate_note (id, zone_id, event_id, mandate_id, kind, text, happened_at, by_name, recorded_at)
       select gen_random_uuid(), zone_id, event_id, id, 'claim', 'CANARY-NOTE', now(), 'x', now() from mandate limit 1`,
    );
    const texts = [
      JSON.stringify(await seen(march.organiser)),
      JSON.stringify(await seen(lawyer)),
      JSON.stringify(await parley.sql('select content from agreement')),
    ];
    for (const text of texts) expect(text).not.toMatch(/CANARY-(NOTE|OWN)/);
    const compiler = await parley.sql<{ name: string }>(
      'select compiled_by_name as name from agreement limit 1',
    );
    expect(texts[0]).not.toContain(compiler[0]?.name);
  });
});
