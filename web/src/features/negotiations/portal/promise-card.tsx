import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOORS } from '../../../lib/door.js';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized, useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { parts } from '../../events/portal/index.js';
import { EvidenceForm } from './evidence-form.js';
import { TONES, progressOf, type Kept, type PromiseRow } from './promise-facts.js';

/** The words that hold. */
function Words({ promise }: { readonly promise: PromiseRow }): ReactNode {
  const { language } = useLanguage();
  const words = promise.versions.find(({ number }) => number === promise.fulfilment.number);
  if (!words) return null;
  const shown = languageOf(words.text, language);
  return (
    <p className={parts['text']} {...(shown && shown !== language ? { lang: shown } : {})}>
      {localized(words.text, language)}
    </p>
  );
}

/** Until when, and why then. */
function Due({ kept }: { readonly kept: Kept }): ReactNode {
  const { t } = useTranslation('portal-promises');
  const text = useLocalized();
  const format = useFormat();
  const { dueAt, explanation, usually, done, waiting } = kept;
  if (done) return null;
  return (
    <>
      {dueAt ? (
        <p className={parts['text']}>
          <strong>{t(waiting ? 'dueWas' : 'due', { at: format.dateTime(dueAt) })}</strong>
          {explanation && <span className={parts['meta']}> ({explanation})</span>}
        </p>
      ) : (
        <p className={parts['text']}>{t('onTheDay')}</p>
      )}
      <p className={parts['meta']}>{t('usually', { what: text(usually) ?? '' })}</p>
    </>
  );
}

/** What was shown and what was answered, the first one first. */
function History({ kept }: { readonly kept: Kept }): ReactNode {
  const { t } = useTranslation('portal-promises');
  const format = useFormat();
  const shown = kept.evidence.map((evidence) => ({ at: evidence.at, evidence, answer: null }));
  const said = kept.answers.map((answer) => ({ at: answer.at, evidence: null, answer }));
  const all = [...shown, ...said].sort((one, other) => one.at.localeCompare(other.at));
  if (all.length === 0) return null;
  return (
    <ol className={parts['list']}>
      {all.map(({ at, evidence, answer }) => (
        <li key={evidence?.id ?? answer?.id}>
          <p className={parts['meta']}>
            {evidence ? t('shownBy', { who: evidence.author }) : t(`answer.${answer?.step}`)} ·{' '}
            {format.dateTime(at)}
            {evidence && evidence.number !== kept.number && <> · {t('earlier')}</>}
          </p>
          {evidence?.text && <p className={parts['text']}>{evidence.text}</p>}
          {evidence?.files.map(({ id, documentId, name, removed }) => (
            <p key={id} className={parts['text']}>
              {removed ? (
                t('removed', { name })
              ) : (
                <a href={`${DOORS.portal.base}/files/${documentId}`} download={name}>
                  {name}
                </a>
              )}
            </p>
          ))}
          {answer?.message && <p className={parts['text']}>{answer.message}</p>}
        </li>
      ))}
    </ol>
  );
}

export interface PromiseCardProps {
  readonly promise: PromiseRow;
  readonly dossierId: string;
  /** The dossier's name. */
  readonly dossier: string;
  readonly again: () => void;
}

/** One promise: the words, until when it is shown, what came of it, and the way to show it. */
export function PromiseCard({ promise, dossierId, dossier, again }: PromiseCardProps): ReactNode {
  const { t } = useTranslation('portal-promises');
  const names = useTranslation('portal-negotiations');
  const texts = useErrorTexts();
  const text = useLocalized();
  const [sent, setSent] = useState(false);
  const { fulfilment: kept, number, kindLabel } = promise;
  const progress = progressOf(promise);
  const { giving } = kept;
  const asks = progress !== 'waiting' && !kept.done && !kept.onTheDay;
  const onSent = (): void => {
    setSent(true);
    again();
  };
  return (
    <li className={parts['card']} data-asks={asks || undefined} data-print="keep">
      <div className={parts['head']}>
        <h3 className={parts['name']}>
          {names.t('name', { number, kind: text(kindLabel) ?? '' })}
        </h3>
        <StatusBadge tone={TONES[progress]} label={t(`progress.${progress}`)} />
      </div>
      <Words promise={promise} />
      {kept.earlierWords && <Notice tone="warn" title={t('changed')} />}
      <Due kept={kept} />
      <History kept={kept} />
      {sent && <Notice tone="good" role="status" title={t('sent')} />}
      {giving?.enabled && (
        <details className={parts['details']} key={promise.version} data-print="hide">
          <summary>{t(kept.evidence.length > 0 ? 'showMore' : 'show')}</summary>
          <EvidenceForm {...{ promise, dossierId, dossier, onSent }} onStale={again} />
        </details>
      )}
      {giving && !giving.enabled && !kept.done && giving.reason && (
        <p className={parts['meta']}>{texts.reason(giving.reason)}</p>
      )}
    </li>
  );
}
