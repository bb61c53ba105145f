import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '../../demo/events.json');

interface DemoFacts {
  title: { nl: string; fr: string; en: string };
  dates: { gathering: string; start: string; end: string; dispersal: string };
  waypoints: { name: string; lon: number; lat: number }[];
  footprint: { type: string; features: object[] };
  communes: string[];
}

function e01(): DemoFacts {
  const { events } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    events: (DemoFacts & { id: string })[];
  };
  return events.find((event) => event.id === 'E01') as DemoFacts;
}

/** The title the march is applied for under. */
export const E01_TITLE = e01().title;

/** A complete application for the demonstration march, as an organiser would fill it in. */
export function e01Application() {
  const { title, dates, waypoints, footprint, communes } = e01();
  return {
    title,
    kind: 'march',
    gatheringAt: dates.gathering,
    startAt: dates.start,
    endAt: dates.end,
    dispersalAt: dates.dispersal,
    expectedNumber: 8000,
    stewardCount: 200,
    footprint,
    waypoints: waypoints.map(({ name, lon, lat }) => ({ name, lon, lat })),
    communes,
    answers: {
      organiser: {
        name: 'Platform Zorgzaam-Soin Solidaire vzw/asbl',
        legalForm: 'vzw/asbl',
        street: 'Verzonnenstraat 12',
        postcode: '1000',
        town: 'Brussel',
        phone: '+32 2 555 01 23',
      },
      responsible: { name: 'Lien Vandermeulen-Faux', mobile: '0470 12 34 56' },
      deputy: { name: 'Karim Exemplaire', mobile: '+32 470 65 43 21' },
      subject: 'Meer handen en meer middelen voor de zorg',
      transport: ['publicTransport', 'coach'],
      coaches: { count: 60, dropOff: 'Noordstation, Vooruitgangstraat' },
      meetingAtEnd: true,
      meetingDetails: 'Toespraken op het Jean Reyplein',
      orderMeasures: 'Eigen ordedienst met ploegleiders per vak',
      stewardRecognition: 'geel hesje',
      sound: { amplified: true, trucks: 3 },
      petition: { toWhom: 'minister', delegationSize: 6 },
      firstAid: 'twee hulpposten',
      insurance: { company: 'Fictieve Verzekering', policyNumber: 'P-0001' },
    },
  };
}

function place(type: string, coordinates: unknown): object {
  const geometry = { type, coordinates };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

/** A footprint that is one line of longitudes and latitudes. */
export const line = (positions: number[][]): object => place('LineString', positions);

/** A footprint that is one area within a ring. */
export const area = (ring: number[][]): object => place('Polygon', [ring]);
