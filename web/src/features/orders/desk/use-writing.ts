import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDossier } from '../../events/desk/index.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { forget, recall, remember } from '../../../lib/local-memory.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import type { SummaryItem } from '../../../ui/feedback/error-summary.js';
import { CompileOrderDocument } from './order-commands.desk.graphql.js';
import type { FoundOrder } from './order-types.js';
import { fieldId, type Errors } from './write-fields.js';
import { CLASSIFICATIONS, textsOf, valuesOf, type Pair, type WriteValues } from './write-values.js';

const WHOLE = /^\d{0,3}$/;

/** Texts of which only one language is written, and figures that are none. */
function findings(values: WriteValues, missing: (group: string) => string, figure: string): Errors {
  const wrong: Record<string, string> = {};
  const look = (path: string, { nl, fr }: Pair, optional: boolean): void => {
    if (optional && `${nl}${fr}`.trim() === '') return;
    const sentence = missing(path.split('.')[0] ?? path);
    if (!nl.trim()) wrong[`${path}.nl`] = sentence;
    if (!fr.trim()) wrong[`${path}.fr`] = sentence;
  };
  look('intent', values.intent, true);
  look('context', values.context, true);
  look('standby', values.standby, true);
  values.coordination?.forEach((line, at) => look(`coordination.${at}`, line, false));
  values.scenarios?.forEach(({ name, response }, at) => {
    look(`scenarios.${at}.name`, name, false);
    look(`scenarios.${at}.response`, response, false);
  });
  values.logistics?.forEach((line, at) => look(`logistics.${at}`, line, false));
  if (!WHOLE.test(values.organiserContactMinutes.trim())) {
    wrong['organiserContactMinutes'] = figure;
  }
  return wrong;
}

/**
 * The texts while they are written: kept in this browser until they are compiled. `proposed` are
 * the texts a minimal order begins with while there is none.
 */
export function useWriting(order: FoundOrder | null, form: 'full' | 'minimal', proposed?: unknown) {
  const { t } = useTranslation('orders-desk');
  const texts = useErrorTexts();
  const navigate = useNavigate();
  const { id, base, refresh } = useDossier();
  const name = form === 'full' ? `draft.order.${id}` : `draft.order.minimal.${id}`;
  // The texts of the other form are not carried on: its standard sentences are others.
  const before = order?.versions[0]?.form === form ? order.latest?.texts : proposed;
  const classification = order?.versions[0]?.classification ?? CLASSIFICATIONS[0];
  const [stored] = useState(() => valuesOf(before, classification));
  const [kept, setKept] = useState(() => recall<WriteValues>(name));
  const [values, setValues] = useState(kept ?? stored);
  const [own, setOwn] = useState<Errors>({});
  const [attempt, setAttempt] = useState(0);
  const compile = useIdempotentMutation(CompileOrderDocument);
  const refused = Object.fromEntries(
    (compile.error?.fields ?? []).map((problem) => [
      problem.path.replace(/^input\.(texts\.)?/, ''),
      texts.field(problem),
    ]),
  );
  const errors: Errors = { ...refused, ...own };
  const items: SummaryItem[] = Object.entries(errors).map(([path, message]) => ({
    fieldId: fieldId(path),
    message,
  }));
  const change = (fields: Partial<WriteValues>): void => {
    const next = { ...values, ...fields };
    setValues(next);
    remember(name, next);
  };
  const send = async (): Promise<void> => {
    const missing = (group: string): string =>
      t('write.missing', { group: t(`write.group.${group}` as never) });
    const wrong = findings(values, missing, t('write.wholeMinutes'));
    setOwn(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const outcome = await compile.submit({
      input: {
        eventId: id,
        expectedVersion: order?.version ?? 0,
        form,
        texts: textsOf(values),
        classification: values.classification,
      },
    });
    refresh();
    if (!outcome.ok) return;
    forget(name);
    void navigate({ to: `${base}/order` });
  };
  const startAgain = (): void => {
    forget(name);
    setKept(null);
    setValues(stored);
  };
  const explained = compile.error?.code === 'INVALID_INPUT' && items.length > 0;
  const other = explained ? null : compile.error;
  return { values, change, errors, items, attempt, compile, other, kept, send, startAgain };
}

export type Writing = ReturnType<typeof useWriting>;
