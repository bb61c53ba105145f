import type { IntakeCase } from './intake-case.js';

const GENERAL_GROUND = 'municipal-act-133-135';

type Words = Readonly<Record<'nl' | 'fr', string>>;

const FACTS: Words = {
  nl: 'Het dossier beschrijft plaats, uren en verwachte opkomst; de kaart is bij het dossier gevoegd.',
  fr: 'Le dossier décrit le lieu, les heures et l’affluence attendue ; la carte est jointe.',
};
const HEARD: Words = {
  nl: 'De organisator werd gehoord en besprak elke voorwaarde.',
  fr: 'L’organisateur a été entendu et chaque condition a été discutée avec lui.',
};
const PROPORTION: Words = {
  nl: 'De voorwaarden zijn de minst ingrijpende die doorgang en veiligheid vrijwaren.',
  fr: 'Les conditions sont les moins contraignantes qui préservent passage et sécurité.',
};

const say = (points: Readonly<Record<number, Words>>, language: IntakeCase['language']) =>
  Object.entries(points).map(([point, words]) => ({ point: Number(point), text: words[language] }));

/** Reasons of an act that imposes nothing. */
export const lightReasons = (language: IntakeCase['language']) =>
  say({ 1: FACTS, 6: HEARD, 7: PROPORTION }, language);

/** Reasons of the act as a whole, where a restriction answers the rest of the checklist itself. */
export const heavyReasons = (language: IntakeCase['language']) =>
  say(
    {
      2: {
        nl: 'De feiten betreffen dit evenement, deze plaats en deze dag.',
        fr: 'Les faits concernent cet événement, ce lieu et ce jour.',
      },
      3: {
        nl: 'Het gevaar is reëel en ernstig voor wie in de menigte staat.',
        fr: 'Le danger est réel et grave pour les personnes dans la foule.',
      },
      10: {
        nl: 'Het besluit vermeldt de beroepsmogelijkheden.',
        fr: 'L’arrêté mentionne les voies de recours.',
      },
      11: {
        nl: 'Het besluit is gesteld in de taal van het dossier.',
        fr: 'L’arrêté est rédigé dans la langue du dossier.',
      },
      12: {
        nl: 'De kennisgeving gebeurt tijdig, zodat een rechter zich kan uitspreken.',
        fr: 'La notification a lieu à temps pour qu’un juge puisse se prononcer.',
      },
    },
    language,
  );

/** The reasons of one imposed condition; `day` is the day of the facts, `YYYY-MM-DD`. */
export function restrictionReasons(conditionId: string, day: string, hearing: boolean) {
  return {
    conditionId,
    facts: [
      {
        nature: 'incident',
        source: 'report',
        reference: 'Verslag van de vorige editie',
        day,
        text: 'Bij de vorige editie raakten zes mensen gewond op deze plaats.',
      },
    ],
    groundCodes: [],
    reach: 'place',
    policeMeasures: 'Twee bijkomende secties; zij bereiken het midden van de menigte niet.',
    organiserMeasures: 'Eigen begeleiding; zij mag niemand controleren.',
    alternatives: [
      {
        kind: 'other',
        offeredOn: day,
        text: 'Dezelfde maatregel enkel op het eindpunt.',
        insufficient: 'De feiten deden zich onderweg voor.',
      },
    ],
    hearing: hearing
      ? { form: 'meeting', day, said: 'De maatregel lijkt de organisator te streng.' }
      : null,
    proportionality: 'De maatregel geldt enkel op deze plaats en deze dag.',
    neutrality: 'Hij geldt voor elk evenement van deze omvang, wat ook het onderwerp is.',
  };
}

const REFUSED = 'Een andere plaats heeft voor ons geen zin: hier wordt beslist.';

/**
 * The reasons of a prohibition: the place alone is refused, because the law keeps it free, and
 * another one was offered. `day` is the day of the facts, `YYYY-MM-DD`.
 */
export function prohibitionReasons(day: string) {
  return {
    conditionId: null,
    facts: [
      {
        nature: 'measurement',
        source: 'report',
        reference: 'Plaatsopmeting bij het dossier',
        day,
        text: 'De gevraagde plaats, Wetstraat 16, ligt volledig binnen de neutrale zone.',
      },
      {
        nature: 'announcement',
        source: 'minutes',
        reference: 'Verslag van het overleg',
        day,
        text: 'De organisator houdt vast aan deze plaats en weigert elke andere.',
      },
    ],
    groundCodes: ['neutral-zone-1954-3', GENERAL_GROUND],
    reach: 'place',
    policeMeasures: 'Begeleiding ter plaatse; zij heft het wettelijk verbod van de zone niet op.',
    organiserMeasures: 'Twee stewards en geen geluid; de plaats blijft binnen de neutrale zone.',
    alternatives: [
      {
        kind: 'place',
        offeredOn: day,
        text: 'Dezelfde dag en hetzelfde uur op zichtafstand van de eerste betoging, buiten de zone.',
        insufficient:
          'Het aanbod volstaat wel; de organisator weigerde het en wil enkel deze plaats.',
      },
    ],
    hearing: { form: 'meeting', day, said: REFUSED },
    proportionality:
      'Enkel deze plaats wordt geweigerd; op de aangeboden plaats kan de bijeenkomst doorgaan.',
    neutrality: 'De zone geldt voor elke bijeenkomst, wat ook het onderwerp is en wie ook betoogt.',
  };
}
