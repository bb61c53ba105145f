import { Jimp } from 'jimp';

/** A page that would run a script. */
export const HTML = '<!doctype html><html><script>alert(1)</script></html>';
/** Bytes a camera writes beside the pixels, with the place where it stood. */
const GPS = 'GPSLatitude 50.8466 GPSLongitude 4.3528';

function segment(text: string): Buffer {
  const body = Buffer.from(`Exif\0\0${text}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A small picture of one colour. */
export async function picture(type: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  return new Jimp({ width: 40, height: 30, color: 0x3366ffff }).getBuffer(type);
}

/** A JPEG that says where it was taken and hides a page behind its end. */
export async function jpegWithPlace(): Promise<Buffer> {
  const plain = await picture('image/jpeg');
  return Buffer.concat([plain.subarray(0, 2), segment(GPS), plain.subarray(2), Buffer.from(HTML)]);
}

/** A WebP that says where it was taken. */
export function webpWithPlace(): Buffer {
  const chunk = (kind: string, body: Buffer) => {
    const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const pixels = Buffer.from('2f0000001007101111888808fe0700', 'hex');
  const frame = Buffer.from([0x08, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const parts = [chunk('VP8X', frame), chunk('VP8L', pixels), chunk('EXIF', Buffer.from(GPS))];
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A PNG that says it is 50,000 pixels wide and high. */
export async function pngBomb(): Promise<Buffer> {
  const bomb = Buffer.from(await picture('image/png'));
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  return bomb;
}
