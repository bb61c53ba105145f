import type { Page } from 'playwright-core';
import type { TestParley } from '../../support/parley.js';
import type { Person } from './person.js';
import { wordsIn } from './words.js';

/** Leaves what an earlier build kept, and lets the portal's worker begin anew. */
const NEW_BUILD = `(async () => {
  const worker = await navigator.serviceWorker.ready;
  await caches.open('parley-portal-before');
  await worker.unregister();
})()`;
const ONLY_THIS_BUILD = `(async () => {
  const names = await caches.keys();
  const { active } = await navigator.serviceWorker.ready;
  const old = names.includes('parley-portal-before');
  return active?.state === 'activated' && names.length === 1 && !old;
})()`;
/** Whatever is kept besides built files and the page itself. */
const KEPT_ADDRESSES = `(async () => {
  const kept = [];
  for (const name of await caches.keys()) {
    kept.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
  }
  const pages = ['/portal', '/first-paint.js', '/parley.svg'];
  const strange = kept.filter((path) => !path.startsWith('/assets/') && !pages.includes(path));
  return kept.length > 100 ? strange : ['little was kept'];
})()`;
/** Whether a page of this browser waits until another one has sent. */
const ONE_WAITS = `navigator.locks.query().then(({ pending }) => pending.length > 0)`;

/** Waits in the page for what a promise tells; the browser's own waiting takes any promise for a yes. */
const until = (page: Page, promised: string): Promise<void> =>
  page.evaluate(`(async () => {
    while (!(await (${promised}))) await new Promise((resolve) => setTimeout(resolve, 50));
  })()`);

/** The portal's pages are on the device, those of an earlier build are gone, and nothing else is. */
export async function keepsThePages({ page }: Person): Promise<void> {
  await page.evaluate(NEW_BUILD);
  await page.reload();
  await until(page, ONLY_THIS_BUILD);
  expect(await page.evaluate(KEPT_ADDRESSES)).toEqual([]);
}

/** Refuses and writes a message without a line; both wait, also after the page is loaded anew. */
export async function leavesBoth(person: Person, messages: string, message: string): Promise<void> {
  await person.page.context().setOffline(true);
  await person.press('portal-negotiations:send.refuse');
  await person.reads('portal-outbox:state.waiting');
  await person.look('kept');
  await person.open(messages);
  await person.write('dialogue:text', message);
  await person.press('dialogue:send');
  await person.follow('portal-outbox:strip.waiting', { count: 2 });
  await person.page.reload();
  await person.heading('portal-outbox:about.answer', { about: 'C06' });
  await person.sees(message);
  await person.look('outbox');
}

/** What binds never leaves by itself: without a line it waits for its writer. */
export async function acceptsWhenBack(person: Person, about: string): Promise<void> {
  const line = person.page.context();
  await line.setOffline(true);
  await person.press('portal-negotiations:send.accept');
  await person.reads('portal-outbox:state.confirm');
  await person.look('to-confirm');
  await line.setOffline(false);
  const name = person.say('portal-outbox:about.answer', { about });
  await person.press('portal-outbox:send.confirmNamed', { name });
  await person.confirmAct();
}

/** The list of what waits, in every language: its words are on the device too. */
export async function readsInEveryLanguage({ page, visit }: Person): Promise<void> {
  const names = { fr: 'Français', de: 'Deutsch', nl: 'Nederlands' };
  for (const [language, name] of Object.entries(names)) {
    await page.getByRole('button', { name: /^(NL|FR|DE), / }).click();
    await page.getByRole('button', { name, exact: true }).click();
    const title = wordsIn(language)('portal-outbox:title');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await visit.shoot(`outbox-${language}`);
  }
}

/** Signing out would give up what waits: asked first, and left. */
export async function staysSignedIn(person: Person, name: string, count: number): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: person.say('ui:frame.signOut') }).click();
  await person.heading('portal-outbox:leave.title', { count });
  await person.look('leave');
  await person.press('ui:dialog.cancel');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/**
 * Brings the line back while two pages stand open and the reply to the first message is lost; answers
 * the commands that were sent until nothing waits any more.
 */
export async function comesBack(person: Person, second: Page): Promise<string[]> {
  const line = person.page.context();
  const sent: string[] = [];
  let lost = 0;
  await line.route('**/portal/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    const [, command] = /mutation (\w+)/.exec(asked) ?? [];
    if (command) sent.push(command);
    // The other page stands ready to send the same, and waits for its turn.
    if (command === 'AnswerCondition') await until(second, ONE_WAITS);
    if (command !== 'SendPortalMessage' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await line.setOffline(false);
  // A page that was opened without a line is not told here that it is back; a real browser tells.
  for (const page of [person.page, second]) {
    await page.evaluate(`window.dispatchEvent(new Event('online'))`);
  }
  await person.reads('portal-outbox:none');
  await second.getByText(person.say('portal-outbox:none')).waitFor();
  await line.unroute('**/portal/graphql');
  return sent.sort();
}

/** How often a refusal and a message reached the server. */
export async function arrived(parley: TestParley, refusal: string, message: string) {
  const [counts] = await parley.sql<Record<'answered' | 'written', string>>(
    'select (select count(*) from condition_version where reason = $1)::text as answered, ' +
      '(select count(*) from dialogue_message where text = $2)::text as written',
    [refusal, message],
  );
  return counts;
}
