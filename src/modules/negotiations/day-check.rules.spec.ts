import { STANDARD_KINDS } from '../../migrations/1181-catalogue-rows.js';
import { agreedFacts } from './agreed-values.rules.js';
import { CHECK_MOMENTS, PLACE_VALUES } from './day-check.data.js';
import { type CheckedCondition, dayChecks } from './day-check.rules.js';

const KINDS = STANDARD_KINDS;
const DOSSIER = {
  gatheringAt: '2027-03-11T09:00:00Z',
  startAt: '2027-03-11T10:00:00Z',
  endAt: '2027-03-11T22:00:00Z',
  dispersalAt: null,
};
const PLACES = { first: 'place du Nord', last: 'place Jean Rey' };

function condition(
  number: number,
  code: string,
  parameters: CheckedCondition['parameters'],
): CheckedCondition {
  const kind = KINDS.find((each) => each.code === code);
  return {
    id: `id-${number}`,
    label: `C0${number}`,
    kind: code,
    kindLabel: kind?.label ?? {},
    owner: 'organiser',
    imposed: number === 2,
    text: { nl: `Woorden ${number}` },
    parameters,
    rules: kind?.parameters ?? [],
  };
}

function checks(...conditions: CheckedCondition[]) {
  const valued = conditions.map((each) => ({ ...each, builtOn: null }));
  return dayChecks(conditions, agreedFacts(valued, DOSSIER), PLACES);
}
const told = (...conditions: CheckedCondition[]) =>
  checks(...conditions).map(({ at, place, number, text }) =>
    [at?.slice(11, 16) ?? '–', place ?? '–', number, text.nl].join(' · '),
  );

describe('the checklist of the day', () => {
  it('has a moment for every kind, and only place values that exist', () => {
    expect(Object.keys(CHECK_MOMENTS).sort()).toEqual(KINDS.map(({ code }) => code).sort());
    const names = KINDS.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    for (const name of PLACE_VALUES) expect(names).toContain(name);
  });

  it('says per value what, when and where, by hour', () => {
    expect(
      told(
        condition(1, 'TIM', { start: '11:30', end: '23:00' }),
        condition(2, 'STW', { number: 1_200, briefing: '09:15', phoneList: true }),
        condition(3, 'SND', { endHour: '01:00', maxDbA: 95, quietPlace: 'kliniek' }),
        condition(4, 'MAT', { glass: false, sticksMaxM: 1.5 }),
      ),
    ).toEqual([
      '08:15 · place du Nord · C02 · Briefing: 09.15 uur (± 15 min)',
      '09:00 · place du Nord · C02 · Aantal stewards: 1.200 (± 5 %)',
      '09:00 · place du Nord · C02 · Telefoonlijst vooraf: ja',
      '09:00 · place du Nord · C04 · Langste stok: 1,5 m (± 0,1 m)',
      '09:00 · place du Nord · C04 · Glas toegelaten: neen',
      '10:30 · place du Nord · C01 · Start: 11.30 uur (± 10 min)',
      '22:00 · place Jean Rey · C01 · Einde: 23.00 uur (± 15 min)',
      '22:00 · kliniek · C03 · Hoogste niveau: 95 dB(A) (± 2 dB(A))',
      '22:00 · kliniek · C03 · Stille plaats: kliniek',
      '00:00 · kliniek · C03 · Einde van het geluid: 01.00 uur (± 5 min)',
    ]);
  });

  it('keeps the words of a condition that has no values, and marks what is imposed', () => {
    const [words] = checks(condition(2, 'SEC', {}));
    expect(words).toEqual({
      id: 'id-2.words',
      conditionId: 'id-2',
      number: 'C02',
      kind: 'SEC',
      kindLabel: KINDS.find(({ code }) => code === 'SEC')?.label,
      owner: 'organiser',
      imposed: true,
      parameter: null,
      text: { nl: 'Woorden 2' },
      at: '2027-03-11T09:00:00Z',
      place: 'place du Nord',
    });
  });

  it('falls back to the start for an hour the dossier lacks, and puts what has none last', () => {
    expect(checks(condition(1, 'CLN', { toilets: 3 }))[0]?.at).toBe(DOSSIER.startAt);
    const nothing = { gatheringAt: null, startAt: null, endAt: null, dispersalAt: null };
    const [none] = dayChecks([condition(1, 'CLN', { by: '16:00' })], agreedFacts([], nothing), {
      first: null,
      last: null,
    });
    expect(none).toMatchObject({ at: null, place: null });
  });
});
