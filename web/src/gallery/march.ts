import type { Footprint, MapPoint, MapWaypoint, MapZone } from '../ui/map/map-types.js';

/** The march of the demonstration, as the gallery shows it. Fictional; positions approximate. */
// prettier-ignore
export const FOOTPRINT: Footprint = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"role": "route"}, "geometry": {"type": "LineString", "coordinates": [[4.359, 50.8606], [4.3566, 50.8603], [4.3574, 50.8556], [4.3625, 50.8549], [4.3665, 50.8543], [4.3679, 50.8523], [4.3688, 50.8498], [4.3691, 50.8461], [4.3684, 50.8428], [4.3715, 50.8421], [4.375, 50.8417], [4.3797, 50.8414]]}}, {"type": "Feature", "properties": {"role": "assembly", "name": "place du Nord"}, "geometry": {"type": "Polygon", "coordinates": [[[4.358359, 50.86033], [4.359641, 50.86033], [4.359641, 50.86087], [4.358359, 50.86087], [4.358359, 50.86033]]]}}, {"type": "Feature", "properties": {"role": "assemblyOverflow", "name": "bd du Roi Albert II"}, "geometry": {"type": "Polygon", "coordinates": [[[4.356576, 50.859263], [4.357141, 50.859313], [4.356824, 50.860737], [4.356259, 50.860687], [4.356576, 50.859263]]]}}, {"type": "Feature", "properties": {"role": "endSquare", "name": "place Jean Rey"}, "geometry": {"type": "Polygon", "coordinates": [[[4.379059, 50.84113], [4.380341, 50.84113], [4.380341, 50.84167], [4.379059, 50.84167], [4.379059, 50.84113]]]}}]};

// prettier-ignore
export const WAYPOINTS: readonly MapWaypoint[] = [
  {"name": "Gare du Nord / place du Nord", "lon": 4.359, "lat": 50.8606, "detail": "0 m · 11:00–11:20"},
  {"name": "bd du Roi Albert II", "lon": 4.3566, "lat": 50.8603, "detail": "172 m · 11:04–11:24"},
  {"name": "place Rogier", "lon": 4.3574, "lat": 50.8556, "detail": "698 m · 11:16–11:35"},
  {"name": "bd du Jardin botanique", "lon": 4.3625, "lat": 50.8549, "detail": "1064 m · 11:24–11:43"},
  {"name": "Botanique", "lon": 4.3665, "lat": 50.8543, "detail": "1353 m · 11:30–11:50"},
  {"name": "bd Bischoffsheim", "lon": 4.3679, "lat": 50.8523, "detail": "1596 m · 11:35–11:55"},
  {"name": "place Madou", "lon": 4.3688, "lat": 50.8498, "detail": "1881 m · 11:42–12:02"},
  {"name": "Arts-Loi", "lon": 4.3691, "lat": 50.8461, "detail": "2293 m · 11:51–12:11"},
  {"name": "av. des Arts / rue Belliard", "lon": 4.3684, "lat": 50.8428, "detail": "2663 m · 11:59–12:19"},
  {"name": "Belliard / Luxembourg", "lon": 4.3715, "lat": 50.8421, "detail": "2894 m · 12:04–12:24"},
  {"name": "Belliard / Trèves", "lon": 4.375, "lat": 50.8417, "detail": "3144 m · 12:10–12:30"},
  {"name": "place Jean Rey", "lon": 4.3797, "lat": 50.8414, "detail": "3475 m · 12:17–12:37"},
];

// prettier-ignore
export const ZONES: readonly MapZone[] = [
  {"id": "neutral-zone", "name": "Neutral zone", "effect": "prohibited", "rule": "Open-air rallies and individual demonstrations are prohibited in the neutral zone.", "geometry": {"type": "Polygon", "coordinates": [[[4.3597, 50.842], [4.3622, 50.8414], [4.3648, 50.8413], [4.3672, 50.8462], [4.3676, 50.8473], [4.3672, 50.8487], [4.3638, 50.8481], [4.3627, 50.8462], [4.3615, 50.8449], [4.3597, 50.842]]]}},
  {"id": "grand-place", "name": "Grand-Place and streets leading to it", "effect": "refusedInPrinciple", "rule": "Demonstrations on the Grand-Place and in the streets leading to it are in principle refused.", "geometry": {"type": "Polygon", "coordinates": [[[4.3509, 50.8468], [4.3515, 50.8458], [4.3531, 50.8456], [4.3541, 50.8472], [4.352, 50.8478], [4.3509, 50.8468]]]}},
  {"id": "pentagon-saturday", "name": "Pentagon with small ring, Saturday", "effect": "refusedInPrinciple", "rule": "On Saturdays demonstrations inside the Pentagon, small ring included, are in principle refused; a derogation is expressly reasoned.", "geometry": {"type": "Polygon", "coordinates": [[[4.3452, 50.8322], [4.352, 50.834], [4.358, 50.8358], [4.3622, 50.838], [4.3662, 50.8404], [4.369, 50.8426], [4.3696, 50.846], [4.3695, 50.8498], [4.3686, 50.8525], [4.3672, 50.8548], [4.363, 50.8554], [4.3578, 50.856], [4.3515, 50.8582], [4.3455, 50.8592], [4.3388, 50.854], [4.3352, 50.848], [4.3375, 50.8424], [4.3385, 50.8368], [4.3452, 50.8322]]]}},
  {"id": "park-cinquantenaire", "name": "Cinquantenaire park", "effect": "otherCompetence", "rule": "Green space: application or advice through Bruxelles Environnement / Leefmilieu Brussel; check owner and manager.", "geometry": {"type": "Polygon", "coordinates": [[[4.3875, 50.8419], [4.388, 50.8393], [4.3952, 50.8377], [4.3968, 50.8408], [4.3893, 50.8432], [4.3875, 50.8419]]]}},
];

// prettier-ignore
export const POINTS: readonly MapPoint[] = [
  {"id": "post-forward-noord", "label": "Forward CP North", "kind": "Command post", "lon": 4.358, "lat": 50.859, "shape": "square"},
  {"id": "post-forward-europa", "label": "Forward CP Europe", "kind": "Command post", "lon": 4.3815, "lat": 50.844, "shape": "square"},
];
