import { type Protocol, compile, protocols } from './support/agreements.js';
import type { Client } from './support/client.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import {
  KINDS,
  type Kind,
  BOTH,
  PERIOD,
  ROW,
  type Row,
  TODAY,
  TRANSLATIONS,
  adding,
  ending,
  revising,
} from './support/reference-kinds.js';
import { expectRefusal } from './support/refusals.js';

describe('what reference data changes', () => {
  let parley: TestParley;
  let admin: Client;
  let march: March;

  beforeAll(async () => {
    parley = await startParley();
    admin = await parley.as('administrator');
    march = await March.underReview(parley);
  });
  afterAll(() => parley.close());

  const kindOf = (name: string): Kind => {
    const kind = KINDS.find((each) => each.name === name);
    if (!kind) throw new Error(`no kind ${name}`);
    return kind;
  };
  const newest = async (name: string, code: string): Promise<Row> => {
    const { list } = await admin.run<{ list: Row[] }>(`{ list: ${kindOf(name).list} { ${ROW} } }`);
    const row = list.filter((each) => each.code === code).at(-1);
    if (!row) throw new Error(`no ${code}`);
    return row;
  };
  const add = (name: string, code: string, facts: object, from = TODAY): Promise<unknown> =>
    admin.run(adding(kindOf(name)), { input: { code, ...PERIOD, validFrom: from, facts } });
  const revise = async (name: string, code: string, facts: object) => {
    const { id, version } = await newest(name, code);
    const input = { id, expectedVersion: version, ...PERIOD, facts };
    return { query: revising(kindOf(name)), input };
  };
  const end = async (name: string, code: string, validTo: string) => {
    const { id, version } = await newest(name, code);
    const input = { id, expectedVersion: version, validTo, reason: 'Vervallen.' };
    return { query: ending(kindOf(name)), input };
  };
  const run = ({ query, input }: { query: string; input: object }) => admin.run(query, { input });

  it('lets the words of the act change, keeps its places, and never loses a sentence', async () => {
    const facts = (nl: string, fr: string) => ({
      part: 'neutrality',
      position: 7,
      text: { nl, fr },
      translations: TRANSLATIONS,
    });
    const without = facts('dat de inhoud {{text}} geen rol speelt;', 'que le contenu est neutre ;');
    const refused = await revise('TextBlock', 'act.neutrality', without);
    await expectRefusal(parley, admin, refused.query, refused.input, { field: 'facts.text.fr' });
    const moved = { ...without, part: 'proportionality' };
    const other = await revise('TextBlock', 'act.neutrality', moved);
    await expectRefusal(parley, admin, other.query, other.input, { field: 'facts.part' });
    const needed = { code: 'RULE_VIOLATED', detail: { rule: 'rowNeeded' } };
    const stop = await end('TextBlock', 'act.neutrality', TODAY);
    await expectRefusal(parley, admin, stop.query, stop.input, needed);
    const kept = await revise(
      'TextBlock',
      'act.neutrality',
      facts('dat de inhoud geen rol speelt: {{text}};', 'que le contenu est neutre : {{text}} ;'),
    );
    const until = { ...kept.input, validTo: '2027-01-01' };
    await expectRefusal(parley, admin, kept.query, until, needed);
    await run(kept);
    const rows = await parley.sql<{ text: string; used: string }>(
      `select text ->> 'nl' as text, use as used from decision_text_block
       where code = 'act.neutrality' and valid_to is null`,
    );
    expect(rows).toEqual([{ text: 'dat de inhoud geen rol speelt: {{text}};', used: 'act' }]);
  });

  it('offers drafters the sentences and warns with the judgments that hold today', async () => {
    const offered = async () => {
      const query = '{ decisionTextBlocks { code } courtLessons { code } }';
      const all = await march.planner.run<Record<string, { code: string }[]>>(query);
      return Object.values(all).flatMap((rows) => rows.map(({ code }) => code));
    };
    await add('TextBlock', 'drafter.now', kindOf('TextBlock').facts());
    await add('TextBlock', 'drafter.later', kindOf('TextBlock').facts(), '2027-02-01');
    await add('CourtLesson', 'council-270001', kindOf('CourtLesson').facts());
    const before = await offered();
    expect(before).toEqual(expect.arrayContaining(['drafter.now', 'council-270001']));
    expect(before).not.toContain('drafter.later');
    await run(await end('TextBlock', 'drafter.now', '2026-11-22'));
    await run(await end('CourtLesson', 'council-270001', '2026-11-22'));
    const after = await offered();
    expect(after).not.toContain('drafter.now');
    expect(after).not.toContain('council-270001');
  });

  it('routes and suggests by the rules of the day of the event', async () => {
    const asked = async () => {
      const { event } = await march.planner.run<{
        event: {
          channelProposal: { channel: string };
          adviceSuggestions: { reasons: { rule: string }[] }[];
        };
      }>(
        `query ($id: ID!) { event(id: $id) {
          channelProposal { channel } adviceSuggestions { reasons { rule } } } }`,
        { id: march.id },
      );
      return {
        channel: event.channelProposal.channel,
        rules: event.adviceSuggestions.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)),
      };
    };
    const { advisers } = await admin.run<{ advisers: { id: string; code: string }[] }>(
      '{ advisers { id code } }',
    );
    const fire = advisers.find(({ code }) => code === 'siamu-dbdmh');
    const facts = { position: 0, kinds: ['march'], channel: 'environment', explanation: BOTH };
    await add('ChannelRule', 'marches-later', facts, '2027-04-01');
    await add(
      'AdviceRule',
      'big-later',
      { ...kindOf('AdviceRule').facts(), organisationId: fire?.id },
      '2027-04-01',
    );
    const before = await asked();
    expect(before.channel).toBe('police');
    expect(before.rules).not.toContain('big-later');
    await add('ChannelRule', 'marches', facts);
    await add('AdviceRule', 'big', { ...kindOf('AdviceRule').facts(), organisationId: fire?.id });
    const during = await asked();
    expect(during.channel).toBe('environment');
    expect(during.rules).toContain('big');
    await run(await end('ChannelRule', 'marches', '2027-03-10'));
    await run(await end('AdviceRule', 'big', '2027-03-10'));
    expect(await asked()).toEqual(before);
  });

  it('takes a theme from the choice and leaves it on the questions that were asked', async () => {
    await march.ask(['siamu-dbdmh'], {
      themes: [{ organisationCode: 'siamu-dbdmh', themes: ['fireSafety'] }],
    });
    await run(await end('AdviceTheme', 'fireSafety', '2026-11-22'));
    const { adviceThemes, event } = await march.planner.run<{
      adviceThemes: { code: string }[];
      event: { advice: { themes: { code: string }[] }[] };
    }>(`query ($id: ID!) { adviceThemes { code } event(id: $id) { advice { themes { code } } } }`, {
      id: march.id,
    });
    expect(adviceThemes.map(({ code }) => code)).not.toContain('fireSafety');
    expect(event.advice.map(({ themes }) => themes.map(({ code }) => code))).toEqual([
      ['fireSafety'],
    ]);
  });

  it('offers the places that are known today, with what they hold', async () => {
    await add('KnownPlace', 'square-north', kindOf('KnownPlace').facts());
    await run(
      await revise('KnownPlace', 'square-north', {
        ...kindOf('KnownPlace').facts(),
        capacity: 1200,
      }),
    );
    const query = '{ knownPlaces { code capacity } }';
    const known = async () =>
      (await march.planner.run<{ knownPlaces: { code: string }[] }>(query)).knownPlaces.filter(
        ({ code }) => code === 'square-north',
      );
    expect(await known()).toEqual([{ code: 'square-north', capacity: 1200 }]);
    await run(await end('KnownPlace', 'square-north', '2026-11-22'));
    expect(await known()).toEqual([]);
  });

  it('gives protocols the sections of their day, and lets a protocol keep its words', async () => {
    const proposed = await march.propose([{ kind: 'CON', parameters: { everyMin: 30 } }]);
    await march.answer(proposed.get('C01') as Versioned, 'accept');
    const first = await compile(march);
    const facts = { number: 3, kinds: [], title: BOTH, lead: null };
    await run(await revise('AgreementSection', 'objectives', facts));
    await add('AgreementSection', 'neighbours', { ...facts, number: 15 });
    const second = await compile(march, { openVersion: first.version });
    const titles = ({ sections }: Protocol) => sections.map(({ title }) => title.nl);
    expect(titles(first)).toHaveLength(14);
    expect(titles(second)).toHaveLength(15);
    expect([titles(second)[2], titles(second)[14]]).toEqual([BOTH.nl, BOTH.nl]);
    const kept = (await protocols(parley, march)).find(({ id }) => id === first.id);
    expect(kept && titles(kept)).toEqual(titles(first));
    const { query, input } = await end('AgreementSection', 'parties', '2026-12-31');
    const needed = { code: 'RULE_VIOLATED', detail: { rule: 'rowNeeded' } };
    await expectRefusal(parley, admin, query, input, needed);
  });

  it('offers planners the words to begin with that hold today', async () => {
    const facts = { position: 0, part: 'willNot', text: BOTH };
    await add('ExpectationBlock', 'no-drones', facts);
    const offered = async () =>
      (
        await march.planner.run<{ expectationBlocks: { code: string }[] }>(
          '{ expectationBlocks { code } }',
        )
      ).expectationBlocks.map(({ code }) => code);
    expect((await offered())[0]).toBe('no-drones');
    await run(await end('ExpectationBlock', 'no-drones', '2026-11-22'));
    expect(await offered()).not.toContain('no-drones');
  });

  it('counts lead times by the rules of the day; what was filed keeps its date', async () => {
    const counted = async () => {
      const { event } = await march.planner.run<{
        event: { filingDeadlines: { amount: number; rule: { code: string } | null }[] };
      }>('query ($id: ID!) { event(id: $id) { filingDeadlines { amount rule { code } } } }', {
        id: march.id,
      });
      return event.filingDeadlines.find(({ rule }) => rule?.code === 'bru-demo-10wd')?.amount;
    };
    const filed = () =>
      parley.sql('select latest_filing, late from application where event_id = $1', [march.id]);
    const before = await filed();
    expect(await counted()).toBe(10);
    await run(
      await revise('LeadTimeRule', 'bru-demo-10wd', {
        ...kindOf('LeadTimeRule').facts(),
        amount: 15,
      }),
    );
    expect(await counted()).toBe(15);
    expect(await filed()).toEqual(before);
    // Tests of the facts stay with the words they were written for, and go with others.
    const fire = { ...kindOf('LeadTimeRule').facts(), communeCodes: ['etterbeek'] };
    const tests = async () =>
      (
        await parley.sql<{ kept: boolean }>(
          `select applies_when is not null as kept from lead_time_rule
           where code = 'etterbeek-6w-fire' order by edition`,
        )
      ).map(({ kept }) => kept);
    for (const condition of ['fireAdviceNeeded', 'Met vuur']) {
      await run(await revise('LeadTimeRule', 'etterbeek-6w-fire', { ...fire, condition }));
    }
    expect(await tests()).toEqual([true, true, false]);
  });
});
