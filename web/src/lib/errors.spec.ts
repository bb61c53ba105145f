import { errorFromExtensions, ParleyError, toParleyError } from './errors.js';

describe('toParleyError', () => {
  it('reads the code and the details of the first error', () => {
    const extensions = { code: 'STALE', currentVersion: 7 };
    const error = toParleyError({ graphQLErrors: [{ extensions }], networkError: undefined });
    expect(error.code).toBe('STALE');
    expect(error.currentVersion).toBe(7);
    expect(error.retryable).toBe(false);
  });

  it('keeps refused fields', () => {
    const fields = [{ path: 'input.endAt', code: 'endNotAfterStart' }];
    expect(errorFromExtensions({ code: 'INVALID_INPUT', fields }).fields).toEqual(fields);
  });

  it('takes an unknown code for a fault of ours', () => {
    expect(errorFromExtensions({ code: 'SOMETHING' }).code).toBe('INTERNAL');
    expect(toParleyError(new Error('boom')).code).toBe('INTERNAL');
  });

  it('knows no answer from a refusal by its status', () => {
    const networkError = new Error('failed to fetch');
    expect(toParleyError({ networkError }).code).toBe('NETWORK');
    expect(toParleyError({ networkError, response: { status: 503 } }).code).toBe('UNAVAILABLE');
    expect(toParleyError({ networkError, response: { status: 200 } }).code).toBe('NETWORK');
  });

  it('leaves its own errors as they are', () => {
    const error = new ParleyError('CONFLICT', { reason: 'alreadyExists' });
    expect(toParleyError(error)).toBe(error);
  });
});
