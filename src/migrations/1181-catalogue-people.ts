import {
  type CatalogueEntry,
  clock,
  figure,
  flag,
  minutes,
  said,
  words,
} from './1181-catalogue-entry.js';

const PERSONS = { unit: 'persons' };

/** Who does what: stewards, contacts, speakers, aid, mutual expectations, observers. */
export const PEOPLE_KINDS: readonly CatalogueEntry[] = [
  {
    code: 'STW',
    label: said('Ordedienst en stewards', "Service d'ordre et stewards", 'Stewards'),
    template: said(
      'De organisator zet {{number}} stewards in[[ met {{vest}}]][[, waarvan {{atStart}} aan het vertrek]][[, waarvan {{awaySector}} in het bezoekersvak]][[, één per {{ratio}} personen]][[; briefing om {{briefing}}]].[[ Signaalgevers: {{signallers}}.]][[phoneList=true| De politie krijgt vooraf de telefoonlijst.]]',
      "L'organisateur déploie {{number}} stewards[[ en {{vest}}]][[, dont {{atStart}} au départ]][[, dont {{awaySector}} dans le secteur visiteurs]][[, un par {{ratio}} personnes]][[; briefing à {{briefing}}]].[[ Signaleurs : {{signallers}}.]][[phoneList=true| La police reçoit au préalable la liste des téléphones.]]",
      'The organiser deploys {{number}} stewards[[ in {{vest}}]][[, {{atStart}} of them at the start]][[, {{awaySector}} of them in the away sector]][[, one per {{ratio}} persons]][[; briefing at {{briefing}}]].[[ Event signallers: {{signallers}}.]][[phoneList=true| Police receive the list of phones beforehand.]]',
    ),
    evidence: said(
      'Lijst, verslag van de briefing',
      'Liste, compte rendu du briefing',
      'List, record of the briefing',
    ),
    parameters: [
      figure(
        'number',
        said('Aantal stewards', 'Nombre de stewards', 'Number of stewards'),
        [0, 20_000],
        { ...PERSONS, required: true },
      ),
      figure('atStart', said('Aan het vertrek', 'Au départ', 'At the start'), [0, 20_000], PERSONS),
      figure(
        'awaySector',
        said('In het bezoekersvak', 'Dans le secteur visiteurs', 'In the away sector'),
        [0, 20_000],
        PERSONS,
      ),
      figure(
        'signallers',
        said('Signaalgevers', 'Signaleurs', 'Event signallers'),
        [0, 20_000],
        PERSONS,
      ),
      figure(
        'ratio',
        said('Personen per steward', 'Personnes par steward', 'Persons per steward'),
        [1, 1_000],
        PERSONS,
      ),
      words('vest', said('Herkenningsteken', 'Signe distinctif', 'Vest')),
      clock('briefing', said('Briefing', 'Briefing', 'Briefing')),
      flag(
        'phoneList',
        said(
          'Telefoonlijst vooraf',
          'Liste des téléphones au préalable',
          'List of phones beforehand',
        ),
      ),
    ],
    source:
      'Ratio asked in Brussels in 2018, about 1 per 40: RTBF 2018; unions work with one per coach.',
  },
  {
    code: 'CON',
    label: said(
      'Contactpersonen en verbinding',
      'Personnes de contact et liaison',
      'Contact persons and liaison',
    ),
    template: said(
      'Verbindingsofficier en verantwoordelijke hebben om de {{everyMin}} minuten contact[[ via radiogroep {{radio}}]].[[ Contactpersoon: {{contactName}}.]][[ Telefoon: {{phone}}.]][[ Ontmoetingspunt: {{meetingPoint}}.]]',
      "L'officier de liaison et la personne responsable ont un contact toutes les {{everyMin}} minutes[[ via le groupe {{radio}}]].[[ Personne de contact : {{contactName}}.]][[ Téléphone : {{phone}}.]][[ Point de rencontre : {{meetingPoint}}.]]",
      'Liaison officer and responsible person are in contact every {{everyMin}} minutes[[ over talkgroup {{radio}}]].[[ Contact person: {{contactName}}.]][[ Phone: {{phone}}.]][[ Meeting point: {{meetingPoint}}.]]',
    ),
    evidence: said('Oproeplijst', 'Liste des appels', 'Call log'),
    parameters: [
      minutes('everyMin', said('Contact om de', 'Contact toutes les', 'Contact every'), [1, 240], {
        required: true,
      }),
      words('contactName', said('Contactpersoon', 'Personne de contact', 'Contact person')),
      words('phone', said('Telefoon', 'Téléphone', 'Phone'), { maxLength: 40 }),
      words('radio', said('Radiogroep', 'Groupe radio', 'Talkgroup'), { maxLength: 60 }),
      words('meetingPoint', said('Ontmoetingspunt', 'Point de rencontre', 'Meeting point')),
    ],
  },
  {
    code: 'SPK',
    label: said('Sprekers en einde', 'Orateurs et fin', 'Speakers and end'),
    template: said(
      '[[De sprekers volgen elkaar op in deze orde: {{speakers}}.]][[ {{announcedBy}} kondigt zelf het einde aan.]][[ Het einde wordt aangekondigd om {{at}}.]][[ Tekst: {{announcement}}.]]',
      '[[Les orateurs se succèdent dans cet ordre : {{speakers}}.]][[ {{announcedBy}} annonce la fin.]][[ La fin est annoncée à {{at}}.]][[ Texte : {{announcement}}.]]',
      '[[The speakers follow in this order: {{speakers}}.]][[ {{announcedBy}} announces the end.]][[ The end is announced at {{at}}.]][[ Text: {{announcement}}.]]',
    ),
    evidence: said(
      'Volgorde en tekst, vooraf bezorgd',
      'Ordre et texte, remis au préalable',
      'Order and words, handed over beforehand',
    ),
    parameters: [
      words('speakers', said('Sprekers', 'Orateurs', 'Speakers'), { maxLength: 1_000 }),
      words(
        'announcedBy',
        said('Wie het einde aankondigt', 'Qui annonce la fin', 'Who announces the end'),
      ),
      clock(
        'at',
        said('Tijdstip van de aankondiging', "Heure de l'annonce", 'Time of the announcement'),
      ),
      words(
        'announcement',
        said('Tekst van de aankondiging', "Texte de l'annonce", 'Words of the announcement'),
        { maxLength: 1_000 },
      ),
    ],
  },
  {
    code: 'TOL',
    label: said('Wederzijdse verwachtingen', 'Attentes mutuelles', 'Mutual expectations'),
    template: said(
      '[[De bijeenkomst wordt geduld tot {{until}}.]][[uniformInSight=false| Er is geen uniform in het zicht.]][[uniformInSight=true| Er is uniform in het zicht.]][[ Politie: {{policeWill}}.]][[ Organisator: {{organiserWill}}.]]',
      "[[Le rassemblement est toléré jusqu'à {{until}}.]][[uniformInSight=false| Aucun uniforme n'est en vue.]][[uniformInSight=true| Des uniformes sont en vue.]][[ Police : {{policeWill}}.]][[ Organisateur : {{organiserWill}}.]]",
      '[[The rally is tolerated until {{until}}.]][[uniformInSight=false| No uniform is in sight.]][[uniformInSight=true| Uniforms are in sight.]][[ Police: {{policeWill}}.]][[ Organiser: {{organiserWill}}.]]',
    ),
    evidence: said('Verslag', 'Procès-verbal', 'Minutes'),
    parameters: [
      clock('until', said('Tot', "Jusqu'à", 'Until')),
      flag('uniformInSight', said('Uniform in het zicht', 'Uniforme en vue', 'Uniform in sight')),
      words(
        'policeWill',
        said(
          'Wat de politie doet en niet doet',
          'Ce que la police fera ou non',
          'What police will and will not do',
        ),
        { maxLength: 1_000 },
      ),
      words(
        'organiserWill',
        said(
          'Wat de organisator doet en niet doet',
          "Ce que l'organisateur fera ou non",
          'What the organiser will and will not do',
        ),
        { maxLength: 1_000 },
      ),
    ],
  },
  {
    code: 'MED',
    label: said('Eerste hulp', 'Premiers secours', 'First aid'),
    template: said(
      'Hulpposten: {{posts}}.[[ Ziekenwagens: {{ambulances}}.]]',
      'Postes de secours : {{posts}}.[[ Ambulances : {{ambulances}}.]]',
      'First-aid posts: {{posts}}.[[ Ambulances: {{ambulances}}.]]',
    ),
    evidence: said('Overeenkomst', 'Contrat', 'Contract'),
    parameters: [
      figure('posts', said('Hulpposten', 'Postes de secours', 'First-aid posts'), [0, 200], {
        required: true,
      }),
      figure('ambulances', said('Ziekenwagens', 'Ambulances', 'Ambulances'), [0, 200]),
    ],
    source: 'Number by the advice on medical cover (PRIMA, Maurer).',
  },
  {
    code: 'PRV',
    label: said(
      'Filmen, drones, waarnemers, pers',
      'Films, drones, observateurs, presse',
      'Filming, drones, observers, press',
    ),
    template: said(
      '[[Perspunt: {{pressPoint}}.]][[drones=false| Geen drones.]][[drones=true| Drones enkel met toelating.]][[ Waarnemers: {{observers}}.]]',
      '[[Point presse : {{pressPoint}}.]][[drones=false| Pas de drones.]][[drones=true| Drones uniquement avec autorisation.]][[ Observateurs : {{observers}}.]]',
      '[[Press point: {{pressPoint}}.]][[drones=false| No drones.]][[drones=true| Drones with authorisation only.]][[ Observers: {{observers}}.]]',
    ),
    evidence: said(
      'Afspraak in het verslag',
      'Accord dans le procès-verbal',
      'Agreement in the minutes',
    ),
    parameters: [
      words('pressPoint', said('Perspunt', 'Point presse', 'Press point')),
      flag('drones', said('Drones toegelaten', 'Drones autorisés', 'Drones allowed')),
      figure('observers', said('Waarnemers', 'Observateurs', 'Observers'), [0, 1_000], PERSONS),
    ],
  },
];
