import { FIRST_MODEL_CONTENT } from '../src/migrations/1240-class-model-content.js';
import { canonicalJson, sha256Hex } from '../src/core/canonical-json.js';
import { ASSESS, CHANGE, type Dossier, HOURS, OPEN, openDossier } from './support/dossiers.js';
import { e01Application } from './support/e01.js';
import { March } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';
import { addSecondZone } from './support/second-zone.js';

const EXPLAIN = `query ($id: ID!) { event(id: $id) {
  classProposal { eventClass triggers { code params } source modelNumber modelHash }
  classExplanation {
    modelNumber modelHash source eventClass facts chosen
    contributions { trigger fact leadsTo test value threshold margin applies met decisive source }
    changes { fact direction from to difference eventClass }
    confirmation { proposed chosen reason confirmedByName modelNumber modelHash facts reproduced
      changedFacts contributions { trigger met } }
  } } }`;

interface Explained {
  classProposal: { eventClass: string; modelNumber: number; modelHash: string };
  classExplanation: {
    eventClass: string;
    chosen: string | null;
    facts: Record<string, unknown>;
    contributions: { trigger: string; met: boolean; margin: number | null }[];
    changes: { fact: string; direction: string; to: unknown; difference: number | null }[];
    confirmation: Record<string, unknown> | null;
  };
}

