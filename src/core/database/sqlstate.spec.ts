import { DomainError } from '../errors.js';
import { isRetryable, translateDatabaseError } from './sqlstate.js';

const fault = (code: string | undefined, extra: object = {}) =>
  Object.assign(new Error('relation "secret" violates something'), { code, ...extra });

function said(thrown: unknown) {
  const error = translateDatabaseError(thrown);
  return error && { code: error.code, ...error.details };
}

describe('what PostgreSQL says', () => {
  it.each([
    ['23505', { code: 'CONFLICT', reason: 'alreadyExists' }],
    ['23503', { code: 'CONFLICT', reason: 'referenceOrRule' }],
    ['23514', { code: 'CONFLICT', reason: 'referenceOrRule' }],
    ['23502', { code: 'CONFLICT', reason: 'referenceOrRule' }],
    ['22P02', { code: 'NOT_FOUND' }],
    ['22021', { code: 'INVALID_INPUT', fields: [{ path: '', code: 'text' }] }],
    ['22P05', { code: 'INVALID_INPUT', fields: [{ path: '', code: 'text' }] }],
    ['55P03', { code: 'UNAVAILABLE' }],
    ['40001', { code: 'UNAVAILABLE' }],
    ['40P01', { code: 'UNAVAILABLE' }],
    ['57P01', { code: 'UNAVAILABLE' }],
    ['57014', { code: 'UNAVAILABLE' }],
    ['53300', { code: 'UNAVAILABLE' }],
    ['08006', { code: 'UNAVAILABLE' }],
    ['25P03', { code: 'UNAVAILABLE' }],
    ['ECONNREFUSED', { code: 'UNAVAILABLE' }],
    ['ETIMEDOUT', { code: 'UNAVAILABLE' }],
  ])('as %s means %j', (code, meaning) => {
    expect(said(fault(code))).toEqual(meaning);
  });

  it.each([
    '42P01',
    '42501',
    '42703',
    '22012',
    '25006',
    '25P02',
    'XX000',
    'P0001',
    'ENOENT',
    'ERR_INVALID_ARG_TYPE',
  ])('as %s is a fault of ours', (code) => {
    expect(said(fault(code))).toBeNull();
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Query read timeout',
    'Client has encountered a connection error and is not queryable',
  ])('without a code: "%s" means UNAVAILABLE', (message) => {
    expect(said(new Error(message))).toEqual({ code: 'UNAVAILABLE' });
  });

  it('is told onward without names of tables and constraints', () => {
    const conflict = translateDatabaseError(
      fault('23505', { constraint: 'secret_key', detail: 'x' }),
    );
    expect(JSON.stringify(conflict?.details) + conflict?.message).not.toContain('secret');
  });

  it('is no database matter otherwise', () => {
    for (const thrown of [
      DomainError.notFound(),
      new TypeError('x is not a function'),
      'text',
      null,
      undefined,
    ]) {
      expect(translateDatabaseError(thrown)).toBeNull();
    }
  });

  it('may be tried again only where the whole transaction is lost', () => {
    expect(['40001', '40P01'].map((code) => isRetryable(fault(code)))).toEqual([true, true]);
    expect([fault('23505'), fault('55P03'), null, 'text'].some(isRetryable)).toBe(false);
  });
});
