import { Button } from '@mantine/core';
import { IconArrowLeft, IconShieldHalf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized, useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { OutdatedWords } from '../../../ui/products/outdated-words.js';
import { ConditionWorth } from '../../consequences/desk/index.js';
import { useDossier } from '../../events/desk/index.js';
import { AnswerClock } from './answer-clock.js';
import type { Thread } from './answer-values.js';
import { ConditionAnswerBox } from './condition-answer.js';
import { ConditionFulfilment } from './condition-fulfilment.js';
import { ConditionStateBadge, TurnMark } from './condition-badges.js';
import { ConditionVersions } from './condition-versions.js';
import { turnOf } from './condition-words.js';
import { ConditionThreadDocument } from './condition-thread.desk.graphql.js';
import classes from './conditions.module.css';

/** The measures of the risk analysis that count on this condition. */
function Measures({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { base } = useDossier();
  const say = useLocalized();
  const { controlMeasures } = thread;
  if (controlMeasures.length === 0) return t('thread.noMeasures');
  return (
    <ul className={classes.plainList}>
      {controlMeasures.map(({ id, code, hazard }) => (
        <li key={id}>
          <Link className={classes.measure} to={`${base}/risk`}>
            <IconShieldHalf size={15} aria-hidden /> {code}
            {hazard && `: ${say(hazard.title) ?? hazard.code}`}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Facts({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const may = useMay();
  const { base } = useDossier();
  const { origin, owner, legalGround, imposedReason, catalogueKind, fromAdvice } = thread;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('thread.origin')}</dt>
        <dd>
          {t(`party.${origin}`)}
          {fromAdvice && (
            <>
              {': '}
              <Link to={`${base}/advice`}>{fromAdvice.adviser?.name ?? t(`party.${origin}`)}</Link>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('thread.owner')}</dt>
        <dd>{t(`party.${owner}`)}</dd>
      </div>
      <div>
        <dt>{t('thread.evidence')}</dt>
        <dd>{say(catalogueKind.evidence)}</dd>
      </div>
      {legalGround && (
        <div>
          <dt>{t('thread.legalGround')}</dt>
          <dd>{legalGround}</dd>
        </div>
      )}
      {imposedReason && (
        <div className={classes.wide}>
          <dt>{t('thread.imposedReason')}</dt>
          <dd>{imposedReason}</dd>
        </div>
      )}
      {may('risk.read') && (
        <div className={classes.wide}>
          <dt>{t('thread.measures')}</dt>
          <dd>
            <Measures thread={thread} />
          </dd>
        </div>
      )}
    </dl>
  );
}

interface TextBoxProps {
  readonly title: string;
  readonly text: Thread['current']['text'];
}

function TextBox({ title, text }: TextBoxProps): ReactNode {
  const { language } = useLanguage();
  const shown = languageOf(text, language);
  return (
    <div className={classes.standing}>
      <p className={classes.label}>{title}</p>
      <p className={classes.words} {...(shown && shown !== language ? { lang: shown } : {})}>
        {localized(text, language)}
      </p>
    </div>
  );
}

function ThreadBody({ thread }: { readonly thread: Thread }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { agreed, current } = thread;
  const amending = agreed !== null && agreed?.number !== current.number;
  return (
    <>
      <OutdatedWords facts={thread.outdated} />
      {amending && agreed && (
        <TextBox title={t('thread.agreedText', { number: agreed.number })} text={agreed.text} />
      )}
      <TextBox
        title={t(amending ? 'thread.askedText' : 'thread.currentText', { number: current.number })}
        text={current.text}
      />
      <AnswerClock thread={thread} />
      <ConditionAnswerBox key={thread.id} thread={thread} />
      <ConditionWorth key={`worth-${thread.id}`} conditionId={thread.id} />
      <ConditionFulfilment key={`kept-${thread.id}`} id={thread.id} />
      <ConditionVersions thread={thread} />
      <Facts thread={thread} />
    </>
  );
}

export interface ConditionThreadProps {
  readonly id: string;
  /** Takes the focus when the reader chose this thread. */
  readonly focus: boolean;
  readonly onBack: () => void;
}

/** One condition: the words, what may be answered, and everything that was said. */
export function ConditionThread({ id, focus, onBack }: ConditionThreadProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  const { language } = useLanguage();
  const { changes } = useDossier();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, loading, again } = useReading(
    ConditionThreadDocument,
    { id, language },
    { change: changes },
  );
  const thread = data?.condition ?? null;
  const shown = thread?.id === id ? thread : null;
  const there = shown !== null;
  useEffect(() => {
    if (focus && there) heading.current?.focus({ preventScroll: true });
  }, [focus, there, id]);
  return (
    <article className={classes.thread} aria-label={shown ? shown.number : t('thread.loading')}>
      <div className={classes.back} data-print="hide">
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={onBack}
        >
          {t('thread.back')}
        </Button>
      </div>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('thread.loading')} />}
      {shown && (
        <>
          <div className={classes.threadHead}>
            <h3 ref={heading} tabIndex={-1} className={classes.threadTitle}>
              {shown.number} · {say(shown.catalogueKind.label) ?? shown.kind}
            </h3>
            <ConditionStateBadge state={shown.state} />
            <TurnMark turn={turnOf(shown)} />
          </div>
          <ThreadBody thread={shown} />
        </>
      )}
    </article>
  );
}