describe('the class of an event', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startParley();
  });
  afterAll(() => parley.close());

  async function explained(id: string, persona = 'planner'): Promise<Explained> {
    const reader = await parley.as(persona);
    return (await reader.run<{ event: Explained }>(EXPLAIN, { id })).event;
  }

  const assess = async (id: string, expectedVersion: number, more: object) =>
    (await parley.as('planner')).run<{ assessEvent: { version: number } }>(ASSESS, {
      input: { eventId: id, expectedVersion, ...more },
    });

  it('comes from a model every zone begins with, that nobody changes', async () => {
    const { zoneId } = await addSecondZone(parley.databaseUrl);
    const [own] = await parley.sql<{ hash: string; content: unknown }>(
      'select content_hash as hash, content from class_model',
    );
    expect(own?.content).toEqual(FIRST_MODEL_CONTENT);
    expect(own?.hash).toBe(sha256Hex(canonicalJson(own?.content)));
    const [{ zone = '' } = {}] = await parley.sql<{ zone: string }>('select app_zone() as zone');
    await parley.sql("select set_config('app.zone', $1, false)", [zoneId]);
    const other = await parley.sql('select content_hash as hash from class_model');
    await parley.sql("select set_config('app.zone', $1, false)", [zone]);
    expect(other).toEqual([{ hash: own?.hash }]);
    for (const change of ['update class_model set reason = null', 'delete from class_model']) {
      await expect(parley.sql(change)).rejects.toThrow('class_model is append-only');
    }
  });

  it('is explained fact by fact, with what would change it', async () => {
    const { id } = await openDossier(parley, { expectedNumber: 4800 });
    const { classProposal, classExplanation } = await explained(id);
    expect(classProposal).toMatchObject({
      eventClass: 'C',
      triggers: [
        { code: 'noOrganiser', params: { participants: 4800, above: 500 } },
        { code: 'attentionParticipants', params: { participants: 4800, above: 100 } },
      ],
      modelNumber: 1,
      modelHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(classExplanation.contributions).toHaveLength(FIRST_MODEL_CONTENT.triggers.length);
    expect(
      classExplanation.contributions.find(({ trigger }) => trigger === 'manyParticipants'),
    ).toMatchObject({ met: false, margin: -200, value: 4800, threshold: 5000, leadsTo: 'C' });
    expect(
      classExplanation.changes.filter(({ direction }) => direction === 'lowers'),
    ).toMatchObject([
      { fact: 'participants', to: 500, difference: -4300, eventClass: 'B' },
      { fact: 'hasOrganiser', to: true, difference: null, eventClass: 'B' },
    ]);
    expect(classExplanation).toMatchObject({ chosen: null, confirmation: null });
    const cabinet = await parley.as('cabinet');
    expect(await cabinet.run(EXPLAIN, { id })).toEqual({
      event: { classProposal: null, classExplanation: null },
    });
  });

  it('is kept with its facts and its model, and comes out the same later', async () => {
    const { id } = await openDossier(parley, { expectedNumber: 90 });
    expect((await explained(id)).classProposal.eventClass).toBe('A');
    // What is entered beside the class counts for its proposal.
    await assess(id, 0, { policeNumber: 150, vip: true, eventClass: 'C' });
    const first = (await explained(id)).classExplanation;
    expect(first).toMatchObject({
      ...{ eventClass: 'C', chosen: 'C' },
      confirmation: {
        ...{ proposed: 'C', chosen: 'C', reason: null, modelNumber: 1 },
        ...{ reproduced: true, changedFacts: [] },
        facts: { participants: 150, vip: true, opposingGroups: null },
      },
    });
    await assess(id, 1, { vip: false, eventClass: 'A', classReason: 'Known to be calm' });
    await assess(id, 2, { policeNumber: 120 });
    const { classExplanation: later } = await explained(id);
    expect(later).toMatchObject({
      ...{ eventClass: 'B', chosen: 'A' },
      confirmation: {
        ...{ proposed: 'B', chosen: 'A', reason: 'Known to be calm' },
        ...{ reproduced: true, changedFacts: ['participants'] },
      },
    });
    expect(later.confirmation?.['confirmedByName']).toBe('An Voorbeeld');
    const kept = await parley.sql('select id from class_confirmation where event_id = $1', [id]);
    expect(kept).toHaveLength(2);
    for (const change of [
      `update class_confirmation set chosen = 'A'`,
      'delete from class_confirmation',
    ]) {
      await expect(parley.sql(change)).rejects.toThrow('class_confirmation is append-only');
    }
  });

  it('is not reproduced once what was kept is altered', async () => {
    const { id } = await openDossier(parley, { expectedNumber: 90 });
    await assess(id, 0, { eventClass: 'A' });
    await parley.sql('alter table class_confirmation disable trigger append_only');
    await parley.sql(
      `update class_confirmation set facts = facts || '{"participants": 700}' where event_id = $1`,
      [id],
    );
    await parley.sql('alter table class_confirmation enable trigger append_only');
    expect((await explained(id)).classExplanation.confirmation).toMatchObject({
      reproduced: false,
    });
  });

  it.each(['opposingGroups', 'vip', 'priorIncidents', 'national', 'multiZone', 'trafficMeasures'])(
    'takes %s for what somebody said of it, and for nothing else',
    async (fact) => {
      const { id } = await openDossier(parley, { expectedNumber: 90 });
      const planner = await parley.as('planner');
      const wrong = { eventId: id, expectedVersion: 0, [fact]: 'perhaps' };
      const error = await planner.refusal(ASSESS, { input: wrong });
      expect(error.extensions).toMatchObject({ code: 'INVALID_INPUT' });
      await assess(id, 0, { [fact]: true });
      const { facts, eventClass } = (await explained(id)).classExplanation;
      expect(facts[fact]).toBe(true);
      expect(eventClass).not.toBe('A');
    },
  );

  it('does not know what an event is for, by whom, or in which language', async () => {
    const planner = await parley.as('planner');
    const opened = async (language: string, title: object): Promise<Dossier> => {
      const facts = { ...HOURS, expectedNumber: 300, title };
      const input = { kind: 'march', language, facts };
      return (await planner.run<{ openDossier: Dossier }>(OPEN, { input })).openDossier;
    };
    const plain = await opened('nl', { nl: 'Mars' });
    const before = canonicalJson(await explained(plain.id));
    for (const [language, title] of [
      ['fr', { fr: 'Marche contre la guerre' }],
      ['de', { nl: 'Processie van de gelovigen', en: 'Procession of believers' }],
      ['en', { en: 'Students of another nation for their country' }],
    ] as const) {
      const other = await opened(language, title);
      expect(canonicalJson(await explained(other.id))).toBe(before);
    }
    await planner.run(CHANGE, {
      input: {
        eventId: plain.id,
        expectedVersion: plain.version,
        reason: 'They call it otherwise now',
        facts: { title: { nl: 'Bidden voor de vrede' } },
      },
    });
    expect(canonicalJson(await explained(plain.id))).toBe(before);
  });

  it('does not read what an organiser states, is called, or writes in', async () => {
    const told = async (language: string, statements: object) => {
      const march = await March.start(parley, language);
      const application = e01Application() as { answers: object };
      await march.save({ ...application, answers: { ...application.answers, ...statements } });
      await march.submit();
      return march.id;
    };
    const id = await told('nl', { subject: 'Zorg', motivation: 'Meer handen aan het bed.' });
    const before = canonicalJson(await explained(id));
    const other = await told('fr', {
      subject: 'Notre foi et notre peuple',
      motivation: 'Contre le gouvernement, au nom de Dieu et de la nation.',
    });
    expect(canonicalJson(await explained(other))).toBe(before);
    await parley.sql(
      `update organisation set name = 'Kerk van een ander volk', language = 'de' where id =
         (select organisation_id from public_event where id = $1)`,
      [id],
    );
    expect(canonicalJson(await explained(id))).toBe(before);
  });
});
