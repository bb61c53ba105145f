import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { Kept } from './fulfilment-words.js';
import classes from './fulfilment.module.css';

type Evidence = Kept['evidence'][number];
type Step = Kept['steps'][number];

interface Of<Entry> {
  readonly entry: Entry;
  /** Number of the version of the words that hold. */
  readonly now: number;
}

/** Says that something belongs to words that hold no longer. */
function Earlier({ number, now }: { readonly number: number; readonly now: number }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  return number === now ? null : (
    <span className={classes.earlier}>{t('earlier', { number })}</span>
  );
}

function EvidenceItem({ entry, now }: Of<Evidence>): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const { givenByName, side, at, text, files, number } = entry;
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <strong>{t('evidence.one')}</strong>
        <span>
          {givenByName} ({t(`side.${side}`)})
        </span>
        <time dateTime={at}>{format.dateTime(at)}</time>
        <Earlier number={number} now={now} />
      </p>
      {text && <p className={classes.words}>{text}</p>}
      {files.length > 0 && (
        <ul className={classes.plain}>
          {files.map(({ id, documentId, name, removed }) => (
            <li key={id}>
              <a href={`/files/${documentId}`} download={name}>
                {name}
              </a>
              {removed && <span className={classes.soft}> ({t('evidence.removed')})</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function StepItem({ entry, now }: Of<Step>): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const format = useFormat();
  const { step, byName, at, message, note, number } = entry;
  return (
    <li className={classes.entry}>
      <p className={classes.head}>
        <strong>{t(`done.${step}`)}</strong>
        <span>{byName}</span>
        <time dateTime={at}>{format.dateTime(at)}</time>
        <Earlier number={number} now={now} />
      </p>
      {message && <p className={classes.words}>{message}</p>}
      {note && (
        <p className={classes.note}>
          <strong>{t('step.noteShort')}</strong> {note}
        </p>
      )}
    </li>
  );
}

/** What was shown and what was said of it, the first one first. */
export function FulfilmentHistory({ kept }: { readonly kept: Kept }): ReactNode {
  const { t } = useTranslation('fulfilment-desk');
  const shown = kept.evidence.map((entry) => ({ at: entry.at, evidence: entry, step: null }));
  const said = kept.steps
    .filter(({ step }) => step !== 'giveEvidence')
    .map((entry) => ({ at: entry.at, evidence: null, step: entry }));
  const all = [...shown, ...said].sort((one, other) => one.at.localeCompare(other.at));
  if (all.length === 0) return null;
  return (
    <ol className={classes.entries} aria-label={t('history')}>
      {all.map(({ evidence, step }) =>
        evidence ? (
          <EvidenceItem key={evidence.id} entry={evidence} now={kept.number} />
        ) : step ? (
          <StepItem key={step.id} entry={step} now={kept.number} />
        ) : null,
      )}
    </ol>
  );
}
