import { CROWD_BOUNDS } from './figure-input.rules.js';
import { exitFlows, ordinaryExits } from './sheet-capacity.rules.js';
import type { SheetContent } from './sheet-content.types.js';
import { FLOW_NORMS } from './sheet.data.js';
import { MEDICAL_COVER_TABLES } from './medical-cover.data.js';
import { type RangedFigure, type Sensitivity, sensitivity } from './sensitivity.rules.js';

const fixed = (name: string, value: number): RangedFigure => ({
  name,
  low: value,
  likely: value,
  high: value,
  basis: 'assumed',
});
const to2 = (value: number): number => Math.round(value * 100) / 100;

function numbersAs(name: string, { numbers }: SheetContent): RangedFigure | null {
  const { low, likely, high, basis } = numbers;
  return likely === null ? null : { name, low: low ?? likely, likely, high: high ?? likely, basis };
}

/** Exit time: persons; all exits or all but the widest; the flow of the level or of stairs. */
function exitRange(content: SheetContent): Sensitivity | null {
  const persons = numbersAs('persons', content);
  const flows = exitFlows(content, ordinaryExits(content));
  const widths = flows.map(({ exit }) => exit.width.value);
  if (!persons || widths.length === 0) return null;
  const width = widths.reduce((all, one) => all + one, 0);
  // Wider than the calculation takes: no picture rather than a wrong one.
  if (width > CROWD_BOUNDS.widthM.max) return null;
  const { level, stairs } = FLOW_NORMS[content.flowScheme];
  const mean = flows.reduce((all, { exit, flow }) => all + exit.width.value * flow, 0) / width;
  const blocked = width - Math.max(...widths);
  return sensitivity('exitMinutes', [
    persons,
    {
      name: 'exitWidthM',
      low: to2(blocked > 0 ? blocked : width),
      likely: to2(width),
      high: to2(width),
      basis: 'measured',
    },
    {
      name: 'flowPerMPerMin',
      low: Math.min(stairs ?? level, to2(mean)),
      likely: to2(mean),
      high: Math.max(level, to2(mean)),
      basis: 'assumed',
    },
  ]);
}

/** Medical points: persons expected; a risk of violence or none. */
function medicalRange(content: SheetContent, final: number | null): Sensitivity | null {
  const expected = numbersAs('expected', content);
  const factor = content.medicalKind && MEDICAL_COVER_TABLES.A.factors[content.medicalKind];
  if (!expected || !factor) return null;
  const violence = content.violence ? 1 : 0;
  return sensitivity('medicalPoints', [
    expected,
    fixed('permitted', Math.min(Math.max(final ?? expected.likely, 1), CROWD_BOUNDS.persons.max)),
    fixed('factor', factor),
    { name: 'violence', low: 0, likely: violence, high: 1, basis: 'police' },
  ]);
}

/** Which input of a sheet matters most, for the figures that have ranges. */
export function sheetRanges(content: SheetContent, final: number | null): Sensitivity[] {
  return [exitRange(content), medicalRange(content, final)].filter((one) => one !== null);
}
