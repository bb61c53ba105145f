import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DOORS } from '../../../lib/door.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Redline, type RedlineOp } from '../../../ui/products/redline.js';
import { parts } from '../../events/portal/index.js';
import type { Protocol } from './agreement-types.js';
import classes from './agreement.module.css';

export interface ProtocolProps {
  readonly protocol: Protocol;
}

/** What changed since the protocol was compiled. */
export function Outdated({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const format = useFormat();
  const { outdated, state } = protocol;
  if (outdated.length === 0 || state === 'replaced') return null;
  const names = [...new Set(outdated.map(({ what, label }) => label ?? t(`what.${what}`)))];
  return (
    <Notice tone="warn" title={t('outdated')}>
      {t('outdatedText', { list: format.list(names) })}
    </Notice>
  );
}

/** Everybody who has to sign: who did, who is still asked, who will not and why. */
export function Signatures({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const format = useFormat();
  const when = (at: string | null) => (at === null ? '' : format.dateTime(at));
  return (
    <ul className={classes.signatures}>
      {protocol.signatories.map(({ side, organisation, state, name, capacity, at, reason }) => (
        <li key={`${side}-${organisation}`} className={classes.signature}>
          <strong>{organisation ?? t(`side.${side}` as never)}</strong>
          <span>
            {state === 'asked' && t('notSigned')}
            {state === 'signed' &&
              t('signedBy', {
                name,
                organisation,
                capacity: t(`capacity.${capacity}` as never),
                at: when(at),
              })}
            {(state === 'refused' || state === 'withdrawn') &&
              t(state, { name, at: when(at), reason })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The fourteen sections, as they are signed. */
export function Sections({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const text = useLocalized();
  return (
    <div className={classes.paper}>
      {protocol.sections.map(({ number, title, paragraphs, items }) => (
        <section key={number} aria-label={`${number}. ${text(title) ?? ''}`}>
          <h3 className={classes.heading}>
            {number}. {text(title)}
          </h3>
          {paragraphs.map((paragraph, index) => (
            <p key={index} className={parts['text']}>
              {text(paragraph)}
            </p>
          ))}
          {items.length > 0 && (
            <ul className={parts['list']}>
              {items.map(({ label, kind, text: words, imposed }) => (
                <li key={label}>
                  <strong>
                    {label} · {text(kind)}
                  </strong>
                  {imposed && <em> ({t('imposed')})</em>}
                  <p className={parts['text']}>{text(words)}</p>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className={classes.hash}>
        {t('hash')} <code>{protocol.contentHash}</code>
      </p>
    </div>
  );
}

/** What an amendment changes, section by section. */
export function Differences({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const text = useLocalized();
  const { differences } = protocol;
  if (differences.length === 0) return null;
  return (
    <details className={parts['details']} open>
      <summary>{t('differences', { count: differences.length })}</summary>
      <div className={parts['stack']}>
        {differences.map(({ number, title, words }) => (
          <div key={number} className={parts['card']}>
            <h3 className={parts['name']}>
              {number}. {text(title)}
            </h3>
            <Redline
              parts={words.map(({ op, text: run }) => ({ op: op as RedlineOp, text: run }))}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** The signed protocol to keep: PDF and DOCX, in the own language and bilingual. */
export function Downloads({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('portal-agreements');
  const { documents, state } = protocol;
  if (state === 'open') return null;
  if (documents.length === 0) return <p className={parts['meta']}>{t('documentsCome')}</p>;
  return (
    <ul className={classes.files} data-print="hide">
      {documents.map(({ id, language, mediaType, fileName }) => (
        <li key={id}>
          <a
            className={parts['buttonLink']}
            href={`${DOORS.portal.base}/files/${id}`}
            download={fileName}
          >
            <IconFileDownload size={20} aria-hidden />
            {t('download', {
              kind: mediaType === 'application/pdf' ? 'PDF' : 'DOCX',
              language: language.toUpperCase().replace('-', ' / '),
            })}
          </a>
        </li>
      ))}
    </ul>
  );
}
