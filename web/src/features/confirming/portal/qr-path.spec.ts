import jsQR from 'jsqr';
import { type QrPath, qrPath } from './qr-path.js';

const PIXELS = 4;
/** Node hands over the whole CommonJS module, a bundler its default. */
const { default: read = jsQR } = jsQR as typeof jsQR & { default?: typeof jsQR };

/** Paints the path as a browser would, for a reader that only knows pixels. */
function painted({ size, path }: QrPath): Uint8ClampedArray {
  const side = size * PIXELS;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = 0; row < PIXELS; row += 1) {
      for (let column = 0; column < Number(width) * PIXELS; column += 1) {
        const at = (Number(y) * PIXELS + row) * side + Number(x) * PIXELS + column;
        image.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return image;
}

describe('the QR code of an authenticator', () => {
  it.each([
    'otpauth://totp/Parley:organiser%40zorgzaam.example.org?issuer=Parley&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30',
    'otpauth://totp/P?secret=A',
  ])('reads as the address it was made from: %s', (address) => {
    const drawn = qrPath(address);
    const side = drawn.size * PIXELS;
    expect(read(painted(drawn), side, side)?.data).toBe(address);
    // Four light modules on every side, or readers do not find it.
    expect(drawn.path).not.toMatch(/M[0-3] |M\d+ [0-3]h/);
  });
});
