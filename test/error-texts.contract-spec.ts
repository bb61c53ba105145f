import 'reflect-metadata';
import * as validators from 'class-validator';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DomainError } from '../src/core/errors.js';
import { inputPipe } from '../src/core/graphql/input.pipe.js';
import { errorKeys, fieldKeys, reasonKeys, warningKeys } from '../web/src/lib/error-keys.js';
import { errorFromExtensions, type FieldProblem } from '../web/src/lib/errors.js';
import { type Refusal, RefusalReader } from './support/refusals-in-source.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const DESK = ['nl', 'fr', 'en'] as const;
type Language = (typeof DESK)[number] | 'de';
/** What an organiser can meet at the portal is said in German too. */
const AT_THE_PORTAL =
  /^src\/(core|modules\/(portal|permits|negotiations|events|places|mandates|agreements|crowd))\//;
/** What only the desk does: the portal's catalogue carries no text for it. */
const AT_THE_DESK_ONLY = new RegExp(
  '^src/(modules/crowd/(?!crowd-sheet.service|sheet-content)|modules/(risk|intelligence|deployments|conflicts|orders|consequences|calibration|portal-view)/|core/(reference|crowd)/' +
    '|modules/policies/' +
    '|modules/permits/(decision|traffic-notice|partner-service|reference-facts)' +
    '|modules/permits/advice-(round|reminder|task|condition|reference)' +
    '|modules/(intake/question-set-check|mandates/mandate-desk|people/factor-reset)' +
    '|modules/negotiations/(answer-clock|observation|fulfilment-task)' +
    '|modules/(events/further-authority|agreements/agreement\\.service))',
);
/** Constraints of validators that any input may carry tomorrow. */
const OF_EVERY_INPUT = ['field.isDefined'];
/** Knows steps by name only; whose they are, the workflow that names them says. */
const ANY_WORKFLOW = 'src/core/workflow/workflow.ts';
/** Said when nothing better is known; never enough for a code of our own. */
const GENERAL = /^[A-Z_]+\.text$|\.other$/;

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

function textsIn(language: Language, name = 'errors'): ReadonlyMap<string, string> {
  const file = `${ROOT}web/src/locales/${language}/${name}.json`;
  return new Map(flat(JSON.parse(readFileSync(file, 'utf8')) as Tree));
}

const TEXTS = {
  nl: textsIn('nl'),
  fr: textsIn('fr'),
  en: textsIn('en'),
  de: textsIn('de'),
} satisfies Record<Language, ReadonlyMap<string, string>>;
/** What the desk adds for itself. */
const DESK_TEXTS = new Map(DESK.map((each) => [each as string, textsIn(each, 'errors-desk')]));

/** What a validator calls its constraint; null for one that only says when others count. */
function constraintOf(decorator: string): string | null {
  class Sample {
    value: unknown;
  }
  const make = validators[decorator as 'IsInt'] as (first: object) => PropertyDecorator;
  make({})(Sample.prototype, 'value');
  const [rule] = validators
    .getMetadataStorage()
    .getTargetValidationMetadatas(Sample, '', false, false);
  if (!rule) throw new Error(`${decorator} is no validator`);
  return rule.type === 'conditionalValidation' ? null : (rule.name ?? rule.type);
}

/** The keys by which the web client looks for the text of a refusal. */
function keysOf({ family, code, params }: Refusal): string[] {
  const values = Object.fromEntries((params ?? []).map((name) => [name, name]));
  switch (family) {
    case 'field':
      return fieldKeys({ path: '', code, params: values });
    case 'constraint': {
      const name = constraintOf(code);
      return name === null ? [] : fieldKeys({ path: '', code: name });
    }
    case 'warning':
      return warningKeys(code);
    case 'transition':
      return reasonKeys(code);
    case 'rule':
      return errorKeys(errorFromExtensions({ code: 'RULE_VIOLATED', rule: code, params: values }));
    case 'conflict':
      return errorKeys(errorFromExtensions({ code: 'CONFLICT', reason: code }));
    case 'forbidden':
      return errorKeys(errorFromExtensions({ code: 'FORBIDDEN', reason: code }));
    case 'limit':
      return errorKeys(errorFromExtensions({ code: 'LIMIT_EXCEEDED', limit: code }));
  }
}

const deskOnly = ({ place }: Refusal): boolean => AT_THE_DESK_ONLY.test(place);

const languagesOf = (refusal: Refusal): readonly Language[] =>
  AT_THE_PORTAL.test(refusal.place) && !deskOnly(refusal) ? [...DESK, 'de'] : DESK;

