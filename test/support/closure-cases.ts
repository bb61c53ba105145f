import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import type { TestParley } from './parley.js';
import { E01, type RiskDossier } from './risk-dossier.js';

type Input = Record<string, unknown>;
export const DISCLOSE = `mutation ($input: DiscloseClosuresInput!) { discloseClosures(input: $input) {
  id number revision recipientKind recipient basis contentHash disclosedByName } }`;
const CLOSURES = `query ($id: ID!) { eventClosures(eventId: $id) {
  times { basis contentHash junctions { name closedFromAt closedToAt } }
  disclosures { number revision recipient contentHash } } }`;

interface Disclosure {
  id: string;
  number: number;
  revision: number;
  contentHash: string;
}

/** The input of a disclosure to the transit company. */
export const asked = (eventId: string, more: Input = {}) => ({
  eventId,
  recipientKind: 'transitCompany',
  recipient: 'Dispatching tram',
  basis: 'plan',
  ...more,
});

/** Cases on who is told which closure times; the dossier has a course that holds the march up. */
export function closureCases(world: () => { parley: TestParley; risk: RiskDossier }): void {
  describe('closure times', () => {
    let parley: TestParley;
    let risk: RiskDossier;
    beforeAll(() => {
      ({ parley, risk } = world());
    });
    async function run<T>(query: string, variables: Input, persona = 'planner'): Promise<T> {
      const client = await parley.as(persona);
      return Object.values(await client.run<Record<string, T>>(query, variables))[0] as T;
    }
    const disclose = (more: Input = {}) =>
      run<Disclosure>(DISCLOSE, { input: asked(risk.eventId, more) });

    async function file(id: string, format: string, persona = 'planner') {
      const { cookie } = await parley.as(persona);
      const response = await fetch(`${parley.url}/files/closures/${id}/${format}`, {
        headers: { cookie },
      });
      return { response, text: await response.text() };
    }

    interface Told {
      readonly properties: Record<string, string>;
      readonly geometry: { readonly type: string; readonly coordinates: number[][] };
    }
    const entries = (text: string) => {
      const calendar = new ICAL.Component(ICAL.parse(text) as never);
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as never);
      ICAL.TimezoneService.register(zone);
      return calendar.getAllSubcomponents('vevent').map((each) => {
        const event = new ICAL.Event(each);
        const at = (time: { toJSDate: () => Date }) => time.toJSDate().toISOString();
        return { uid: event.uid, sequence: event.sequence, start: at(event.startDate), event };
      });
    };

    it('go to a recipient as calendar and as map, as the plan has them', async () => {
      const told = await disclose();
      expect(told).toMatchObject({
        number: 1,
        revision: 0,
        disclosedByName: expect.any(String) as unknown,
      });
      const { response, text } = await file(told.id, 'ics');
      expect(response.headers.get('content-type')).toContain('text/calendar');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w.-]+\.ics"$/,
      );
      expect(text).toContain('DTSTART;TZID=Europe/Brussels:20270311T113600');
      const found = entries(text);
      expect(found).toHaveLength(E01.waypoints.length);
      const artsLoi = found.find(({ uid }) => uid.includes('arts-loi'));
      expect(artsLoi).toMatchObject({ sequence: 0 });
      expect(artsLoi?.event.summary).toBe('Afgesloten voor verkeer: Arts-Loi');
      expect(artsLoi?.start).toBe('2027-03-11T10:36:00.000Z');
      expect(text).toContain('DTSTAMP:20261123T080000Z');
      const map = JSON.parse((await file(told.id, 'geojson')).text) as { features: Told[] };
      const kinds = map.features.map(({ properties }) => properties['kind']);
      expect(kinds.filter((kind) => kind === 'junction')).toHaveLength(12);
      expect(kinds.filter((kind) => kind === 'street')).toHaveLength(11);
      const junction = map.features.find(({ properties }) => properties['name'] === 'Arts-Loi');
      expect(junction?.properties).toEqual({
        kind: 'junction',
        name: 'Arts-Loi',
        closedFrom: '2027-03-11T11:36:00+01:00',
        closedTo: '2027-03-11T12:26:00+01:00',
        head: '2027-03-11T11:51:00+01:00',
        tail: '2027-03-11T12:11:00+01:00',
      });
      const street = map.features.find(({ properties }) => properties['to'] === 'Arts-Loi');
      expect(street?.properties).toMatchObject({
        closedFrom: '2027-03-11T11:27:00+01:00',
        closedTo: '2027-03-11T12:26:00+01:00',
      });
      expect(street?.geometry).toMatchObject({ type: 'LineString' });
    });

    it('name nothing but the closures', async () => {
      const [last] = (await run<{ disclosures: Disclosure[] }>(CLOSURES, { id: risk.eventId }))
        .disclosures;
      const [{ id = '', content } = {}] = await parley.sql<{ id: string; content: Input }>(
        'select id, content from closure_disclosure where number = $1 and event_id = $2',
        [last?.number, risk.eventId],
      );
      expect(Object.keys(content ?? {}).sort()).toEqual([
        'junctions',
        'reference',
        'streets',
        'title',
      ]);
      for (const format of ['ics', 'geojson']) {
        const { text } = await file(id, format);
        expect(text).not.toMatch(
          /\b8000\b|\b6500\b|hazard|risk|density|widthM|Werken aan de zuidkant/i,
        );
      }
    });

    it('keep their identity, and their number rises only when they change', async () => {
      const again = await disclose({ recipientKind: 'trafficDesk', recipient: 'Verkeer' });
      expect(again).toMatchObject({ number: 2, revision: 0 });
      const held = await disclose({ basis: 'simulation' });
      expect(held).toMatchObject({ number: 3, revision: 1 });
      await risk.moveStart(30);
      const moved = await disclose();
      expect(moved).toMatchObject({ number: 4, revision: 2 });
      const [before, after] = [
        entries((await file(again.id, 'ics')).text),
        entries((await file(moved.id, 'ics')).text),
      ];
      expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
      expect(new Set(after.map(({ sequence }) => sequence))).toEqual(new Set([2]));
      expect(Date.parse(after[0]?.start ?? '') - Date.parse(before[0]?.start ?? '')).toBe(
        1_800_000,
      );
      const { times, disclosures } = await run<{
        times: { basis: string; contentHash: string }[];
        disclosures: Disclosure[];
      }>(CLOSURES, { id: risk.eventId });
      expect(times.map(({ basis }) => basis)).toEqual(['plan', 'simulation']);
      expect(disclosures.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
      expect(disclosures[0]?.contentHash).toBe(times[0]?.contentHash);
    });

    it('stand in the journal with their recipient', async () => {
      const rows = await parley.sql<{ recipient: string }>(
        "select data::jsonb ->> 'recipient' as recipient from journal_entry where kind = 'risk.closuresDisclosed' order by seq",
      );
      expect(rows.map(({ recipient }) => recipient)).toEqual([
        'Dispatching tram',
        'Verkeer',
        'Dispatching tram',
        'Dispatching tram',
      ]);
    });

    it.each<[string, Input]>([
      ['no recipient', { recipient: '' }],
      ['a recipient of 201 signs', { recipient: 'x'.repeat(201) }],
      ['an unknown kind', { recipientKind: 'press' }],
      ['no basis', { basis: null }],
      ['another key', { participants: true }],
    ])('are refused with %s', async (_case, more) => {
      const refusal = await risk.refused('planner', DISCLOSE, asked(risk.eventId, more));
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('are told and taken by those who may', async () => {
      const { id } = await disclose({}).catch(() => ({ id: '' }));
      for (const persona of ['gold', 'bronze', 'cabinet']) {
        expect(await risk.refused(persona, DISCLOSE, asked(risk.eventId))).toEqual({
          code: 'FORBIDDEN',
        });
        expect((await file(id, 'ics', persona)).response.status).toBe(404);
      }
      expect((await file(id, 'pdf')).response.status).toBe(404);
      expect((await file(randomUUID(), 'ics')).response.status).toBe(404);
      expect((await file(id, 'ics', 'organiser')).response.status).toBe(401);
      expect((await file(id, 'ics', 'silver')).response.status).toBe(200);
    });
  });
}
