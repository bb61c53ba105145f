import {
  type ParameterRule,
  parameterProblems,
  setParameters,
} from './condition-parameters.rules.js';

const PLAIN = { min: null, max: null, decimals: 0, maxLength: null, required: false };
const RULES: ParameterRule[] = [
  { ...PLAIN, name: 'number', type: 'number', min: 1, max: 20, required: true },
  { ...PLAIN, name: 'length', type: 'distance', min: 0, max: 10, decimals: 1 },
  { ...PLAIN, name: 'at', type: 'time' },
  { ...PLAIN, name: 'glass', type: 'boolean' },
  { ...PLAIN, name: 'vest', type: 'text', maxLength: 5 },
];
const codes = (given: Record<string, unknown>, complete = false) =>
  parameterProblems(RULES, given, 'p.', complete).map(({ path, code }) => `${path} ${code}`);

describe('parameterProblems', () => {
  it.each([
    [{ number: 20, length: 1.5, at: '23:59', glass: false, vest: 'geel' }, []],
    [{ number: 0 }, ['p.number outOfRange']],
    [{ number: 21 }, ['p.number outOfRange']],
    [{ number: 1.5 }, ['p.number tooPrecise']],
    [{ length: 0.25 }, ['p.length tooPrecise']],
    [{ number: '20' }, ['p.number wrongType']],
    [{ number: NaN }, ['p.number wrongType']],
    [{ number: [5] }, ['p.number wrongType']],
    [{ at: '24:00' }, ['p.at notATime']],
    [{ at: '9:15' }, ['p.at notATime']],
    [{ at: 915 }, ['p.at wrongType']],
    [{ glass: 'false' }, ['p.glass wrongType']],
    [{ vest: 'geelgroen' }, ['p.vest tooLong']],
    [{ vest: '  ' }, ['p.vest empty']],
    [{ colour: 'x', size: 1 }, ['p.colour unknownParameter', 'p.size unknownParameter']],
    [{ toString: 'x' }, ['p.toString unknownParameter']],
    [{ number: null }, []],
  ])('%j', (given, expected) => {
    expect(codes(given)).toEqual(expected);
  });

  it('asks for the required ones only when the text is made from them', () => {
    expect(codes({}, true)).toEqual(['p.number required']);
    expect(codes({ number: null }, true)).toEqual(['p.number required']);
    expect(codes({}, false)).toEqual([]);
  });
});

describe('setParameters', () => {
  it('keeps what is set, false and zero too, in the order of the catalogue', () => {
    const kept = setParameters(RULES, { glass: false, number: 3, at: null });
    expect(Object.entries(kept)).toEqual([
      ['number', 3],
      ['glass', false],
    ]);
  });
});
