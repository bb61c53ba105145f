import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Authenticated encryption: NIST SP 800-38D, 256-bit key, 96-bit nonce, 128-bit tag. */
const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A fresh key, base64url. */
export function newSealingKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * A text nobody without the key can read or change, as `<nonce>.<content and tag>` in base64url.
 * `purpose` is sealed with it: a text of one purpose opens for no other.
 */
export function sealText(text: string, key: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, Buffer.from(key, 'base64url'), nonce);
  cipher.setAAD(Buffer.from(purpose));
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${nonce.toString('base64url')}.${content.toString('base64url')}`;
}

function opened(sealed: string, key: string, purpose: string): string | null {
  const [nonce, content] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (nonce?.length !== NONCE_BYTES || !content || content.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, Buffer.from(key, 'base64url'), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(content.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(content.subarray(0, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** The text behind a seal of one of the keys; null when it is of none, or was touched. */
export function openText(sealed: string, keys: readonly string[], purpose: string): string | null {
  for (const key of keys) {
    const text = opened(sealed, key, purpose);
    if (text !== null) return text;
  }
  return null;
}
