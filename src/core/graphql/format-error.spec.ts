import { GraphQLError, Kind, parse, visit } from 'graphql';
import type { ValueNode } from 'graphql';
import { DomainError } from '../errors.js';
import { RuleInputError } from '../rule-input-error.js';
import { domainErrorOf, formatError } from './format-error.js';

describe('what a client is told of an error', () => {
  const told: { fault: unknown; id: string; code: string }[] = [];
  const masked = formatError((fault, id, code) => told.push({ fault, id, code }), false);
  const open = formatError(() => undefined, true);
  beforeEach(() => told.splice(0));

  const atField = (originalError: Error) =>
    new GraphQLError('raw text', { path: ['event'], originalError });
  const say = (error: GraphQLError, format = masked) => format(error.toJSON(), error);

  it('is a domain error as it is, with its path', () => {
    expect(say(atField(DomainError.stale(7)))).toEqual({
      message: 'Somebody changed this meanwhile.',
      path: ['event'],
      extensions: { code: 'STALE', currentVersion: 7 },
    });
    expect(told).toEqual([]);
  });

  it('is the field and rule a calculation refused', () => {
    expect(
      say(atField(new RuleInputError('points.2.m', 'notAscending', { after: 5 }))).extensions,
    ).toEqual({
      code: 'INVALID_INPUT',
      fields: [{ path: 'points.2.m', code: 'notAscending', params: { after: 5 } }],
    });
  });

  it('is the place of a value written into the document, where a scalar refused it', () => {
    const document = parse('mutation { change(given: { times: [{ at: "x" }, { at: "y" }] }) }');
    const values: ValueNode[] = [];
    visit(document, { [Kind.STRING]: { enter: (node) => void values.push(node) } });
    const refused = new GraphQLError('', {
      nodes: values[1] as ValueNode,
      originalError: new RuleInputError('', 'timeDoesNotExist'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(say(refused).extensions).toEqual({
      code: 'INVALID_INPUT',
      fields: [{ path: 'given.times.1.at', code: 'timeDoesNotExist', params: {} }],
    });
  });

  it('is to try again while the database is away; the log gets why', () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect(say(atField(away)).extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(told).toEqual([
      { fault: away, id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown, code: 'UNAVAILABLE' },
    ]);
  });

  it('is a number, and nothing else, for a fault of ours; the log gets the fault once', () => {
    const fault = new TypeError("Cannot read properties of undefined (reading 'secret')");
    const answer = say(atField(fault));
    expect(answer).toEqual({
      message: 'Something went wrong on our side.',
      path: ['event'],
      extensions: {
        code: 'INTERNAL',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      },
    });
    expect(told).toEqual([{ fault, id: answer.extensions?.['requestId'], code: 'INTERNAL' }]);
    expect(JSON.stringify(answer)).not.toMatch(/secret|TypeError|raw text/);
    expect(
      say(atField(Object.assign(new Error('relation "x"'), { code: '42P01' }))).extensions?.[
        'code'
      ],
    ).toBe('INTERNAL');
    expect(
      say(
        new GraphQLError('Cannot return null for non-nullable field Event.id.', {
          path: ['event'],
        }),
      ).extensions?.['code'],
    ).toBe('INTERNAL');
  });

  const about = (code: string, message: string) =>
    new GraphQLError(message, { extensions: { code } });

  it.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
  ])(
    'is that the document was refused, for %s, with its text only where that is no secret',
    (code) => {
      const error = about(code, 'Cannot query field "timeout" on type "Secret".');
      const extensions = { code: 'INVALID_INPUT', fields: [{ path: 'query', code: 'document' }] };
      expect(say(error)).toEqual({
        message: 'Some fields cannot be accepted as they are.',
        extensions,
      });
      expect(say(error, open)).toEqual({ message: error.message, extensions });
    },
  );

  it('is the limit that a rule names, whatever code the server puts before it', () => {
    const rule = new GraphQLError('Limit: depth', {
      originalError: DomainError.limit('depth', 10),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(say(rule).extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'depth', allowed: 10 });
    const long = about(
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Document contains more that 2000 tokens. Parsing aborted.',
    );
    expect(say(long).extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'tokens' });
  });

  it('knows a database that is away behind a field, a stream or a bare throw', () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    for (const thrown of [away, atField(away), new GraphQLError('', { originalError: away })]) {
      expect(domainErrorOf(thrown)?.code).toBe('UNAVAILABLE');
    }
    expect(domainErrorOf(new GraphQLError('timeout'))).toBeNull();
  });
});
