import { Inject, Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { CONFIG } from '../../core/config.token.js';
import { DomainError } from '../../core/errors.js';
import type { Config } from '../../config.js';
import { CONFIRMING } from './second-factor.data.js';
import type { SecondFactor } from './second-factor.entity.js';

/** What a browser made for us. */
export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: string[];
}

const TIMEOUT_MS = CONFIRMING.challengeSeconds.value * 1_000;

/** Loaded with the first passkey: no start waits for it. */
const library = () => import('@simplewebauthn/server');

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'));

/**
 * Passkeys by the W3C's Web Authentication, for the host of the public address. An address of
 * numbers, such as 127.0.0.1, cannot have passkeys; `localhost` can.
 */
@Injectable()
export class PasskeyService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The host passkeys are made for. */
  get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }

  async creationOptions(
    person: { id: string; name: string },
    challenge: string,
    existing: readonly SecondFactor[],
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: 'Parley',
      rpID: this.host,
      userID: Uint8Array.from(Buffer.from(person.id)),
      userName: person.name,
      userDisplayName: person.name,
      challenge: bytes(challenge),
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      excludeCredentials: existing.flatMap(({ credentialId }) =>
        credentialId ? [{ id: credentialId }] : [],
      ),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
    });
  }

  /** Checks a new passkey; `port` is the port of ours the browser talked to. */
  async created(response: object, challenge: string, port: number): Promise<NewPasskey> {
    const { verifyRegistrationResponse } = await library();
    const answer = response as RegistrationResponseJSON;
    const told = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: this.origin(port),
      expectedRPID: this.host,
    }).catch(() => null);
    if (!told?.verified) throw DomainError.rule('confirmationFailed');
    const { id, publicKey, counter } = told.registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: told.registrationInfo.credential.transports ?? [],
    };
  }

  async requestOptions(
    challenge: string,
    passkeys: readonly SecondFactor[],
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({
      rpID: this.host,
      challenge: bytes(challenge),
      timeout: TIMEOUT_MS,
      userVerification: 'required',
      allowCredentials: passkeys.flatMap(({ credentialId, transports }) =>
        credentialId ? [{ id: credentialId, transports }] : [],
      ),
    });
  }

  /** Checks a signature; answers what the passkey counted, or null when it does not hold. */
  async signed(
    response: object,
    { factor, challenge, port }: { factor: SecondFactor; challenge: string; port: number },
  ): Promise<number | null> {
    const { verifyAuthenticationResponse } = await library();
    const told = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: this.origin(port),
      expectedRPID: this.host,
      credential: {
        id: factor.credentialId ?? '',
        publicKey: bytes(factor.publicKey ?? ''),
        counter: factor.counter,
      },
    }).catch(() => null);
    return told?.verified ? told.authenticationInfo.newCounter : null;
  }

  /** On the own machine the address may leave the port out; the one we listen on is the one. */
  private origin(port: number): string {
    const { origin, hostname } = new URL(this.config.publicUrl);
    return hostname === 'localhost' ? `http://localhost:${port}` : origin;
  }
}