/** The text a client of this language shows, or null when only a general one is left. */
function textOf(refusal: Refusal, language: Language): string | null {
  const own = deskOnly(refusal) ? DESK_TEXTS.get(language) : undefined;
  const texts = new Map([...TEXTS[language], ...(own ?? [])]);
  const key = keysOf(refusal).find((each) => texts.has(each));
  return key === undefined || GENERAL.test(key) ? null : (texts.get(key) ?? null);
}

const placesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name);

/** What the input pipe says of a body, as the web client receives it. */
async function refusedBy(metatype: new () => object, body: object): Promise<FieldProblem[]> {
  const fault: unknown = await inputPipe()
    .transform(body, { type: 'body', metatype })
    .catch((thrown: unknown) => thrown);
  if (!(fault instanceof DomainError)) throw new Error('was not refused');
  return fault.details['fields'] as FieldProblem[];
}

describe('the texts of refusals', () => {
  const reader = new RefusalReader(ROOT);
  const everywhere = reader.read();
  const isNamed = ({ place }: Refusal) => !place.startsWith(ANY_WORKFLOW);
  const named = new Set(everywhere.filter(isNamed).map(({ family, code }) => `${family} ${code}`));
  const refusals = everywhere.filter(
    (each) => isNamed(each) || !named.has(`${each.family} ${each.code}`),
  );

  it('are looked for from the source, wherever a code is written', () => {
    expect(reader.untraceable).toEqual([]);
    const found = new Set(refusals.map(({ family, code }) => `${family} ${code}`));
    // One for each way in which a code comes to be thrown.
    const ways = [
      'rule noPlan', // written at the throw
      'rule doubleBooked', // in a property of what a rule answers
      'transition needsPositionGold', // in the second place of a pair
      'transition authorisedHasConditions', // in the answer of a function
      'conflict alreadyExists',
      'forbidden notYourAuthority',
      'limit depth', // through a parameter
      'field selfCrossing', // in a problem with its path
      'field notATime', // in a problem whose path is added later
      'field timeDoesNotExist', // thrown by a calculation
      'warning endSquareTooSmall',
      'constraint MaxLength',
    ];
    expect(ways.filter((each) => !found.has(each))).toEqual([]);
  });

  it('exist in each language in which the refusal can be met', () => {
    const missing = refusals
      .filter(({ family, code }) => family !== 'constraint' || constraintOf(code) !== null)
      .flatMap((refusal) =>
        languagesOf(refusal)
          .filter((language) => textOf(refusal, language) === null)
          .map((language) => `${language}: ${refusal.family} ${refusal.code} (${refusal.place})`),
      );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('are kept from the portal where only the desk can meet them', () => {
    const places = new Map<string, Refusal[]>();
    for (const refusal of refusals) {
      for (const key of keysOf(refusal)) places.set(key, [...(places.get(key) ?? []), refusal]);
    }
    const shared = [...TEXTS.nl.keys()].filter((key) => !GENERAL.test(key));
    const inVain = shared.filter((key) => places.get(key)?.every(deskOnly));
    expect(inVain.filter((key) => !OF_EVERY_INPUT.includes(key))).toEqual([]);
    const own = [...(DESK_TEXTS.get('nl')?.keys() ?? [])];
    expect(own.length).toBeGreaterThan(60);
    expect(own.filter((key) => TEXTS.nl.has(key))).toEqual([]);
    expect(readFileSync(`${ROOT}web/src/portal/languages.ts`, 'utf8')).not.toContain('errors-desk');
  });

  it('speak only of values that come with the refusal', () => {
    const wrong = refusals.flatMap((refusal) => {
      if (refusal.params === null) return [];
      const given = new Set(refusal.params);
      return languagesOf(refusal).flatMap((language) =>
        placesIn(textOf(refusal, language) ?? '')
          .filter((name) => !given.has(name))
          .map((name) => `${language}: ${refusal.code} {{${name}}} (${refusal.place})`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('name the bound an input went past, and fields no input knows', async () => {
    class Sample {
      @validators.MaxLength(5)
      word = '';

      @validators.Length(2, 4, { each: true })
      words: string[] = [];

      @validators.Max(9)
      number = 0;
    }
    const body = { word: 'too long', words: ['x'], number: 10, foreign: true };
    const problems = await refusedBy(Sample, body);
    const said = problems.map((problem) => {
      const key = fieldKeys(problem).find((each) => TEXTS.en.has(each)) ?? '';
      return [problem.path, key, problem.params];
    });
    const hint = expect.any(String) as string;
    expect(said).toEqual(
      expect.arrayContaining([
        ['word', 'field.maxLength_max', { hint, max: 5 }],
        ['words', 'field.isLength_min_max', { hint, min: 2, max: 4 }],
        ['number', 'field.max_max', { hint, max: 9 }],
        ['foreign', 'field.whitelistValidation', { hint }],
      ]),
    );
    expect(said).toHaveLength(4);
  });
});
