import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS } as const;

/** A new secret for an authenticator app, base32, 160 bits. Source: RFC 4226, 4 (R6). */
export function newAuthenticatorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address an authenticator app takes a secret from; names the person to himself only. */
export function authenticatorUri(secret: string, label: string): string {
  return new TOTP({
    ...SETTINGS,
    issuer: 'Parley',
    label,
    secret: Secret.fromBase32(secret),
  }).toString();
}

/**
 * The time step a code belongs to, or null when it is none of the present one and `window` steps
 * around it, or not later than `after`. `now` is an instant, ISO 8601. Source: RFC 6238, 5.2.
 */
export function codeStep(
  secret: string,
  code: string,
  { now, after, window }: { now: string; after: number; window: number },
): number | null {
  const timestamp = Date.parse(now);
  const delta = TOTP.validate({
    ...SETTINGS,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp,
    window,
  });
  if (delta === null) return null;
  const step = TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
  return step > after ? step : null;
}

/** The code an app shows at an instant. */
export function codeAt(secret: string, now: string): string {
  return TOTP.generate({
    ...SETTINGS,
    secret: Secret.fromBase32(secret),
    timestamp: Date.parse(now),
  });
}
