import { encode } from 'uqr';

/** A QR code (ISO/IEC 18004) as a drawing: dark modules as one path on a square of `size` modules. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** The quiet zone the standard asks for around the code, in modules. */
const QUIET = 4;

/** Draws a text as a QR code that still reads with 15 % of it covered; throws beyond 2 331 bytes. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [run(row, x, y)] : [])),
  );
  return { size, path: runs.join('') };
}

/** A row's dark modules from `x` on, up to the next light one. */
function run(row: readonly boolean[], x: number, y: number): string {
  const light = row.indexOf(false, x);
  const width = (light === -1 ? row.length : light) - x;
  return `M${x} ${y}h${width}v1h-${width}z`;
}
