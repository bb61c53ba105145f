import {
  type CatalogueEntry,
  clock,
  figure,
  metres,
  minutes,
  said,
  words,
} from './1181-catalogue-entry.js';

const PERSONS = { unit: 'persons' };

/** When, where and along which way. */
export const COURSE_KINDS: readonly CatalogueEntry[] = [
  {
    code: 'TIM',
    label: said('Tijdschema', 'Horaire', 'Hours'),
    template: said(
      'Tijdschema: [[verzamelen vanaf {{gathering}}, ]]start om {{start}}, einde om {{end}}[[, ontbonden tegen {{dispersal}}]].[[ De start wordt hoogstens {{maxStartDelayMin}} minuten uitgesteld.]][[ Start in golven van {{waveSize}} personen om de {{everyMin}} minuten.]]',
      'Horaire : [[rassemblement dès {{gathering}}, ]]départ à {{start}}, fin à {{end}}[[, dislocation pour {{dispersal}}]].[[ Le départ est retardé de {{maxStartDelayMin}} minutes au plus.]][[ Départ par vagues de {{waveSize}} personnes toutes les {{everyMin}} minutes.]]',
      'Hours: [[gather from {{gathering}}, ]]start at {{start}}, end at {{end}}[[, dispersed by {{dispersal}}]].[[ The start is delayed by {{maxStartDelayMin}} minutes at most.]][[ Start in waves of {{waveSize}} persons every {{everyMin}} minutes.]]',
    ),
    evidence: said('Tijdstippen in het logboek', 'Heures de la main courante', 'Times in the log'),
    parameters: [
      clock('gathering', said('Verzamelen vanaf', 'Rassemblement dès', 'Gathering from')),
      clock('start', said('Start', 'Départ', 'Start'), { required: true }),
      clock('end', said('Einde', 'Fin', 'End'), { required: true }),
      clock('dispersal', said('Ontbonden tegen', 'Dislocation pour', 'Dispersed by')),
      minutes(
        'maxStartDelayMin',
        said(
          'Hoogste uitstel van de start',
          'Retard maximal du départ',
          'Longest delay of the start',
        ),
        [0, 240],
      ),
      figure(
        'waveSize',
        said('Personen per golf', 'Personnes par vague', 'Persons per wave'),
        [1, 100_000],
        PERSONS,
      ),
      minutes(
        'everyMin',
        said('Tijd tussen golven', 'Intervalle entre vagues', 'Time between waves'),
        [1, 240],
      ),
    ],
  },
  {
    code: 'RTE',
    label: said('Reisweg', 'Itinéraire', 'Route'),
    template: said(
      'De optocht volgt de route op kaart versie {{mapVersion}}[[, niet door {{forbiddenStreets}}]][[, met {{alternativeRoute}} als alternatief]].[[ De kop gaat hoogstens {{headSpeedKmh}} km/u.]][[ Haltes: {{stops}}.]][[ Geen halt tussen {{noStopFrom}} en {{noStopTo}}.]]',
      "Le cortège suit l'itinéraire de la carte version {{mapVersion}}[[, sans passer par {{forbiddenStreets}}]][[, avec {{alternativeRoute}} comme alternative]].[[ La tête avance à {{headSpeedKmh}} km/h au plus.]][[ Arrêts : {{stops}}.]][[ Pas d'arrêt entre {{noStopFrom}} et {{noStopTo}}.]]",
      'The march follows the route on map version {{mapVersion}}[[, not through {{forbiddenStreets}}]][[, with {{alternativeRoute}} as the alternative]].[[ The head moves at {{headSpeedKmh}} km/h at most.]][[ Stops: {{stops}}.]][[ No stop between {{noStopFrom}} and {{noStopTo}}.]]',
    ),
    evidence: said(
      'Kaartversie, plaats van kop en staart',
      'Version de la carte, position de la tête et de la queue',
      'Map version, position of head and tail',
    ),
    parameters: [
      figure('mapVersion', said('Kaartversie', 'Version de la carte', 'Map version'), [1, 999], {
        required: true,
      }),
      words('forbiddenStreets', said('Verboden straten', 'Rues interdites', 'Forbidden streets')),
      words(
        'alternativeRoute',
        said('Alternatieve route', 'Itinéraire alternatif', 'Alternative route'),
      ),
      figure(
        'headSpeedKmh',
        said('Snelheid van de kop', 'Vitesse de la tête', 'Speed of the head'),
        [0.5, 10],
        { unit: 'km/h', decimals: 1 },
      ),
      words('stops', said('Haltes', 'Arrêts', 'Stops')),
      words('noStopFrom', said('Geen halt vanaf', "Pas d'arrêt depuis", 'No stop from')),
      words('noStopTo', said('Geen halt tot', "Pas d'arrêt jusqu'à", 'No stop until')),
    ],
  },
  {
    code: 'PLC',
    label: said('Plaats en capaciteit', 'Lieu et capacité', 'Place and capacity'),
    template: said(
      '[[De bijeenkomst vindt plaats op {{place}}.]] Er zijn nooit meer dan {{maxPersons}} personen tegelijk.[[ Vanaf {{stagedDepartureAt}} personen start het gespreide vertrek.]][[ Eenrichting voor voetgangers: {{oneWay}}.]][[ Eindpunt: {{endPoint}}.]]',
      "[[Le rassemblement se tient à {{place}}.]] Il n'y a jamais plus de {{maxPersons}} personnes simultanément.[[ Dès {{stagedDepartureAt}} personnes commence le départ échelonné.]][[ Sens unique piéton : {{oneWay}}.]][[ Point d'arrivée : {{endPoint}}.]]",
      '[[The rally is held at {{place}}.]] There are never more than {{maxPersons}} persons at once.[[ Staged departure starts at {{stagedDepartureAt}} persons.]][[ One-way walking: {{oneWay}}.]][[ End point: {{endPoint}}.]]',
    ),
    evidence: said('Telling', 'Comptage', 'Count'),
    parameters: [
      words('place', said('Plaats', 'Lieu', 'Place')),
      figure(
        'maxPersons',
        said('Hoogste aantal personen', 'Nombre maximal de personnes', 'Most persons at once'),
        [1, 500_000],
        { ...PERSONS, required: true },
      ),
      figure(
        'stagedDepartureAt',
        said('Gespreid vertrek vanaf', 'Départ échelonné dès', 'Staged departure from'),
        [1, 500_000],
        PERSONS,
      ),
      words(
        'oneWay',
        said('Eenrichting voor voetgangers', 'Sens unique piéton', 'One-way walking'),
      ),
      words('endPoint', said('Eindpunt', "Point d'arrivée", 'End point')),
    ],
    source: 'Capacity asked for a place of rally: Le Vif 2016 (Bourse, 5,000).',
  },
  {
    code: 'CTR',
    label: said(
      'Scheiding van een tegenbetoging',
      "Séparation d'une contre-manifestation",
      'Separation from a counter-demonstration',
    ),
    template: said(
      'De tegengroep blijft op {{bufferM}} m afstand[[, op {{place}}]].[[ Tussen beide groepen ligt {{gapMin}} minuten.]]',
      'Le contre-groupe reste à {{bufferM}} m de distance[[, à {{place}}]].[[ {{gapMin}} minutes séparent les deux groupes.]]',
      'The counter-group stays {{bufferM}} m away[[, at {{place}}]].[[ There are {{gapMin}} minutes between the two groups.]]',
    ),
    evidence: said('Plan', 'Plan', 'Plan'),
    parameters: [
      metres('bufferM', said('Afstand', 'Distance', 'Distance'), [1, 5_000], { required: true }),
      minutes('gapMin', said('Tijd tussen beide', 'Intervalle', 'Time gap'), [1, 1_440]),
      words('place', said('Plaats', 'Lieu', 'Place')),
    ],
  },
  {
    code: 'MSG',
    label: said('Delegatie en petitie', 'Délégation et pétition', 'Delegation and petition'),
    template: said(
      'Een delegatie van ten hoogste {{max}} personen wordt ontvangen[[ door {{recipient}}]][[ om {{at}}]].[[ Zij wordt opgehaald en begeleid vanaf {{meetingPoint}}.]]',
      'Une délégation de {{max}} personnes au plus est reçue[[ par {{recipient}}]][[ à {{at}}]].[[ Elle est prise en charge et accompagnée depuis {{meetingPoint}}.]]',
      'A delegation of at most {{max}} persons is received[[ by {{recipient}}]][[ at {{at}}]].[[ It is met and escorted from {{meetingPoint}}.]]',
    ),
    evidence: said('Bevestiging', 'Confirmation', 'Confirmation'),
    parameters: [
      figure(
        'max',
        said('Hoogste aantal personen', 'Nombre maximal de personnes', 'Most persons'),
        [1, 200],
        { ...PERSONS, required: true },
      ),
      words('recipient', said('Ontvangen door', 'Reçue par', 'Received by')),
      clock('at', said('Tijdstip', 'Heure', 'Time')),
      words('meetingPoint', said('Ophaalpunt', 'Point de prise en charge', 'Meeting point')),
    ],
  },
];
