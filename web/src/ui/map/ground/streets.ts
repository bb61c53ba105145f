import type { GroundStreet, LonLat, StreetRank } from './ground-types.js';

type Row = readonly [rank: StreetRank, nl: string, fr: string, line: readonly LonLat[]];

/*
 * A schematic of central Brussels, drawn by hand for Parley from the points its demonstration
 * events use. Positions are approximate (50 to 150 m); it is a ground to read a route on, no survey.
 */
// prettier-ignore
const ROWS: readonly Row[] = [
  ['ring', 'Kleine Ring', 'Petite Ceinture', [[4.3688, 50.8498], [4.3679, 50.8523], [4.3665, 50.8543], [4.3625, 50.8549], [4.3574, 50.8556], [4.3517, 50.858], [4.3468, 50.8593], [4.3436, 50.8563], [4.3412, 50.8535], [4.3376, 50.8491], [4.3381, 50.8458], [4.3386, 50.8427], [4.3398, 50.8385], [4.3416, 50.8357], [4.3448, 50.8334], [4.3502, 50.8342], [4.3575, 50.8365], [4.3615, 50.8385], [4.3658, 50.8407], [4.3684, 50.8428], [4.3691, 50.8461], [4.3688, 50.8498]]],
  ['ring', 'Lambermontlaan', 'bd Lambermont', [[4.3675, 50.8835], [4.3745, 50.8785], [4.382, 50.8722], [4.389, 50.8655], [4.3945, 50.859], [4.3958, 50.8553]]],
  ['ring', 'Reyerslaan', 'bd Auguste Reyers', [[4.3958, 50.8553], [4.4005, 50.8495], [4.4042, 50.8435], [4.408, 50.8382]]],
  ['ring', 'Generaal Jacqueslaan', 'bd Général Jacques', [[4.379, 50.811], [4.3832, 50.8165], [4.387, 50.8225], [4.3932, 50.825], [4.399, 50.8268]]],
  ['ring', 'Louis Schmidtlaan', 'bd Louis Schmidt', [[4.399, 50.8268], [4.4042, 50.8325], [4.408, 50.8382]]],
  ['main', 'Anspachlaan', 'bd Anspach', [[4.3525, 50.851], [4.3497, 50.8482], [4.3447, 50.8443]]],
  ['main', 'Maurice Lemonnierlaan', 'bd Maurice Lemonnier', [[4.3447, 50.8443], [4.3398, 50.8385]]],
  ['main', 'Adolphe Maxlaan', 'bd Adolphe Max', [[4.3574, 50.8556], [4.3525, 50.851]]],
  ['main', 'Emile Jacqmainlaan', 'bd Emile Jacqmain', [[4.3525, 50.851], [4.352, 50.8545], [4.3517, 50.858]]],
  ['main', 'Koning Albert II-laan', 'bd du Roi Albert II', [[4.3574, 50.8556], [4.3566, 50.8603], [4.356, 50.8638]]],
  ['main', 'Kruidtuinlaan', 'bd du Jardin botanique', [[4.3574, 50.8556], [4.3625, 50.8549], [4.3665, 50.8543]]],
  ['main', 'Pachecolaan', 'bd Pachéco', [[4.3625, 50.8549], [4.3615, 50.8517], [4.3592, 50.8487], [4.3571, 50.8467]]],
  ['main', 'Keizerinlaan', "bd de l'Impératrice", [[4.3571, 50.8467], [4.3562, 50.845], [4.3553, 50.8436]]],
  ['main', 'Keizerslaan', "bd de l'Empereur", [[4.3553, 50.8436], [4.3545, 50.8428], [4.3522, 50.8412]]],
  ['main', 'Koningsstraat', 'rue Royale', [[4.3597, 50.8422], [4.3612, 50.8436], [4.363, 50.8463], [4.3637, 50.8486], [4.3643, 50.85], [4.3665, 50.8543], [4.3672, 50.858], [4.3678, 50.8612], [4.3682, 50.8635]]],
  ['main', 'Regentschapsstraat', 'rue de la Régence', [[4.3597, 50.8422], [4.3556, 50.8396], [4.3517, 50.8368]]],
  ['main', 'Wetstraat', 'rue de la Loi', [[4.363, 50.8463], [4.3691, 50.8461], [4.3725, 50.845], [4.376, 50.844], [4.3803, 50.8434], [4.3843, 50.8428]]],
  ['main', 'Belliardstraat', 'rue Belliard', [[4.3684, 50.8428], [4.3715, 50.8421], [4.375, 50.8417], [4.3797, 50.8414], [4.3845, 50.8404], [4.388, 50.8393]]],
  ['main', 'Regentlaan', 'bd du Régent', [[4.3658, 50.8407], [4.3674, 50.843], [4.3678, 50.8461], [4.3682, 50.8496]]],
  ['main', 'Leuvensesteenweg', 'chaussée de Louvain', [[4.3688, 50.8498], [4.3748, 50.8502], [4.383, 50.8515], [4.39, 50.8535], [4.3958, 50.8553], [4.4075, 50.8568]]],
  ['main', 'Haachtsesteenweg', 'chaussée de Haecht', [[4.3665, 50.8543], [4.3712, 50.8575], [4.3748, 50.8625], [4.3792, 50.868]]],
  ['main', 'Louizalaan', 'av. Louise', [[4.3575, 50.8365], [4.3592, 50.8345], [4.364, 50.829], [4.3682, 50.822], [4.3717, 50.8155], [4.3745, 50.8105]]],
  ['main', 'Elsensesteenweg', "chaussée d'Ixelles", [[4.3615, 50.8385], [4.364, 50.836], [4.3666, 50.8335], [4.3695, 50.83], [4.3722, 50.8277]]],
  ['main', 'Waversesteenweg', 'chaussée de Wavre', [[4.3615, 50.8385], [4.3685, 50.8378], [4.3742, 50.8368], [4.381, 50.8365], [4.3885, 50.8335], [4.399, 50.8268], [4.4045, 50.8185], [4.4165, 50.815], [4.429, 50.8128]]],
  ['main', 'Troonstraat', 'rue du Trône', [[4.3658, 50.8407], [4.3702, 50.8355], [4.3748, 50.8295]]],
  ['main', 'Kroonlaan', 'av. de la Couronne', [[4.3748, 50.8295], [4.3808, 50.8255], [4.387, 50.8225]]],
  ['main', 'Waterloosesteenweg', 'chaussée de Waterloo', [[4.3448, 50.8334], [4.348, 50.8288], [4.3542, 50.8222], [4.3605, 50.8165], [4.3665, 50.8095], [4.3702, 50.802]]],
  ['main', 'Charleroisesteenweg', 'chaussée de Charleroi', [[4.3592, 50.8345], [4.3575, 50.8312], [4.3545, 50.8262], [4.3542, 50.8222]]],
  ['main', 'Tervurenlaan', 'av. de Tervueren', [[4.3985, 50.8397], [4.408, 50.8382], [4.425, 50.837], [4.4345, 50.8358], [4.442, 50.8345]]],
  ['main', 'Vorstlaan', 'bd du Souverain', [[4.429, 50.8128], [4.4345, 50.822], [4.4378, 50.829], [4.442, 50.8345]]],
  ['main', 'Lorrainedreef', 'av. de Lorraine', [[4.3745, 50.8105], [4.379, 50.8065], [4.379, 50.811]]],
  ['main', 'Gentsesteenweg', 'chaussée de Gand', [[4.3412, 50.8535], [4.3355, 50.8552], [4.3262, 50.8585]]],
  ['main', 'Bergensesteenweg', 'chaussée de Mons', [[4.3386, 50.8427], [4.3322, 50.8402], [4.3228, 50.8355]]],
  ['main', 'Houba de Strooperlaan', 'av. Houba de Strooper', [[4.3305, 50.8835], [4.3318, 50.8915], [4.3335, 50.9]]],
  ['main', 'Eeuwfeestlaan', 'bd du Centenaire', [[4.3425, 50.8905], [4.3415, 50.8945], [4.3385, 50.8995]]],
  ['main', 'Bockstaellaan', 'bd Emile Bockstael', [[4.3505, 50.8705], [4.3472, 50.8775], [4.3425, 50.8838], [4.3305, 50.8835]]],
  ['street', 'Nieuwstraat', 'rue Neuve', [[4.3574, 50.8556], [4.3538, 50.8502]]],
  ['street', 'Schildknaapstraat', "rue de l'Ecuyer", [[4.3572, 50.8469], [4.3545, 50.849], [4.353, 50.8497]]],
  ['street', 'Kleerkopersstraat', 'rue des Fripiers', [[4.353, 50.8497], [4.3516, 50.8489], [4.3506, 50.848]]],
  ['street', 'Zuidstraat', 'rue du Midi', [[4.3506, 50.848], [4.35, 50.8467], [4.3485, 50.8445], [4.3447, 50.8412]]],
  ['street', 'Lombardstraat', 'rue du Lombard', [[4.35, 50.8467], [4.3503, 50.8455], [4.353, 50.8451]]],
  ['street', 'Trapstraat', "rue de l'Escalier", [[4.353, 50.8451], [4.3532, 50.8439], [4.3545, 50.8428]]],
  ['street', 'Ravensteinstraat', 'rue Ravenstein', [[4.3597, 50.8422], [4.3588, 50.8449], [4.3572, 50.8469]]],
  ['street', 'Loksumstraat', 'rue de Loxum', [[4.3588, 50.8449], [4.3572, 50.8469]]],
  ['street', 'Antoine Dansaertstraat', 'rue Antoine Dansaert', [[4.3497, 50.8482], [4.3465, 50.8503], [4.3412, 50.8535]]],
  ['street', 'Sint-Katelijnestraat', 'rue Sainte-Catherine', [[4.3512, 50.8502], [4.35, 50.8506], [4.348, 50.8503]]],
  ['street', 'Hoogstraat', 'rue Haute', [[4.3522, 50.8412], [4.3488, 50.8372], [4.3448, 50.8334]]],
  ['street', 'Blaesstraat', 'rue Blaes', [[4.3507, 50.8408], [4.3465, 50.8367], [4.3438, 50.8345]]],
  ['street', 'Wolstraat', 'rue aux Laines', [[4.3517, 50.8368], [4.3535, 50.8378], [4.3556, 50.839], [4.3567, 50.8402]]],
  ['street', 'Leuvenseweg', 'rue de Louvain', [[4.3637, 50.8486], [4.3682, 50.8478]]],
  ['street', 'Wetenschapsstraat', 'rue de la Science', [[4.3714, 50.8454], [4.3706, 50.8423]]],
  ['street', 'Trierstraat', 'rue de Trèves', [[4.376, 50.844], [4.375, 50.8417], [4.3738, 50.8388]]],
  ['street', 'Luxemburgstraat', 'rue du Luxembourg', [[4.3684, 50.842], [4.3728, 50.8388]]],
  ['street', 'Archimedesstraat', 'rue Archimède', [[4.3843, 50.8428], [4.3838, 50.8462]]],
  ['street', 'Froissartstraat', 'rue Froissart', [[4.3843, 50.8428], [4.382, 50.8398], [4.381, 50.8372]]],
  ['street', 'Kortenberglaan', 'av. de Cortenbergh', [[4.3843, 50.8428], [4.3922, 50.8448], [4.4005, 50.8495]]],
  ['street', 'Renaissancelaan', 'av. de la Renaissance', [[4.3885, 50.8432], [4.3965, 50.8412], [4.3985, 50.8397]]],
  ['street', 'Paleizenstraat', 'rue des Palais', [[4.3605, 50.8645], [4.3655, 50.8675], [4.3692, 50.8725]]],
  ['street', 'Vooruitgangstraat', 'rue du Progrès', [[4.3574, 50.8556], [4.359, 50.8606], [4.3612, 50.8672]]],
  ['street', 'Brabantstraat', 'rue de Brabant', [[4.3605, 50.8562], [4.3622, 50.8608], [4.3648, 50.8652]]],
  ['street', 'Marathonlaan', 'av. du Marathon', [[4.3328, 50.8955], [4.337, 50.8967], [4.3415, 50.8945]]],
  ['lane', 'Vlaamsesteenweg', 'rue de Flandre', [[4.3475, 50.8515], [4.3412, 50.8535]]],
  ['lane', 'Lakensestraat', 'rue de Laeken', [[4.3506, 50.8512], [4.3495, 50.8545], [4.3492, 50.8586]]],
  ['lane', 'Hertogstraat', 'rue Ducale', [[4.3662, 50.8461], [4.3648, 50.8424]]],
  ['lane', 'Bergstraat', 'rue de la Montagne', [[4.3535, 50.847], [4.3557, 50.8478]]],
  ['lane', 'Guldenvlieslaan', "av. de la Toison d'Or", [[4.3579, 50.8361], [4.3612, 50.8379]]],
  ['lane', 'Sint-Bonifatiusstraat', 'rue Saint-Boniface', [[4.3648, 50.8376], [4.3655, 50.8352]]],
  ['lane', 'Grote Hertstraat', 'rue du Grand Cerf', [[4.3556, 50.839], [4.359, 50.8375]]],
];

