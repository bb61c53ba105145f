import { factsOf } from '../src/modules/negotiations/index.js';
import {
  OrganiserSide,
  type Seen,
  answer,
  eventId,
  organiserActor,
  propose,
  thread,
} from './support/bargaining.js';
import { type TestParley, startParley } from './support/parley.js';

const SIX = [
  { kind: 'TIM', parameters: { gathering: '11:00', start: '12:00', end: '14:00' } },
  { kind: 'PLC', parameters: { maxPersons: 400 } },
  { kind: 'STW', parameters: { number: 200, atStart: 40, briefing: '09:15' } },
  { kind: 'SND', parameters: { endHour: '14:00', loudspeakers: 1 } },
  { kind: 'CON', parameters: { everyMin: 30 } },
  { kind: 'PYR', parameters: { allowed: false }, reason: 'Families in a dense crowd.' },
];
describe('negotiating conditions', () => {
  let parley: TestParley;
  let organiser: OrganiserSide;
  let event: string;

  beforeAll(async () => {
    parley = await startParley();
    organiser = new OrganiserSide(parley, await organiserActor(parley, 'secondOrganiser'));
    event = await eventId(parley, 'DEMO-E02');
  });
  afterAll(() => parley.close());

  it('offers the catalogue and the conditions of the demonstration', async () => {
    const planner = await parley.as('planner');
    const { conditionKinds } = await planner.run<{ conditionKinds: { code: string }[] }>(
      '{ conditionKinds { code label { nl fr en } parameters { name type unit min max required } } }',
    );
    expect(conditionKinds).toHaveLength(20);
    const { event: demo } = await planner.run<{ event: { conditions: object[] } }>(
      'query ($id: ID!) { event(id: $id) { conditions { number kind state origin versions { action side } } } }',
      { id: await eventId(parley, 'DEMO-E04') },
    );
    expect(demo.conditions.map((each) => JSON.stringify(each))).toEqual(
      [
        ['C01', 'STW', 'agreed', 'police', ['propose police', 'accept organiser']],
        ['C02', 'MOB', 'agreed', 'police', ['propose police', 'accept organiser']],
        ['C03', 'SEC', 'imposed', 'authority', ['propose police', 'impose authority']],
        ['C04', 'PYR', 'agreed', 'police', ['propose police', 'accept organiser']],
      ].map(([number, kind, state, origin, versions]) =>
        JSON.stringify({
          number,
          kind,
          state,
          origin,
          versions: (versions as string[]).map((version) => ({
            action: version.split(' ')[0],
            side: version.split(' ')[1],
          })),
        }),
      ),
    );
  });

  it('goes from six proposals to six agreements, and keeps every version', async () => {
    const proposed = await propose(parley, event, SIX);
    expect(proposed.map(({ number, state }) => `${number} ${state}`)).toEqual(
      ['C05', 'C06', 'C07', 'C08', 'C09', 'C10'].map((number) => `${number} proposed`),
    );
    expect(proposed[2]?.current.text.fr).toBe(
      "L'organisateur déploie 200 stewards, dont 40 au départ; briefing à 09h15.",
    );
    const [times, place, stewards, sound, contact, pyro] = proposed as [
      Seen,
      Seen,
      Seen,
      Seen,
      Seen,
      Seen,
    ];
    for (const accepted of [times, place, sound, contact])
      await organiser.answer(accepted, 'accept');
    parley.clock.forward(600_000);
    const countered = await organiser.answer(stewards, 'counter', {
      parameters: { number: 150, atStart: 40, briefing: '09:15' },
      reason: 'Nous avons 150 bénévoles formés.',
    });
    const refused = await organiser.answer(pyro, 'refuse', { reason: 'Il y aura des flambeaux.' });
    parley.clock.forward(600_000);
    await answer(parley, countered, { answer: 'accept' });
    const reworded = await answer(parley, refused, {
      answer: 'reword',
      parameters: { allowed: true, place: 'Europakruispunt', from: '13:00', until: '13:15' },
    });
    expect(reworded).toMatchObject({ state: 'proposed', openSide: 'police' });
    await organiser.answer(reworded, 'accept');

    const agreed = await organiser.read((conditions) =>
      conditions.agreedConditions(organiser.actor, [event]),
    );
    const ids = proposed.map(({ id }) => id);
    expect(agreed.filter(({ condition }) => ids.includes(condition.id))).toHaveLength(6);
    const stewardThread = await thread(parley, stewards.id);
    expect(stewardThread).toMatchObject({ number: 'C07', state: 'agreed', agreed: { number: 3 } });
    expect(
      stewardThread.versions.map(({ number, side, authorName, at, action, reason }) =>
        [number, side, authorName, at, action, reason].join(' · '),
      ),
    ).toEqual([
      '1 · police · An Voorbeeld · 2026-11-23T08:00:00Z · propose · ',
      '2 · organiser · Ilse Fictief · 2026-11-23T08:10:00Z · counter · Nous avons 150 bénévoles formés.',
      '3 · police · An Voorbeeld · 2026-11-23T08:20:00Z · accept · ',
    ]);
    expect(stewardThread.versions.map((version) => version.parameterDifference)).toEqual([
      [],
      [{ name: 'number', before: 200, after: 150 }],
      [],
    ]);
    expect(stewardThread.versions[0]?.wordDifference).toBeNull();
    expect(stewardThread.versions[1]?.wordDifference).toEqual({
      language: 'nl',
      changes: [
        { op: 'same', text: 'De organisator zet ' },
        { op: 'removed', text: '200' },
        { op: 'added', text: '150' },
        {
          op: 'same',
          text: ' stewards in, waarvan 40 aan het vertrek; briefing om 09.15 uur.',
        },
      ],
    });
    expect(
      (await thread(parley, pyro.id)).versions.map(({ action, side }) => `${action} ${side}`),
    ).toEqual(['propose police', 'refuse organiser', 'reword police', 'accept organiser']);
  });

  it('leaves one entry per command in the case history, with numbers and no words', async () => {
    const entries = await parley.sql<{ kind: string; data: string; actor_name: string }>(
      "select kind, data, actor_name from journal_entry where event_id = $1 and kind like 'condition.%' order by seq",
      [event],
    );
    expect(entries.map(({ kind }) => kind.replace('condition.', ''))).toEqual([
      'proposed',
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'countered',
      'refused',
      'accepted',
      'reworded',
      'accepted',
    ]);
    expect(
      (JSON.parse(entries[0]?.data ?? '{}') as { conditions: unknown[] }).conditions,
    ).toHaveLength(6);
    expect(entries[5]).toMatchObject({ actor_name: 'Ilse Fictief' });
    expect(entries.map(({ data }) => data).join()).not.toMatch(/bénévoles|flambeaux|stewards/);
  });

  it('keeps what was agreed in force until both sides agree to its change', async () => {
    const [condition] = (await propose(parley, event, [
      { kind: 'TIM', parameters: { start: '12:00', end: '14:00' } },
    ])) as [Seen];
    const agreed = await organiser.answer(condition, 'accept');
    const facts = () =>
      organiser.read(async (conditions) => {
        const all = await conditions.agreedConditions(organiser.actor, [event]);
        const found = all.find((each) => each.condition.id === condition.id);
        return found && factsOf(found);
      });
    const before = await facts();
    expect(before).toMatchObject({ state: 'agreed', version: 2, parameters: { start: '12:00' } });
    const asked = await organiser.answer(agreed, 'reword', {
      parameters: { start: '12:30', end: '14:00' },
      reason: 'Le train arrive à 12h10.',
    });
    expect(asked).toMatchObject({ state: 'proposed', openSide: 'organiser', agreedVersion: 2 });
    expect(await facts()).toEqual(before);
    const refused = await answer(parley, asked, {
      answer: 'refuse',
      reason: 'Te laat voor de metro.',
    });
    expect(refused).toMatchObject({ state: 'agreed', agreedVersion: 2 });
    expect(await facts()).toEqual(before);
    const again = await answer(parley, refused, {
      answer: 'reword',
      parameters: { start: '12:15', end: '14:00' },
    });
    await organiser.answer(again, 'accept');
    expect(await facts()).toMatchObject({ version: 6, parameters: { start: '12:15' } });
  });

  it('opens the answered words again when a counter is taken back', async () => {
    const [condition] = (await propose(parley, event, [
      { kind: 'CON', parameters: { everyMin: 30 } },
    ])) as [Seen];
    const countered = await organiser.answer(condition, 'counter', {
      parameters: { everyMin: 60 },
      reason: 'Une fois par heure suffit.',
    });
    const back = await organiser.answer(countered, 'withdraw');
    expect(back).toMatchObject({ state: 'proposed', openSide: 'police' });
    expect((await thread(parley, condition.id)).versions.at(-1)).toMatchObject({
      action: 'withdraw',
      parameters: { everyMin: 30 },
    });
  });
});
