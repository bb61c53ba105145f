import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { useFormat } from '../../../lib/use-format.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import type { LocalDraft } from '../../events/portal/index.js';
import { draftFor, type AnswerDraft } from './answer-draft.js';
import { currentOf, type Condition } from './condition-facts.js';
import { useValueWords } from './condition-words.js';

export interface AnswerConflictProps {
  readonly condition: Condition;
  readonly kept: LocalDraft<AnswerDraft>;
  /** The server said so. */
  readonly stale: boolean;
  readonly onSettled: () => void;
}

/** The other side was faster: the reader's own answer stays, the new version stands beside it. */
export function AnswerConflict(props: AnswerConflictProps): ReactNode {
  const { t } = useTranslation('portal-negotiations');
  const { language } = useLanguage();
  const format = useFormat();
  const words = useValueWords();
  const { condition, kept, stale, onSettled } = props;
  const draft = kept.value;
  const moved = draft.seen !== condition.version;
  const current = currentOf(condition);
  if ((!moved && !stale) || draft.answer === '' || !current) return null;
  const mine = [t(`answer.${draft.answer}`), draft.text, draft.reason].filter(Boolean).join('\n\n');
  const who = current.side === 'organiser' ? current.author : t(`side.${current.side}`);
  return (
    <ConflictNotice
      meta={t('answer.moved', { who, at: format.dateTime(current.at) })}
      mine={<span style={{ whiteSpace: 'pre-wrap' }}>{mine}</span>}
      theirs={moved ? words.text(current).words : null}
      onKeepMine={() => {
        kept.change({ ...draft, seen: condition.version });
        onSettled();
      }}
      onTakeTheirs={() => {
        kept.change(draftFor(condition, language));
        onSettled();
      }}
    />
  );
}
