import {
  type CatalogueEntry,
  figure,
  flag,
  metres,
  minutes,
  said,
  words,
} from './1181-catalogue-entry.js';

/** Mobility, protection, insurance, and when it stops. */
export const SAFETY_KINDS: readonly CatalogueEntry[] = [
  {
    code: 'MOB',
    label: said(
      'Bussen, parkeren, metro, noodstrook',
      'Autocars, stationnement, métro, voie de secours',
      'Coaches, parking, metro, emergency lane',
    ),
    template: said(
      '[[{{coaches}} bussen lossen volgens het parkeerplan.]][[ Losplaats: {{dropOff}}.]][[ Parking: {{parking}}.]][[ Gesloten metrotoegang: {{metroClosure}}.]][[ Een strook van {{laneM}} m blijft vrij voor de hulpdiensten.]]',
      '[[{{coaches}} autocars déposent selon le plan de stationnement.]][[ Dépose : {{dropOff}}.]][[ Parking : {{parking}}.]][[ Accès de métro fermé : {{metroClosure}}.]][[ Une bande de {{laneM}} m reste libre pour les secours.]]',
      '[[{{coaches}} coaches drop off under the parking plan.]][[ Drop-off: {{dropOff}}.]][[ Parking: {{parking}}.]][[ Metro access closed: {{metroClosure}}.]][[ A lane of {{laneM}} m stays clear for emergency services.]]',
    ),
    evidence: said(
      'Bevestiging van de partner',
      'Confirmation du partenaire',
      'Confirmation by the partner',
    ),
    parameters: [
      figure('coaches', said('Bussen', 'Autocars', 'Coaches'), [0, 5_000]),
      words('dropOff', said('Losplaats', 'Lieu de dépose', 'Drop-off')),
      words('parking', said('Parking', 'Parking', 'Parking')),
      words(
        'metroClosure',
        said('Gesloten metrotoegang', 'Accès de métro fermé', 'Metro access closed'),
      ),
      metres('laneM', said('Noodstrook', 'Voie de secours', 'Emergency lane'), [0, 20], {
        decimals: 1,
      }),
    ],
    source: 'An emergency lane of 4 m is the working proposal of the zone.',
  },
  {
    code: 'SEC',
    label: said('Voertuigobstakels en controles', 'Obstacles et contrôles', 'Barriers and checks'),
    template: said(
      '[[Voertuigobstakels volgens plan: {{obstacles}}.]][[bagChecks=true| Tassencontrole door de organisator.]][[bagChecks=false| Geen tassencontrole.]][[ Wie: {{by}}.]]',
      "[[Obstacles pour véhicules selon plan : {{obstacles}}.]][[bagChecks=true| Contrôle des sacs par l'organisateur.]][[bagChecks=false| Pas de contrôle des sacs.]][[ Qui : {{by}}.]]",
      '[[Vehicle barriers as planned: {{obstacles}}.]][[bagChecks=true| Bag checks by the organiser.]][[bagChecks=false| No bag checks.]][[ Who: {{by}}.]]',
    ),
    evidence: said('Plan', 'Plan', 'Plan'),
    parameters: [
      figure(
        'obstacles',
        said('Voertuigobstakels', 'Obstacles pour véhicules', 'Vehicle barriers'),
        [0, 1_000],
      ),
      flag('bagChecks', said('Tassencontrole', 'Contrôle des sacs', 'Bag checks')),
      words('by', said('Wie', 'Qui', 'Who')),
    ],
  },
  {
    code: 'INS',
    label: said('Verzekering en schade', 'Assurance et dommages', 'Insurance and damage'),
    template: said(
      'De organisator is verzekerd onder polis {{policyNumber}}[[ bij {{insurer}}]].',
      "L'organisateur est assuré sous la police {{policyNumber}}[[ auprès de {{insurer}}]].",
      'The organiser is insured under policy {{policyNumber}}[[ with {{insurer}}]].',
    ),
    evidence: said('Document', 'Document', 'Document'),
    parameters: [
      words('policyNumber', said('Polisnummer', 'Numéro de police', 'Policy number'), {
        maxLength: 60,
        required: true,
      }),
      words('insurer', said('Verzekeraar', 'Assureur', 'Insurer')),
    ],
  },
  {
    code: 'CAN',
    label: said('Annuleren en stoppen', 'Annulation et arrêt', 'Cancellation and stop'),
    template: said(
      '[[Dichtheid: sluiting bij {{densityPerM2}} personen per m².]][[ Aangehouden: {{minutes}} minuten.]][[ Wind: stop vanaf {{windKmh}} km/u.]][[ Bliksem: stop binnen {{lightningKm}} km.]][[ Dreiging: stop vanaf niveau {{threatLevel}}.]]',
      '[[Densité : fermeture à {{densityPerM2}} personnes par m².]][[ Maintenue : {{minutes}} minutes.]][[ Vent : arrêt dès {{windKmh}} km/h.]][[ Foudre : arrêt à moins de {{lightningKm}} km.]][[ Menace : arrêt dès le niveau {{threatLevel}}.]]',
      '[[Density: close at {{densityPerM2}} persons per m².]][[ Held for: {{minutes}} minutes.]][[ Wind: stop from {{windKmh}} km/h.]][[ Lightning: stop within {{lightningKm}} km.]][[ Threat: stop from level {{threatLevel}}.]]',
    ),
    evidence: said('Stoplijst', "Liste d'arrêt", 'Stop list'),
    parameters: [
      figure('densityPerM2', said('Dichtheid', 'Densité', 'Density'), [0.5, 10], {
        unit: 'persons/m²',
        decimals: 1,
      }),
      minutes('minutes', said('Aangehouden', 'Pendant', 'Held for'), [1, 240]),
      figure('windKmh', said('Windstoten', 'Rafales', 'Gusts'), [10, 200], { unit: 'km/h' }),
      figure(
        'lightningKm',
        said('Afstand van bliksem', 'Distance de la foudre', 'Distance of lightning'),
        [1, 50],
        { unit: 'km' },
      ),
      figure('threatLevel', said('Dreigingsniveau', 'Niveau de la menace', 'Threat level'), [1, 4]),
    ],
  },
];
