import {
  type CatalogueEntry,
  clock,
  figure,
  flag,
  metres,
  said,
  words,
} from './1181-catalogue-entry.js';

/** What is carried, driven, played and left behind. */
export const MATERIAL_KINDS: readonly CatalogueEntry[] = [
  {
    code: 'SND',
    label: said('Geluid', 'Son', 'Sound'),
    template: said(
      'Geen versterkt geluid na {{endHour}}.[[ Geluidswagens: {{trucks}}.]][[ Luidsprekers: {{loudspeakers}}.]][[ Hoogstens {{maxDbA}} dB(A).]][[ Hoogstens {{maxDbC}} dB(C).]][[ Geen geluid bij {{quietPlace}}.]]',
      'Pas de son amplifié après {{endHour}}.[[ Camions de sonorisation : {{trucks}}.]][[ Haut-parleurs : {{loudspeakers}}.]][[ Au plus {{maxDbA}} dB(A).]][[ Au plus {{maxDbC}} dB(C).]][[ Pas de son près de {{quietPlace}}.]]',
      'No amplified sound after {{endHour}}.[[ Sound trucks: {{trucks}}.]][[ Loudspeakers: {{loudspeakers}}.]][[ At most {{maxDbA}} dB(A).]][[ At most {{maxDbC}} dB(C).]][[ No sound near {{quietPlace}}.]]',
    ),
    evidence: said('Meting', 'Mesure', 'Measurement'),
    parameters: [
      clock('endHour', said('Einde van het geluid', 'Fin du son', 'End of sound'), {
        required: true,
      }),
      figure('trucks', said('Geluidswagens', 'Camions de sonorisation', 'Sound trucks'), [0, 200]),
      figure('loudspeakers', said('Luidsprekers', 'Haut-parleurs', 'Loudspeakers'), [0, 1_000]),
      figure('maxDbA', said('Hoogste niveau', 'Niveau maximal', 'Highest level'), [40, 140], {
        unit: 'dB(A)',
      }),
      figure(
        'maxDbC',
        said('Hoogste niveau, lage tonen', 'Niveau maximal, basses', 'Highest level, low tones'),
        [40, 140],
        { unit: 'dB(C)' },
      ),
      words('quietPlace', said('Stille plaats', 'Lieu calme', 'Quiet place')),
    ],
  },
  {
    code: 'MAT',
    label: said('Materiaal', 'Matériel', 'Material'),
    template: said(
      '[[Stokken zijn hoogstens {{sticksMaxM}} m lang.]][[metal=false| Geen metaal.]][[metal=true| Metaal is toegelaten.]][[glass=false| Geen glas.]][[glass=true| Glas is toegelaten.]][[fire=false| Geen open vuur.]][[candles=false| Geen kaarsen.]][[candles=true| Kaarsen zijn toegelaten in houders.]][[ Spandoeken zijn hoogstens {{bannerMaxM}} m breed.]][[ Podium: {{stage}}.]][[weaponsList=true| Er is een wapenlijst met foto’s.]]',
      '[[Les bâtons mesurent {{sticksMaxM}} m au plus.]][[metal=false| Pas de métal.]][[metal=true| Le métal est autorisé.]][[glass=false| Pas de verre.]][[glass=true| Le verre est autorisé.]][[fire=false| Pas de feu ouvert.]][[candles=false| Pas de bougies.]][[candles=true| Les bougies sont autorisées dans des supports.]][[ Les banderoles mesurent {{bannerMaxM}} m de large au plus.]][[ Podium : {{stage}}.]][[weaponsList=true| Il existe une liste des armes avec photos.]]',
      '[[Sticks are at most {{sticksMaxM}} m long.]][[metal=false| No metal.]][[metal=true| Metal is allowed.]][[glass=false| No glass.]][[glass=true| Glass is allowed.]][[fire=false| No open fire.]][[candles=false| No candles.]][[candles=true| Candles are allowed in holders.]][[ Banners are at most {{bannerMaxM}} m wide.]][[ Stage: {{stage}}.]][[weaponsList=true| There is a weapons list with photos.]]',
    ),
    evidence: said('Controle', 'Contrôle', 'Check'),
    parameters: [
      metres(
        'sticksMaxM',
        said('Langste stok', 'Longueur maximale des bâtons', 'Longest stick'),
        [0, 10],
        { decimals: 1 },
      ),
      flag('metal', said('Metaal toegelaten', 'Métal autorisé', 'Metal allowed')),
      flag('glass', said('Glas toegelaten', 'Verre autorisé', 'Glass allowed')),
      flag('fire', said('Open vuur toegelaten', 'Feu ouvert autorisé', 'Open fire allowed')),
      flag('candles', said('Kaarsen toegelaten', 'Bougies autorisées', 'Candles allowed')),
      metres(
        'bannerMaxM',
        said('Breedste spandoek', 'Largeur maximale des banderoles', 'Widest banner'),
        [0, 100],
        { decimals: 1 },
      ),
      words('stage', said('Podium', 'Podium', 'Stage')),
      flag(
        'weaponsList',
        said('Lijst van (namaak)wapens', "Liste d'armes (factices)", 'List of (prop) weapons'),
      ),
    ],
  },
  {
    code: 'PYR',
    label: said('Pyrotechniek', 'Engins pyrotechniques', 'Pyrotechnics'),
    template: said(
      '[[allowed=false|Pyrotechniek is verboden.]][[allowed=true|Pyrotechniek is enkel toegelaten op de afgesproken plaats en tijd.]][[ Plaats: {{place}}.]][[ Van {{from}} tot {{until}}.]]',
      '[[allowed=false|Les engins pyrotechniques sont interdits.]][[allowed=true|Les engins pyrotechniques sont autorisés uniquement au lieu et aux heures convenus.]][[ Lieu : {{place}}.]][[ De {{from}} à {{until}}.]]',
      '[[allowed=false|Pyrotechnics are prohibited.]][[allowed=true|Pyrotechnics are allowed only at the agreed place and time.]][[ Place: {{place}}.]][[ From {{from}} to {{until}}.]]',
    ),
    evidence: said('Controle', 'Contrôle', 'Check'),
    parameters: [
      flag('allowed', said('Toegelaten', 'Autorisés', 'Allowed'), { required: true }),
      words('place', said('Plaats', 'Lieu', 'Place')),
      clock('from', said('Van', 'De', 'From')),
      clock('until', said('Tot', "Jusqu'à", 'Until')),
    ],
  },
  {
    code: 'VEH',
    label: said('Voertuigen in de optocht', 'Véhicules dans le cortège', 'Vehicles in the march'),
    template: said(
      'Voertuigen rijden stapvoets[[, hoogstens {{maxSpeedKmh}} km/u]].[[ Vrachtwagens: {{trucks}}.]][[ Praalwagens: {{floats}}.]][[ Wielstewards: {{wheelStewards}}.]][[ Nummerplaten: {{plates}}.]]',
      'Les véhicules roulent au pas[[, à {{maxSpeedKmh}} km/h au plus]].[[ Camions : {{trucks}}.]][[ Chars : {{floats}}.]][[ Stewards de roues : {{wheelStewards}}.]][[ Plaques : {{plates}}.]]',
      'Vehicles move at walking pace[[, at most {{maxSpeedKmh}} km/h]].[[ Trucks: {{trucks}}.]][[ Floats: {{floats}}.]][[ Wheel stewards: {{wheelStewards}}.]][[ Plates: {{plates}}.]]',
    ),
    evidence: said('Lijst', 'Liste', 'List'),
    parameters: [
      figure('trucks', said('Vrachtwagens', 'Camions', 'Trucks'), [0, 500]),
      figure('floats', said('Praalwagens', 'Chars', 'Floats'), [0, 500]),
      figure(
        'wheelStewards',
        said('Wielstewards', 'Stewards de roues', 'Wheel stewards'),
        [0, 5_000],
        { unit: 'persons' },
      ),
      figure(
        'maxSpeedKmh',
        said('Hoogste snelheid', 'Vitesse maximale', 'Highest speed'),
        [1, 30],
        { unit: 'km/h' },
      ),
      words('plates', said('Nummerplaten', 'Plaques', 'Plates'), { maxLength: 1_000 }),
    ],
    source: 'Four wheel stewards per truck is the working proposal of the zone.',
  },
  {
    code: 'CLN',
    label: said(
      'Toiletten, afval, reiniging',
      'Toilettes, déchets, nettoyage',
      'Toilets, waste, cleaning',
    ),
    template: said(
      'De organisator laat de plaats proper achter[[ tegen {{by}}]].[[ Toiletten: {{toilets}}.]][[ Afvalpunten: {{wastePoints}}.]]',
      "L'organisateur laisse les lieux propres[[ pour {{by}}]].[[ Toilettes : {{toilets}}.]][[ Points de collecte : {{wastePoints}}.]]",
      'The organiser leaves the place clean[[ by {{by}}]].[[ Toilets: {{toilets}}.]][[ Waste points: {{wastePoints}}.]]',
    ),
    evidence: said('Foto', 'Photo', 'Photo'),
    parameters: [
      figure('toilets', said('Toiletten', 'Toilettes', 'Toilets'), [0, 5_000]),
      figure('wastePoints', said('Afvalpunten', 'Points de collecte', 'Waste points'), [0, 5_000]),
      clock('by', said('Tegen', 'Pour', 'By')),
    ],
  },
];
