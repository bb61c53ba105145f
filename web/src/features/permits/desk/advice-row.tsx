import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { AdviceExchange } from './advice-exchange.js';
import { AdviceActions } from './advice-actions.js';
import { AdviceProposals } from './advice-proposals.js';
import { AdviceTask } from './advice-task.js';
import { signOf, SIGN_TONES, type Advice, type Round } from './advice-words.js';
import classes from './advice.module.css';

/** The result of a request, or that there is none. */
export function AdviceSignBadge(props: Parameters<typeof signOf>[0]): ReactNode {
  const { t } = useTranslation('advice-desk');
  const sign = signOf(props);
  return <StatusBadge tone={SIGN_TONES[sign]} size="sm" label={t(`sign.${sign}`)} />;
}

function Dates({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const { askedAt, dueAt, firstDueAt, answeredAt, withdrawnAt, remindAt, state } = advice;
  const at = (key: string, instant: string | null | undefined): ReactNode =>
    instant ? (
      <span className={classes.sub}>{t(key, { at: format.dateTime(instant) })}</span>
    ) : null;
  const last = advice.reminders.at(-1);
  return (
    <div className={classes.dates}>
      {at('date.asked', askedAt)}
      {at('date.due', dueAt)}
      {at('date.extended', firstDueAt)}
      {firstDueAt && <span className={classes.sub}>{advice.extensionReason}</span>}
      {last
        ? at(`date.reminded.${last.kind}`, last.sentAt)
        : state === 'asked' && at('date.willRemind', remindAt)}
      {at('date.answered', answeredAt)}
      {at('date.withdrawn', withdrawnAt)}
    </div>
  );
}

/** In whose name an answer stands, and who may read it. */
function Signed({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const { answeredByName, draftedByName, answeredVia, visibility } = advice;
  const parts = [
    answeredByName,
    draftedByName && t('draftedBy', { who: draftedByName }),
    answeredVia === 'link' && t('byLink'),
    visibility && t(`visibility.${visibility}`),
  ].filter(Boolean);
  return parts.length > 0 ? <p className={classes.sub}>{parts.join(' · ')}</p> : null;
}

function Words({ advice }: { readonly advice: Advice }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const format = useFormat();
  const { question, text, standing, late, dueAt, withdrawnReason, withheld } = advice;
  return (
    <>
      <AdviceSignBadge standing={standing} result={advice.result ?? null} />
      {late && <span className={classes.late}>{t('late')}</span>}
      {standing === 'overdue' && (
        <span className={classes.late}>{t('overdueSince', { since: format.relative(dueAt) })}</span>
      )}
      {question && (
        <p className={`${classes.quote} ${classes.question}`}>{t('question', { question })}</p>
      )}
      {text && <p className={classes.quote}>{text}</p>}
      {withheld && <p className={classes.sub}>{t('withheld')}</p>}
      {withdrawnReason && (
        <p className={classes.quote}>
          {t('withdrawnBecause', { by: advice.withdrawnByName, reason: withdrawnReason })}
        </p>
      )}
      <Signed advice={advice} />
    </>
  );
}

export interface AdviceRoundProps {
  readonly round: Round;
  /** Language of the procedure. */
  readonly language: string;
}

/** One service: its latest request, what can be done with it, and the earlier rounds. */
export function AdviceRound({ round, language }: AdviceRoundProps): ReactNode {
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const { latest, earlier } = round;
  const { adviser, themes } = latest;
  return (
    <li className={classes.round} data-sign={signOf(latest as never)}>
      <div>
        <h3 className={classes.name}>{adviser?.name ?? t('unknown')}</h3>
        {adviser?.discipline && <span className={classes.sub}>{adviser.discipline}</span>}
        {themes.length > 0 && (
          <ul className={classes.themes} aria-label={t('themes')}>
            {themes.map(({ id, code, label }) => (
              <li key={id}>{say(label) ?? code}</li>
            ))}
          </ul>
        )}
        {latest.round > 1 && <span className={classes.sub}>{t('round', { n: latest.round })}</span>}
        {latest.fourEyes && <span className={classes.sub}>{t('fourEyes')}</span>}
      </div>
      <div>
        <Words advice={latest} />
        <AdviceProposals advice={latest} language={language} />
        <AdviceTask task={latest.task} />
        <AdviceActions advice={latest} />
        <AdviceExchange advice={latest} />
      </div>
      <Dates advice={latest} />
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{t('earlier', { count: earlier.length })}</summary>
          <ol>
            {earlier.map((one) => (
              <li key={one.id}>
                <span className={classes.sub}>{t('round', { n: one.round })}</span>
                <Words advice={one} />
                <AdviceProposals advice={one} language={language} />
                <AdviceTask task={one.task} />
                <AdviceExchange advice={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