export const STREETS: readonly GroundStreet[] = ROWS.map(([rank, nl, fr, line]) => ({
  rank,
  nl,
  fr,
  line,
}));

/** The canal from the south-west to the north-east. */
// prettier-ignore
export const CANAL: readonly LonLat[] = [[4.305, 50.827], [4.3185, 50.8345], [4.3272, 50.8402], [4.3328, 50.8452], [4.3362, 50.8488], [4.3398, 50.8531], [4.3428, 50.8566], [4.3462, 50.8601], [4.3495, 50.8632], [4.3528, 50.8682], [4.3562, 50.8735], [4.3635, 50.879], [4.3712, 50.8848], [4.3838, 50.8925]];

/** Railway lines: the North–South link, the European quarter line, the western branch. */
// prettier-ignore
export const RAILWAYS: readonly (readonly LonLat[])[] = [
  [[4.326, 50.8292], [4.336, 50.8357], [4.3425, 50.8388], [4.3479, 50.8414], [4.3535, 50.8436], [4.3571, 50.8455], [4.3598, 50.8485], [4.3622, 50.8522], [4.3618, 50.8562], [4.3605, 50.8604], [4.3625, 50.8665], [4.3695, 50.8735], [4.3787, 50.8785]],
  [[4.3695, 50.8735], [4.3805, 50.8672], [4.391, 50.8578], [4.3902, 50.8492], [4.3815, 50.8434], [4.3738, 50.8387], [4.3768, 50.8312], [4.3835, 50.8262], [4.3905, 50.822], [4.4045, 50.8185], [4.4185, 50.8095]],
  [[4.3815, 50.8434], [4.392, 50.8412], [4.4005, 50.8391], [4.4032, 50.8298], [4.4045, 50.8185]],
];
