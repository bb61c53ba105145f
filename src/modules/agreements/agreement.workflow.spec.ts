import { type AgreedFact, agreementSections, sectionOf } from './agreement-content.rules.js';
import { changedSections } from './agreement-difference.rules.js';
import { type AgreementFacts, agreementWorkflow } from './agreement.workflow.js';
import { expectationWorkflow } from './expectation.workflow.js';

const FACTS: AgreementFacts = {
  mayCompile: false,
  maySign: true,
  ownSigned: false,
  isParty: true,
  ownWithdrawn: false,
  othersSigned: false,
  mayDecline: false,
  outdated: false,
};
const told = (state: 'open' | 'signed' | 'replaced' | 'dropped', facts: Partial<AgreementFacts>) =>
  agreementWorkflow
    .available(state, { ...FACTS, ...facts })
    .map(({ name, enabled, reason }) => (enabled ? name : `${name}: ${reason}`));

describe('the way of a protocol', () => {
  it.each([
    ['the first signature', 'open', {}, ['sign']],
    ['the second one', 'open', { othersSigned: true }, ['conclude']],
    ['one twice', 'open', { ownSigned: true }, ['sign: alreadySigned']],
    ['whoever is not asked', 'open', { isParty: false, mayDecline: true }, ['sign: notParty']],
    [
      'one taken back',
      'open',
      { ownSigned: true, ownWithdrawn: true, mayDecline: true },
      ['sign: signatureWithdrawn', 'decline: signatureWithdrawn'],
    ],
    ['one who may refuse', 'open', { mayDecline: true }, ['sign', 'decline']],
    ['outdated words', 'open', { outdated: true }, ['sign: agreementOutdated']],
    [
      'outdated words, second',
      'open',
      { outdated: true, othersSigned: true },
      ['conclude: agreementOutdated'],
    ],
    ['nobody without the power', 'open', { maySign: false, othersSigned: true }, []],
    ['whoever compiles', 'open', { maySign: false, mayCompile: true }, ['drop']],
    ['an amendment', 'signed', { mayCompile: true }, ['amend']],
    ['no signature under a signed one', 'signed', {}, []],
    ['nothing after it was replaced', 'replaced', { mayCompile: true }, []],
    ['nothing after it was dropped', 'dropped', { mayCompile: true }, []],
  ] as const)('knows %s', (_what, state, facts, steps) => {
    expect(told(state, facts)).toEqual(steps);
  });

  it('lets nobody release his own words', () => {
    const may = { mayDraft: true, mayRelease: true };
    const release = (isDrafter: boolean) =>
      expectationWorkflow
        .available('draft', { ...may, isDrafter })
        .find(({ name }) => name === 'release');
    expect(release(true)).toMatchObject({ enabled: false, reason: 'ownWork' });
    expect(release(false)).toMatchObject({ enabled: true });
  });
});

describe('the sections', () => {
  const plan = (number: number, code: string, kinds: string[] = []) => ({
    number,
    code,
    kinds,
    title: { nl: code },
    lead: null,
  });
  const plans = [
    plan(14, 'reminder'),
    plan(6, 'organiser', ['SND']),
    plan(7, 'police', ['TOL']),
    plan(8, 'stewards', ['STW']),
  ];
  const fact = (label: string, kind: string, more: Partial<AgreedFact> = {}): AgreedFact => ({
    label,
    version: 2,
    kind,
    kindLabel: { nl: kind },
    text: { nl: `${label} tekst` },
    imposed: false,
    owner: 'organiser',
    ...more,
  });

  it.each([
    [fact('C01', 'STW'), 'stewards'],
    [fact('C02', 'SND'), 'organiser'],
    [fact('C03', 'SND', { owner: 'police' }), 'police'],
    [fact('C04', 'XYZ'), 'organiser'],
    [fact('C05', 'XYZ', { owner: 'partner' }), 'police'],
    [fact('C06', 'STW', { imposed: true }), 'reminder'],
  ])('hold each condition where it belongs', (condition, code) => {
    expect(sectionOf(condition, plans)).toBe(code);
  });

  it('come by number, say when nothing was settled, and keep what was imposed apart', () => {
    const conditions = [fact('C06', 'STW', { imposed: true }), fact('C01', 'STW')];
    const sections = agreementSections(plans, conditions, {}, { nl: 'niets' });
    expect(sections.map(({ number }) => number)).toEqual([6, 7, 8, 14]);
    expect(sections[0]?.paragraphs).toEqual([{ nl: 'niets' }]);
    expect(sections[2]?.items.map(({ label, imposed }) => [label, imposed])).toEqual([
      ['C01', false],
    ]);
    expect(sections[3]?.items.map(({ imposed }) => imposed)).toEqual([true]);
  });

  it('differ where their words differ, and nowhere else', () => {
    const content = (text: string) => ({
      format: 'parley-agreement-1' as const,
      reference: 'x',
      number: 1,
      language: 'nl',
      event: { reference: 'x', title: {}, startAt: '' },
      sections: agreementSections(plans, [fact('C01', 'STW', { text: { nl: text } })], {}, {}),
      evaluationOn: '2027-01-01',
      replaces: null,
    });
    expect(changedSections(content('een'), content('een'), 'nl')).toEqual([]);
    expect(
      changedSections(content('een'), content('twee'), 'nl').map(({ section, before, after }) => [
        section.code,
        before,
        after,
      ]),
    ).toEqual([['stewards', 'C01 een', 'C01 twee']]);
  });
});
