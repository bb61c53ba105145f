import { randomUUID } from 'node:crypto';
import {
  GIVE_LINKED,
  LINKED,
  type Linked,
  SAVE_LINKED,
  SEND_LINK,
  byLink,
  letDaysPass,
  mailedLink,
} from './support/advice.js';
import { March, type Versioned } from './support/march.js';
import { type TestParley, startParley } from './support/parley.js';

const DAY = 86_400_000;
const REVOKE =
  'mutation ($input: RevokeAdviceLinkInput!) { revokeAdviceLink(input: $input) { id revokedAt } }';
const LINKS = `query ($id: ID!) { event(id: $id) { advice { id version state result visibility
  answeredByName answeredVia adviser { code } links { id version sentAt revokedAt closedAt } } } }`;

describe('advice by a link without account', () => {
  let parley: TestParley;
  let march: March;
  let other: March;
  beforeAll(async () => {
    parley = await startParley();
    march = await March.underReview(parley);
    other = await March.underReview(parley);
  });
  beforeEach(() => parley.clock.forward(20 * 60_000));
  afterAll(() => parley.close());

  const ask = async (code: string, where = march) => {
    const round = await where.ask([code], { question: 'Blijft het fietspad vrij?' });
    return round.find((each) => each.adviser.code === code) as Versioned;
  };
  const round = async () => {
    const { event } = await march.planner.run<{ event: { advice: (Linked & Answered)[] } }>(LINKS, {
      id: march.id,
    });
    return event.advice;
  };
  const read = (token: string, id: string) => byLink(parley, token, LINKED, { id });
  const nobody = (id: string) => read('x'.repeat(43), id);
  const answer = (request: Versioned, more: object = {}) => ({
    input: {
      requestId: request.id,
      expectedVersion: request.version,
      result: 'favourable',
      visibility: 'authorities',
      name: 'Piet Proefpersoon',
      ...more,
    },
  });

  it('shows the one request and what the service needs of the event, and takes the answer', async () => {
    const request = await ask('city-works');
    const { token, mail } = await mailedLink(parley, request);
    for (const word of await words()) expect(mail).not.toContain(word);
    const seen = JSON.parse(await read(token, request.id)) as { data: { linkedAdvice: object } };
    expect(seen.data.linkedAdvice).toMatchObject({
      question: 'Blijft het fietspad vrij?',
      draft: null,
      dossier: { expectedNumber: 8000, communes: expect.arrayContaining([{ code: 'brussels' }]) },
    });
    const draft = { requestId: request.id, text: 'Nog te bekijken', name: 'Piet Proefpersoon' };
    const saved = await byLink(parley, token, SAVE_LINKED, { input: draft });
    expect(saved).toContain('"writtenBy":"Piet Proefpersoon"');
    expect(JSON.stringify(await round())).not.toContain('Nog te bekijken');
    const given = await byLink(parley, token, GIVE_LINKED, answer(request));
    expect(given).toContain('"state":"answered"');
    const [kept] = (await round()).filter(({ id }) => id === request.id);
    expect(kept).toMatchObject({ answeredByName: 'Piet Proefpersoon', answeredVia: 'link' });
    expect(kept?.links[0]?.closedAt).not.toBeNull();
    // Released: the link is worth nothing, to the byte.
    expect(await read(token, request.id)).toBe(await nobody(request.id));
    expect(await byLink(parley, token, GIVE_LINKED, answer(request))).toContain('UNAUTHENTICATED');
    const stored = await parley.sql<{ n: string }>(
      `select count(*) as n from advice_link l where l::text like '%' || $1 || '%'`,
      [token],
    );
    expect(stored[0]?.n).toBe('0');
  });

  it('refuses alike after expiry, after revocation, after a newer one and for another dossier', async () => {
    const mine = await ask('sncb-nmbs');
    const foreign = await ask('sncb-nmbs', other);
    const first = await mailedLink(parley, mine);
    const second = await mailedLink(parley, mine);
    expect(await read(first.token, mine.id)).toBe(await nobody(mine.id));
    expect(await read(second.token, mine.id)).toContain('"linkedAdvice":{');
    const elsewhere = await read(second.token, foreign.id);
    expect(elsewhere).toBe(await nobody(foreign.id));
    expect(await read(second.token, randomUUID())).toBe(elsewhere);
    const before = await parley.digest();
    for (const id of [foreign.id, march.id]) {
      const refused = await byLink(parley, second.token, GIVE_LINKED, answer({ id, version: 1 }));
      expect(refused).toContain('UNAUTHENTICATED');
    }
    expect(await parley.digest()).toBe(before);
    await letDaysPass(parley, 14 * DAY);
    expect(await read(second.token, mine.id)).toBe(await nobody(mine.id));
  });

  it('ends at once when the desk revokes it or takes the question back', async () => {
    const request = await ask('nccn');
    const { token } = await mailedLink(parley, request);
    const desk = await parley.as('planner');
    const link = async () =>
      (await round()).find(({ id }) => id === request.id)?.links.at(-1) as Versioned;
    const stale = { linkId: (await link()).id, expectedVersion: 99 };
    expect((await desk.refusal(REVOKE, { input: stale })).code).toBe('STALE');
    const { id, version } = await link();
    await desk.run(REVOKE, { input: { linkId: id, expectedVersion: version } });
    expect(await read(token, request.id)).toBe(await nobody(request.id));
    const again = await desk.refusal(REVOKE, {
      input: { linkId: id, expectedVersion: version + 1 },
    });
    expect(again.extensions).toMatchObject({ reason: 'linkEnded' });
    const next = await mailedLink(parley, request);
    await desk.run(
      'mutation ($input: WithdrawAdviceInput!) { withdrawAdvice(input: $input) { id } }',
      {
        input: {
          adviceId: request.id,
          expectedVersion: request.version,
          reason: 'Niet meer nodig.',
        },
      },
    );
    expect(await read(next.token, request.id)).toBe(await nobody(request.id));
  });

  it('opens nothing else of the portal, nor the desk, nor counts with a session', async () => {
    const request = await ask('brussels-mobility');
    const { token } = await mailedLink(parley, request);
    for (const query of [
      '{ adviceRequests { id } }',
      '{ myDossiers { items { id } } }',
      '{ referenceData { kinds } }',
      '{ me { name } }',
    ]) {
      const answered = await byLink(parley, token, query, {});
      expect(answered).toContain('FORBIDDEN');
      expect(answered).not.toContain('"id"');
    }
    const desk = await fetch(`${parley.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'advice-link': token,
        cookie: march.planner.cookie,
      },
      body: JSON.stringify({ query: '{ me { name } }' }),
    });
    expect(await desk.text()).toContain('UNAUTHENTICATED');
    const refused = await march.planner.refusal(SEND_LINK, {
      input: { adviceId: request.id, expectedVersion: request.version, email: 'no address' },
    });
    expect(refused.code).toBe('INVALID_INPUT');
    expect((await parley.as('fire')).refusal(LINKED, { id: request.id })).resolves.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('answers nobody any more who asks without end', async () => {
    const request = await ask('police-traffic');
    const { token } = await mailedLink(parley, request);
    const tries = Array.from({ length: 125 }, (_, n) => `${n}`.padStart(43, 'y'));
    for (const guess of tries) await read(guess, request.id);
    expect(await read(token, request.id)).toBe(await nobody(request.id));
    parley.clock.forward(16 * 60_000);
    expect(await read(token, request.id)).toContain('"linkedAdvice":{');
  });

  /** Everything a mail must not say: references, titles, organisers, the question. */
  async function words(): Promise<string[]> {
    const rows = await parley.sql<{ word: string }>(
      `select reference as word from public_event union select title ->> 'nl' from public_event
       union select name from organisation where kind = 'organiser' union select question from advice`,
    );
    return rows.map(({ word }) => word).filter(Boolean);
  }
});

interface Answered {
  state: string;
  answeredByName: string | null;
  answeredVia: string | null;
}
