import type { AreaKind, GroundArea, LonLat } from './ground-types.js';

type Row = readonly [kind: AreaKind, nl: string, fr: string, ring: readonly LonLat[]];

/** A rectangle around a point, for buildings whose outline does not matter here. */
function block(lon: number, lat: number, width: number, height: number): readonly LonLat[] {
  const [w, h] = [width / 2, height / 2];
  return [
    [lon - w, lat - h],
    [lon + w, lat - h],
    [lon + w, lat + h],
    [lon - w, lat + h],
  ];
}

/** Parks, water, quarters and a few buildings people steer by. Approximate, as the streets. */
// prettier-ignore
const ROWS: readonly Row[] = [
  ['park', 'Warandepark', 'Parc de Bruxelles', [[4.3628, 50.8458], [4.3658, 50.8456], [4.3644, 50.8428], [4.3613, 50.8434]]],
  ['park', 'Jubelpark', 'Parc du Cinquantenaire', [[4.3875, 50.8419], [4.388, 50.8393], [4.3952, 50.8377], [4.3968, 50.8408], [4.3893, 50.8432]]],
  ['park', 'Josaphatpark', 'Parc Josaphat', [[4.3815, 50.8612], [4.3852, 50.8635], [4.3902, 50.8602], [4.3915, 50.8572], [4.3872, 50.857], [4.3832, 50.8588]]],
  ['park', 'Kruidtuin', 'Jardin botanique', [[4.3633, 50.8555], [4.366, 50.855], [4.3664, 50.8568], [4.364, 50.8572]]],
  ['park', 'Leopoldpark', 'Parc Léopold', [[4.3782, 50.8402], [4.3808, 50.8396], [4.3802, 50.8374], [4.3772, 50.8382]]],
  ['park', 'Egmontpark', "Parc d'Egmont", [[4.3567, 50.839], [4.359, 50.8384], [4.3582, 50.8371], [4.3566, 50.8376]]],
  ['park', 'Kleine Zavel', 'Petit Sablon', [[4.3556, 50.8404], [4.3568, 50.8399], [4.3562, 50.8393], [4.3551, 50.8398]]],
  ['park', 'Ambiorixsquare', 'Square Ambiorix', [[4.3808, 50.8476], [4.3852, 50.847], [4.385, 50.8458], [4.3806, 50.8464]]],
  ['park', 'Terkamerenbos', 'Bois de la Cambre', [[4.372, 50.8112], [4.3795, 50.8102], [4.3838, 50.8075], [4.3872, 50.8], [4.3845, 50.7945], [4.3742, 50.7962], [4.3702, 50.8035]]],
  ['park', 'Woluwepark', 'Parc de Woluwe', [[4.4255, 50.8352], [4.4358, 50.8342], [4.4352, 50.8272], [4.4275, 50.8268]]],
  ['park', 'Park van Laken', 'Parc de Laeken', [[4.3468, 50.8905], [4.3545, 50.8942], [4.3608, 50.8902], [4.3565, 50.8845], [4.3492, 50.8852]]],
  ['park', 'Ossegempark', "Parc d'Osseghem", [[4.3428, 50.8968], [4.3475, 50.8972], [4.3482, 50.8925], [4.3435, 50.8922]]],
  ['park', 'Duden- en Vorstpark', 'Parcs Duden et de Forest', [[4.3318, 50.8232], [4.3382, 50.8245], [4.3375, 50.818], [4.3308, 50.8162]]],
  ['park', 'Thurn & Taxispark', 'Parc de Tour & Taxis', [[4.3445, 50.8672], [4.3492, 50.8658], [4.3478, 50.8638], [4.3428, 50.8655]]],
  ['forest', 'Zoniënwoud', 'Forêt de Soignes', [[4.3845, 50.7945], [4.3872, 50.8], [4.396, 50.8008], [4.408, 50.8045], [4.421, 50.8062], [4.432, 50.8075], [4.455, 50.8062], [4.455, 50.78], [4.376, 50.78], [4.3752, 50.7955]]],
  ['water', 'Vijvers van Elsene', "Étangs d'Ixelles", [[4.3716, 50.8268], [4.373, 50.8264], [4.3735, 50.8235], [4.3728, 50.8205], [4.3718, 50.8208], [4.3722, 50.8236]]],
  ['water', 'Vijver Terkamerenbos', 'Lac du bois de la Cambre', [[4.3752, 50.8038], [4.3782, 50.8042], [4.379, 50.8018], [4.3772, 50.8002], [4.3748, 50.8012]]],
  ['water', 'Mellaertsvijvers', 'Étangs Mellaerts', [[4.4392, 50.8325], [4.4422, 50.8332], [4.4415, 50.8302], [4.4388, 50.8298]]],
  ['quarter', 'Europese wijk', 'Quartier européen', [[4.3694, 50.8467], [4.376, 50.8452], [4.3838, 50.844], [4.3868, 50.8412], [4.3812, 50.8372], [4.3732, 50.8376], [4.3687, 50.8414]]],
  ['building', 'Justitiepaleis', 'Palais de Justice', block(4.3513, 50.8362, 0.0021, 0.0011)],
  ['building', 'Koninklijk Paleis', 'Palais royal', [[4.3604, 50.8424], [4.3632, 50.8417], [4.363, 50.841], [4.3602, 50.8417]]],
  ['building', 'Paleis der Natie', 'Palais de la Nation', block(4.3643, 50.847, 0.0019, 0.0007)],
  ['building', 'Beurs', 'Bourse', block(4.3503, 50.8482, 0.0009, 0.0006)],
  ['building', 'Europagebouw', 'Europa', block(4.3806, 50.8424, 0.0016, 0.0009)],
  ['building', 'Berlaymont', 'Berlaymont', block(4.3826, 50.8441, 0.002, 0.0011)],
  ['building', 'Europees Parlement', 'Parlement européen', [[4.3738, 50.8398], [4.3772, 50.8404], [4.3778, 50.8384], [4.3745, 50.8378]]],
  ['building', 'Noordstation', 'Gare du Nord', block(4.361, 50.8605, 0.0011, 0.0026)],
  ['building', 'Centraal Station', 'Gare centrale', block(4.3575, 50.8457, 0.0009, 0.0011)],
  ['building', 'Zuidstation', 'Gare du Midi', [[4.3342, 50.8352], [4.3372, 50.837], [4.3385, 50.8358], [4.3352, 50.834]]],
  ['building', 'Koning Boudewijnstadion', 'Stade Roi Baudouin', [[4.3322, 50.8951], [4.334, 50.8949], [4.3358, 50.8951], [4.3361, 50.896], [4.3358, 50.8969], [4.334, 50.8971], [4.3322, 50.8969], [4.3319, 50.896]]],
  ['building', 'Atomium', 'Atomium', block(4.3415, 50.8949, 0.0008, 0.0005)],
];

export const AREAS: readonly GroundArea[] = ROWS.map(([kind, nl, fr, ring]) => ({
  kind,
  nl,
  fr,
  ring,
}));

/** The built-up area, as a shade under everything else. */
// prettier-ignore
export const CITY: readonly LonLat[] = [[4.29, 50.82], [4.296, 50.845], [4.302, 50.868], [4.315, 50.892], [4.328, 50.905], [4.352, 50.906], [4.376, 50.897], [4.402, 50.884], [4.424, 50.866], [4.446, 50.85], [4.455, 50.832], [4.446, 50.814], [4.424, 50.806], [4.398, 50.8], [4.372, 50.796], [4.346, 50.8], [4.318, 50.806], [4.298, 50.812]];
