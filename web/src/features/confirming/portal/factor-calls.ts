import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { toParleyError } from '../../../lib/errors.js';
import { getJson, postJson } from '../../../lib/http.js';
import { steppedUp, type RequiredAct } from '../../../lib/step-up.js';

const AUTH = '/portal/auth';

export interface OwnFactor {
  readonly id: string;
  readonly kind: 'passkey' | 'authenticator';
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface OwnFactors {
  readonly factors: readonly OwnFactor[];
  readonly recoveryCodesLeft: number;
  /** The host passkeys are made for; at another address the browser refuses them. */
  readonly passkeyHost: string;
}

export interface Added {
  readonly id: string;
  /** Shown once, with the first factor; empty after. */
  readonly recoveryCodes: readonly string[];
}

export interface AppSecret {
  readonly challengeId: string;
  readonly secret: string;
  readonly uri: string;
}

interface Asked<Options> {
  readonly challengeId: string;
  readonly options: Options;
}

/** The browser gave no passkey: it was left, timed out, or there is none. */
export class PasskeySilent extends Error {}

async function fromBrowser<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch {
    throw new PasskeySilent();
  }
}

/** Runs a call that may need a confirmation first, and runs it again once that was given. */
export async function withStepUp<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (failure) {
    if (await steppedUp(toParleyError(failure))) return call();
    throw failure;
  }
}

export const ownFactors = (): Promise<OwnFactors> => getJson(`${AUTH}/factors`);

export function passkeysWork({ passkeyHost }: OwnFactors): boolean {
  return window.location.hostname === passkeyHost && 'PublicKeyCredential' in window;
}

export async function addPasskey(label: string): Promise<Added> {
  const { challengeId, options } = await postJson<Asked<PublicKeyCredentialCreationOptionsJSON>>(
    `${AUTH}/factors/passkey-options`,
    {},
  );
  const response = await fromBrowser(() => startRegistration({ optionsJSON: options }));
  return postJson(`${AUTH}/factors/passkey`, { challengeId, response, label });
}

export const askAppSecret = (): Promise<AppSecret> =>
  postJson(`${AUTH}/factors/authenticator-options`, {});

export const addApp = (challengeId: string, code: string, label: string): Promise<Added> =>
  postJson(`${AUTH}/factors/authenticator`, { challengeId, code, label });

export const removeFactor = (id: string): Promise<unknown> =>
  postJson(`${AUTH}/factors/remove`, { id });

export const renewCodes = (): Promise<{ recoveryCodes: string[] }> =>
  postJson(`${AUTH}/factors/recovery-codes`, {});

export async function confirmWithPasskey({ act, contentHash }: RequiredAct): Promise<void> {
  const { challengeId, options } = await postJson<Asked<PublicKeyCredentialRequestOptionsJSON>>(
    `${AUTH}/confirm/passkey-options`,
    { act, contentHash },
  );
  const response = await fromBrowser(() => startAuthentication({ optionsJSON: options }));
  await postJson(`${AUTH}/confirm/passkey`, { challengeId, response });
}

export const confirmWithCode = (code: string): Promise<unknown> =>
  postJson(`${AUTH}/confirm/code`, { code });

export const confirmWithRecoveryCode = (code: string): Promise<unknown> =>
  postJson(`${AUTH}/confirm/recovery-code`, { code });
