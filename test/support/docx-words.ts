import { inflateRawSync } from 'node:zlib';
import type { Client } from './client.js';

const END = 0x06054b50;

/** The XML of the body of a DOCX file that somebody downloads. */
export async function docxWords(client: Client, path: string): Promise<string> {
  const answer = await fetch(`${client.url}${path}`, { headers: { cookie: client.cookie } });
  return bodyOf(Buffer.from(await answer.arrayBuffer()));
}

/** Read by the central directory of the zip. */
function bodyOf(zip: Buffer): string {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END) end -= 1;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [names, extra, comment] = [28, 30, 32].map((by) => zip.readUInt16LE(at + by)) as [
      number,
      number,
      number,
    ];
    if (zip.toString('utf8', at + 46, at + 46 + names) === 'word/document.xml') {
      const local = zip.readUInt32LE(at + 42);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      return inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 20))).toString();
    }
    at += 46 + names + extra + comment;
  }
  throw new Error('No document in this file');
}
