import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a server asks a browser to make a passkey for, as far as it is used here. */
interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id?: string };
}

/** What a server asks a browser to sign. */
export interface RequestOptions {
  readonly challenge: string;
  readonly rpId?: string;
}

const FLAGS = { userPresent: 1, userVerified: 4, hasKey: 64 } as const;
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const base64url = (data: Buffer | string) => Buffer.from(data).toString('base64url');
const hex = (text: string) => Buffer.from(text, 'hex');

/** A map of CBOR by hand: text of fewer than 24 bytes, then what follows as it is. */
const named = (name: string) =>
  Buffer.concat([Buffer.from([0x60 + name.length]), Buffer.from(name)]);

/** A public key of P-256 as COSE writes it. Source: RFC 9053, 7.1.1. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat([hex('a5010203262001215820'), left, hex('225820'), right]);
}

/**
 * A passkey without a device, for stories and tests: ES256, user verified, no attestation. Speaks
 * the JSON of W3C Web Authentication, 5.1.8, as browsers do.
 */
export class SoftwarePasskey {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id = randomBytes(16);
  private counter = 0;

  /** One that is shared between devices counts nothing: `counts` false. */
  constructor(
    private readonly origin: string,
    private readonly counts = true,
  ) {}

  create({ challenge, rp }: CreationOptions): object {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const key = coseKey(this.keys.publicKey);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key]);
    const flags = FLAGS.userPresent | FLAGS.userVerified | FLAGS.hasKey;
    const data = Buffer.concat([this.authenticatorData(rp.id ?? '', flags), attested]);
    const attestation = Buffer.concat([
      hex('a3'),
      named('fmt'),
      named('none'),
      named('attStmt'),
      hex('a0'),
      named('authData'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    const response = {
      clientDataJSON: base64url(this.clientData('webauthn.create', challenge)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    };
    return this.answer(response);
  }

  sign({ challenge, rpId = '' }: RequestOptions): object {
    if (this.counts) this.counter += 1;
    const data = this.authenticatorData(rpId, FLAGS.userPresent | FLAGS.userVerified);
    const clientData = this.clientData('webauthn.get', challenge);
    const signed = Buffer.concat([data, sha256(clientData)]);
    const response = {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', signed, this.keys.privateKey)),
    };
    return this.answer(response);
  }

  private answer(response: object): object {
    const id = base64url(this.id);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private authenticatorData(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }

  private clientData(type: string, challenge: string): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }),
    );
  }
}
