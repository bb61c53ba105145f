import { Jimp } from 'jimp';
import jsQR from 'jsqr';
import type { Person } from './person.js';

/** What a phone reads from the QR code on the page, as it is shown. */
export async function scanned(person: Person, label: string): Promise<string | undefined> {
  const code = person.page.getByRole('img', { name: person.say(label), exact: true });
  await code.waitFor();
  const { bitmap } = await Jimp.read(await code.screenshot());
  const pixels = new Uint8ClampedArray(bitmap.data);
  return jsQR.default(pixels, bitmap.width, bitmap.height)?.data;
}
