import { checkDocument } from '../../core/documents/document-model.rules.js';
import { Messages } from '../../core/messages.js';
import type { CourtStep } from './decision-standing.entity.js';
import type { DecisionArticle, DecisionContent } from './decision-content.rules.js';
import { DecisionType, type TakenDecision } from './decision.entity.js';
import { decidesAgain, lapsedArticles, withdrawalContent } from './withdrawal-content.rules.js';
import { withdrawalDocument } from './withdrawal.document.js';

const HASH = 'ab'.repeat(32);
const OWN = 'cd'.repeat(32);
const messages = new Messages();

function article(number: number, conditionId: string, imposed: boolean): DecisionArticle {
  return {
    id: `${number}`,
    number,
    conditionId,
    condition: 'C01',
    conditionVersion: 1,
    kind: 'STW',
    title: 'Stewards',
    text: 'Er zijn stewards.',
    imposed: imposed ? { reason: 'drukte', ground: 'g' } : null,
  };
}

function taken(
  code: string,
  more: Partial<TakenDecision> = {},
  articles = [article(2, 'a', true)],
) {
  const content = {
    reference: `2026-7EX2HW/${code}`,
    language: 'nl',
    authority: { code, title: `Overheid ${code}` },
    event: { reference: '2026-7EX2HW', title: 'Zorgmars', startAt: '2027-03-11T10:00:00Z' },
    organiser: 'Platform Fictief vzw',
    articles,
  } as unknown as DecisionContent;
  return {
    id: code,
    number: 1,
    type: DecisionType.authorisedWithConditions,
    language: 'nl',
    content,
    contentHash: HASH,
    takenAt: '2026-12-15T13:05:00Z',
    standing: 'decided',
    notifiedAt: null,
    ...more,
  } as TakenDecision;
}

const step = (more: Partial<CourtStep>) =>
  ({
    step: 'suspended',
    court: 'Raad van State',
    caseNumber: '260.001',
    happenedOn: '2026-12-18',
    conditionIds: null,
    ...more,
  }) as CourtStep;

function act(
  decision = taken('brussels'),
  others: TakenDecision[] = [],
  more: { language?: string; again?: boolean; courtSteps?: CourtStep[]; reason?: string } = {},
) {
  const { language = 'nl', ...moment } = more;
  const content = withdrawalContent(decision, others, {
    reason: 'Na het arrest wordt ze herzien.',
    grounds: [{ code: 'g', citation: 'de Grondwet, artikelen 19 en 26;' }],
    appeal: ['Raad van State, zestig dagen.'],
    again: true,
    withdrawnAt: '2026-12-20T09:30:00Z',
    withdrawnBy: 'Camille Cabinet-Démo',
    signedAs: null,
    courtSteps: [],
    ...moment,
  });
  if (!content) throw new Error('no act');
  const model = withdrawalDocument({ ...content, language }, OWN, (key, values) =>
    messages.text(language, 'permits', `decision.${key}`, values),
  );
  return { content, model, text: JSON.stringify(model) };
}

describe('the act of a withdrawal', () => {
  it.each(['nl', 'fr'])('is a valid document in %s without an untranslated key', (language) => {
    const courtSteps = [
      step({ step: 'lodged' }),
      step({}),
      step({ conditionIds: ['a'] }),
      step({ step: 'confirmed' }),
    ];
    const others = [
      taken('x', { standing: 'suspended' }),
      taken('y', { standing: 'partlySuspended' }, []),
    ];
    for (const [decision, rest] of [
      [taken('brussels'), others],
      [taken('brussels', { notifiedAt: '2026-12-16T09:00:00Z' }), []],
    ] as const) {
      const { model, text } = act(decision, [...rest], { language, courtSteps });
      expect(checkDocument(model)).toEqual([]);
      expect(text).not.toMatch(/\{\{|decision\.|withdrawal\.|recital\.|subject\.|title\./);
    }
  });

  it('names number, day and whole hash of what it withdraws, the reason, and its own hash', () => {
    const { text, model, content } = act(taken('brussels', { number: 2 }));
    expect(text).toContain('besluit nr. 2');
    expect(text).toContain('dinsdag 15 december 2026');
    expect(text).toContain(HASH);
    expect(text).toContain('reden wordt ingetrokken: Na het arrest wordt ze herzien;');
    expect(text).toContain('Raad van State, zestig dagen.');
    expect(model).toMatchObject({ contentHash: OWN, reference: '2026-7EX2HW/brussels/W' });
    expect(content.withdraws).toMatchObject({ number: 2, hash: HASH });
    expect(text).toBe(act(taken('brussels', { number: 2 })).text);
  });

  it('says what binds no more, and leaves what another decision carries', () => {
    const both = taken('brussels', {}, [
      article(2, 'a', true),
      article(3, 'b', true),
      article(4, 'c', false),
    ]);
    expect(lapsedArticles(both, []).map(({ number }) => number)).toEqual([2, 3]);
    expect(act(both).text).toContain('de artikelen 2, 3 van het ingetrokken besluit');
    const { text, content } = act(both, [taken('schaerbeek')]);
    expect(content.lapsed).toEqual([3]);
    expect(text).toContain('artikel 3 van het ingetrokken besluit oplegde, bindt niet meer');
    expect(text).toContain('Overheid schaerbeek: Besluit houdende toelating onder voorwaarden');
    expect(act(taken('brussels', {}, [])).text).not.toContain('Opgelegde voorwaarden');
  });

  it('promises another decision only where one can follow', () => {
    expect(act().text).toContain('beslist er opnieuw over');
    expect(act(undefined, [], { again: false }).text).not.toContain('beslist er opnieuw over');
    expect(['proposalToAuthority', 'notified', 'live', 'closed'].map(decidesAgain)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('tells a restriction a court stopped from a decision it stopped', () => {
    expect(act(undefined, [], { courtSteps: [step({})] }).text).toContain('schorste (Raad van');
    const partly = act(undefined, [], { courtSteps: [step({ conditionIds: ['a'] })] });
    expect(partly.text).toContain('gedeeltelijk schorste');
  });
});
