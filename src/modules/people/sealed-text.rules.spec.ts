import { newSealingKey, openText, sealText } from './sealed-text.rules.js';

const PURPOSE = 'a purpose';
const TEXT = JSON.stringify({ name: 'Élodie Fictief-Peeters', email: 'elodie@example.org' });

describe('a sealed text', () => {
  const key = newSealingKey();
  const sealed = sealText(TEXT, key, PURPOSE);

  it('opens with its key, among others too, and shows nothing without', () => {
    expect(openText(sealed, [newSealingKey(), key], PURPOSE)).toBe(TEXT);
    expect(openText(sealed, [newSealingKey()], PURPOSE)).toBeNull();
    expect(openText(sealed, [], PURPOSE)).toBeNull();
    const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1');
    expect(bytes).not.toMatch(/lodie|example/);
    expect(sealText(TEXT, key, PURPOSE)).not.toBe(sealed);
  });

  it('opens for its purpose only', () => {
    expect(openText(sealed, [key], 'another purpose')).toBeNull();
  });

  it('opens no more once a single bit is another', () => {
    const [nonce = '', content = ''] = sealed.split('.');
    const parts = [Buffer.from(nonce, 'base64url'), Buffer.from(content, 'base64url')] as const;
    for (const part of parts) {
      for (let at = 0; at < part.length; at += 1) {
        part.writeUInt8(part.readUInt8(at) ^ 1, at);
        const touched = parts.map((one) => one.toString('base64url')).join('.');
        expect(openText(touched, [key], PURPOSE)).toBeNull();
        part.writeUInt8(part.readUInt8(at) ^ 1, at);
      }
    }
  });

  it.each([
    '',
    '.',
    'abc',
    `${sealed}x.y`,
    sealed.slice(0, -8),
    sealed.slice(0, 20),
    'x'.repeat(300),
  ])('is not this: %s', (other) => expect(openText(other, [key], PURPOSE)).toBeNull());
});
