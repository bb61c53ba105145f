import { ParleyError } from '../../../lib/errors.js';
import type { Outcome } from '../../../lib/send-command.js';
import type { PortalSaveInput } from '../../../gql/portal/graphql.js';
import { ApplicationSaver } from './application-saver.js';
import { valuesOf, type FormDossier } from './application-values.js';

function dossier(version: number, answers: object): FormDossier {
  return {
    id: 'd1',
    version,
    title: { nl: 'Mars', fr: null, en: null, de: null },
    kind: 'march',
    language: 'nl',
    gatheringAt: null,
    startAt: null,
    endAt: null,
    dispersalAt: null,
    expectedNumber: null,
    stewardCount: null,
    footprint: null,
    waypoints: null,
    communes: [],
    application: { answers },
    missing: [],
  } as unknown as FormDossier;
}

/** A server that keeps answers, refuses bad phone numbers and knows versions. */
class Server {
  readonly seen: PortalSaveInput[] = [];
  constructor(public stored: FormDossier) {}

  readonly send = async (input: PortalSaveInput): Promise<Outcome<FormDossier>> => {
    this.seen.push(input);
    if (input.expectedVersion !== this.stored.version) return this.no(new ParleyError('STALE'));
    const given = (input.application.answers ?? {}) as { organiser?: { phone?: string } };
    if (given.organiser?.phone?.startsWith('x')) {
      const fields = [{ path: 'input.application.answers.organiser.phone', code: 'matches' }];
      return this.no(new ParleyError('INVALID_INPUT', { fields }));
    }
    const answers = { ...(this.stored.application?.answers as object), ...given };
    this.stored = dossier(this.stored.version + 1, answers);
    return { ok: true, data: this.stored };
  };

  private no(error: ParleyError): Outcome<FormDossier> {
    return { ok: false, error };
  }
}

function saverFor(server: Server) {
  const foreign: string[] = [];
  const saver = new ApplicationSaver(server.stored, {
    send: server.send,
    load: async () => server.stored,
    onForeign: (_theirs, paths) => foreign.push(...paths),
  });
  return { saver, foreign };
}

const subject = (server: Server) =>
  (server.stored.application?.answers as { subject?: string }).subject;

describe('saving an application', () => {
  it('sends only what changed, with the version it saw last', async () => {
    const server = new Server(dossier(4, {}));
    const { saver } = saverFor(server);
    await saver.save({ ...valuesOf(server.stored), 'answers.subject': 'Zorg' });
    await saver.save({ ...valuesOf(server.stored), 'answers.motivation': 'Stemming' });
    expect(server.seen.map((input) => input.expectedVersion)).toEqual([4, 5]);
    expect(server.seen[1]?.application).toEqual({ answers: { motivation: 'Stemming' } });
  });

  it('saves the rest when one answer is refused, and names it', async () => {
    const server = new Server(dossier(1, {}));
    const { saver } = saverFor(server);
    const values = {
      ...valuesOf(server.stored),
      'answers.subject': 'Zorg',
      'answers.organiser.phone': 'x',
    };
    await expect(saver.save(values)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(subject(server)).toBe('Zorg');
    expect(saver.refused.get().map(({ path }) => path)).toEqual(['answers.organiser.phone']);
    await saver.save({ ...values, 'answers.organiser.phone': '02 279 79 79' });
    expect(saver.refused.get()).toEqual([]);
  });

  it('takes over what was changed elsewhere and saves its own beside it', async () => {
    const server = new Server(dossier(1, {}));
    const { saver, foreign } = saverFor(server);
    const mine = { ...valuesOf(server.stored), 'answers.subject': 'Zorg' };
    server.stored = dossier(2, { toilets: 'Zes' });
    await saver.save(mine);
    expect(foreign).toEqual(['answers.toilets']);
    expect(server.stored.version).toBe(3);
    expect(server.stored.application?.answers).toEqual({ toilets: 'Zes', subject: 'Zorg' });
  });

  it('overwrites nothing when both changed the same answer', async () => {
    const server = new Server(dossier(1, { subject: 'Zorg' }));
    const { saver } = saverFor(server);
    const mine = { ...valuesOf(server.stored), 'answers.subject': 'Zorg voor iedereen' };
    server.stored = dossier(2, { subject: 'Zorg en tijd' });
    await expect(saver.save(mine)).rejects.toMatchObject({ code: 'STALE' });
    expect(subject(server)).toBe('Zorg en tijd');
    expect(saver.conflict.get()?.paths).toEqual(['answers.subject']);
    await expect(saver.save(mine)).rejects.toMatchObject({ code: 'STALE' });
    saver.settle();
    await saver.save(mine);
    expect(subject(server)).toBe('Zorg voor iedereen');
  });

  it('sends nothing of a number nobody can read', async () => {
    const server = new Server(dossier(1, {}));
    const { saver } = saverFor(server);
    const values = { ...valuesOf(server.stored), expectedNumber: 'veel' };
    await expect(saver.save(values)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(server.seen).toEqual([]);
  });

  it('puts a kept draft back where the server still has what it had, or what was on its way', () => {
    const empty = valuesOf(dossier(1, {}));
    const written = { ...empty, 'answers.subject': 'Zorg en tijd', 'answers.toilets': 'Zes' };
    const onItsWay = { ...empty, 'answers.subject': 'Zorg' };
    const { saver } = saverFor(new Server(dossier(2, { subject: 'Zorg', waste: 'Vier' })));
    const back = saver.weigh({ value: written, known: [empty, onItsWay] });
    expect([...back].sort()).toEqual(['answers.subject', 'answers.toilets']);
    expect(saver.conflict.get()).toBeNull();
  });

  it('asks about a kept answer the server meanwhile has from elsewhere', () => {
    const empty = valuesOf(dossier(1, {}));
    const written = { ...empty, 'answers.subject': 'Zorg', 'answers.toilets': 'Zes' };
    const { saver } = saverFor(new Server(dossier(2, { subject: 'Iets anders' })));
    expect(saver.weigh({ value: written, known: [empty] })).toEqual(['answers.toilets']);
    expect(saver.conflict.get()?.paths).toEqual(['answers.subject']);
  });
});
