import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Redline, type RedlineOp } from '../../../ui/products/redline.js';
import classes from './agreements.module.css';
import type { Protocol } from './agreement-types.js';

interface ProtocolProps {
  readonly protocol: Protocol;
}

/** Who signed, for whom, as what, when. */
export function Signatures({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const format = useFormat();
  const when = (at: string | null) => (at === null ? '' : format.dateTime(at));
  return (
    <dl className={classes.facts}>
      {protocol.signatories.map(({ side, organisation, state, name, capacity, at, reason }) => (
        <div key={`${side}-${organisation}`} className={classes.fact}>
          <dt>{organisation ?? t(`side.${side}` as never)}</dt>
          <dd>
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
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fourteen sections exactly as they are signed. */
export function Sections({ protocol, open }: ProtocolProps & { readonly open: boolean }) {
  const { t } = useTranslation('agreements-desk');
  const say = useLocalized();
  return (
    <details className={classes.details} open={open}>
      <summary>{t('protocol.words')}</summary>
      <div className={classes.paper}>
        {protocol.sections.map(({ number, title, paragraphs, items }) => (
          <section key={number} aria-label={`${number}. ${say(title) ?? ''}`}>
            <h3 className={classes.heading}>
              {number}. {say(title)}
            </h3>
            {paragraphs.map((paragraph, index) => (
              <p key={index}>{say(paragraph)}</p>
            ))}
            {items.length > 0 && (
              <ul>
                {items.map(({ label, kind, text, imposed }) => (
                  <li key={label}>
                    <strong>
                      {label} · {say(kind)}
                    </strong>
                    {imposed && <em> ({t('protocol.imposed')})</em>}
                    <p>{say(text)}</p>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <p className={classes.soft}>
          {t('protocol.hash')}: <code>{protocol.contentHash}</code>
        </p>
      </div>
    </details>
  );
}

/** What an amendment changes, section by section. */
export function Differences({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const say = useLocalized();
  const { differences } = protocol;
  if (differences.length === 0) return null;
  return (
    <details className={classes.details} open>
      <summary>{t('differences', { count: differences.length })}</summary>
      {differences.map(({ number, title, words }) => (
        <div key={number} className={classes.card}>
          <h3 className={classes.heading}>
            {number}. {say(title)}
          </h3>
          <Redline parts={words.map(({ op, text }) => ({ op: op as RedlineOp, text }))} />
        </div>
      ))}
    </details>
  );
}

/** The signed protocol as PDF and DOCX. */
export function Downloads({ protocol }: ProtocolProps): ReactNode {
  const { t } = useTranslation('agreements-desk');
  const { documents } = protocol;
  if (documents.length === 0) return null;
  return (
    <ul className={classes.files} data-print="hide">
      {documents.map(({ id, language, mediaType, fileName }) => (
        <li key={id}>
          <a href={`/files/${id}`} download={fileName}>
            <IconFileDownload size={18} aria-hidden />
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
