import type { Person } from './person.js';

/** Chooses a step that asks again before it is taken, and takes it. */
export async function takeStep(
  person: Person,
  step: string,
  confirm = step,
  values: Record<string, number> = {},
): Promise<void> {
  await person.press(step, values);
  const dialog = person.page.getByRole('dialog');
  await dialog.getByRole('button', { name: person.say(confirm, values), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Presses a link that downloads, and answers the first bytes of what came. */
export async function downloaded(person: Person, name: RegExp): Promise<string> {
  const coming = person.page.waitForEvent('download');
  await person.page.getByRole('link', { name }).click();
  const stream = await (await coming).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).subarray(0, 5).toString();
}
