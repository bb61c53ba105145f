import { dayText } from '../../core/day-text.js';
import type { Block, LabelledText } from '../../core/documents/document-model.js';
import { heading, moment, PAPER_LANGUAGES, type PaperWords } from './risk-paper.document.js';
import type { PaperWord, PaperStep, PaperStepPart } from './risk-paper-steps.rules.js';

/** Catalogue the words of the steps stand in, the same as on the page. */
const STEP_WORDS = 'risk-steps-desk:';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function said(part: PaperWord, words: PaperWords): string {
  if (typeof part !== 'string') return words.both(`${STEP_WORDS}${part.code}`);
  return DAY.test(part) ? PAPER_LANGUAGES.map((each) => dayText(part, each)).join(' / ') : part;
}

function partBlocks({ title, lines }: PaperStepPart, words: PaperWords): Block[] {
  const items = lines.map(({ label, text }): LabelledText => {
    return {
      label: label.map((each) => said(each, words)).join(' · '),
      value: text.map((each) => said(each, words)).join(' – '),
    };
  });
  return [
    ...(title ? [{ kind: 'heading', level: 3, text: said(title, words) } as const] : []),
    { kind: 'definitions', items },
  ];
}

function stepBlocks(step: PaperStep, words: PaperWords): Block[] {
  const { key, setAsideReason, reviewedAt, parts } = step;
  const remark = setAsideReason
    ? `${words.both(`${STEP_WORDS}state.setAside`)}: ${setAsideReason}`
    : reviewedAt && `${words.both('reviewed')}: ${moment(reviewedAt)}`;
  return [
    { kind: 'heading', level: 2, text: words.both(`${STEP_WORDS}step.${key}`) },
    ...(remark ? [{ kind: 'paragraph', style: 'small', text: remark } as const] : []),
    ...parts.flatMap((part) => partBlocks(part, words)),
  ];
}

/** What was written in the steps, for police. */
export function stepsBlocks(steps: readonly PaperStep[], words: PaperWords): Block[] {
  if (steps.length === 0) return [];
  return [heading(words, 'steps'), ...steps.flatMap((step) => stepBlocks(step, words))];
}
