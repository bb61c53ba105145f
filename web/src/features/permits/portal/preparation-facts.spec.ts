import { readFileSync } from 'node:fs';
import { CLASS_FACTS } from '../../../../../src/modules/events/class-model.rules.js';
import { PREPARATION_FACTS, movesThroughStreets } from './preparation-facts.js';

/** What police find out or enter; an organiser never reads it. */
const OF_POLICE = [
  ...['opposingGroups', 'eventThreatLevel', 'vip', 'priorIncidents', 'national', 'multiZone'],
  ...['nextToNeutralZone', 'touchesRestrictionZone'],
];
const SAID = ['nl', 'fr', 'en', 'de'].map((language) => {
  const file = new URL(`../../../locales/${language}/portal-preparation.json`, import.meta.url);
  return readFileSync(file, 'utf8');
});

describe('what of an application decides how much is prepared', () => {
  it('is what counts for the class, and the organiser’s own', () => {
    const facts = PREPARATION_FACTS.map(({ becomes }) => becomes);
    expect(facts.filter((fact) => !(CLASS_FACTS as readonly string[]).includes(fact))).toEqual([]);
    expect([...facts, ...OF_POLICE].sort()).toEqual([...CLASS_FACTS].sort());
  });

  it('is said without a threshold, a class or a score', () => {
    for (const words of SAID) {
      expect(words).not.toMatch(/\d|class|klasse|score|drempel|seuil|schwelle|threshold/i);
    }
  });

  it.each([
    [null, null],
    [{ features: [] }, null],
    [{ features: [{ geometry: { type: 'Polygon' } }] }, false],
    [{ features: [{ geometry: { type: 'Polygon' } }, { geometry: { type: 'LineString' } }] }, true],
  ])('tells a march from a place: %j', (footprint, expected) => {
    expect(movesThroughStreets(footprint)).toBe(expected);
  });
});
