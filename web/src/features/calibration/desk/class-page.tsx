import { IconArrowDown, IconArrowUp, IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { ClassContributions } from './class-contributions.js';
import { shortHash, useClassWords, type Explanation } from './class-words.js';
import { ClassExplanationDocument } from './class.desk.graphql.js';
import classes from './class.module.css';

interface ExplainedProps {
  readonly explanation: Explanation;
}

/** What the model proposes beside what a person chose, who and why. */
function Choice({ explanation }: ExplainedProps): ReactNode {
  const { t, letter } = useClassWords();
  const format = useFormat();
  const { base } = useDossier();
  const may = useMay();
  const { eventClass, chosen, confirmation, modelNumber } = explanation;
  return (
    <div className={classes.choice}>
      <div>
        <p className={classes.small}>{t('proposed', { number: modelNumber })}</p>
        <p className={classes.letter} data-class={eventClass}>
          {letter(eventClass)} <span>{t(`meaning.${eventClass}`)}</span>
        </p>
      </div>
      <div>
        <p className={classes.small}>{t('chosen')}</p>
        <p className={classes.letter} data-class={chosen ?? undefined}>
          {chosen ? letter(chosen) : '–'}{' '}
          <span>{chosen ? t(`meaning.${chosen}`) : t('notChosen')}</span>
        </p>
        {confirmation && (
          <p className={classes.line}>
            {t('chosenBy', {
              name: confirmation.confirmedByName,
              at: format.dateTime(confirmation.confirmedAt),
            })}
          </p>
        )}
        {confirmation?.reason && (
          <p className={classes.line}>{t('reason', { reason: confirmation.reason })}</p>
        )}
      </div>
      {may('events.assess') && (
        <p className={classes.line} data-print="hide">
          <Link to={base}>{t('override')}</Link>
        </p>
      )}
    </div>
  );
}

/** Whether a confirmed class still stands on the facts of today, and comes out as it was. */
function Ground({ explanation }: ExplainedProps): ReactNode {
  const { t, letter } = useClassWords();
  const format = useFormat();
  const { confirmation } = explanation;
  if (!confirmation) return null;
  const { modelNumber, modelHash, proposed, reproduced, changedFacts } = confirmation;
  const model = { number: modelNumber, hash: shortHash(modelHash), class: letter(proposed) };
  return (
    <>
      {changedFacts.length > 0 && (
        <Notice tone="warn" title={t('changedFacts.title')}>
          {t('changedFacts.text', {
            list: format.list(changedFacts.map((fact) => t(`fact.${fact}`))),
          })}
        </Notice>
      )}
      {reproduced ? (
        <p className={classes.small}>{t('reproduced', model)}</p>
      ) : (
        <Notice tone="bad" title={t('notReproduced.title')}>
          {t('notReproduced.text', model)}
        </Notice>
      )}
    </>
  );
}

function Changes({ explanation }: ExplainedProps): ReactNode {
  const { t, letter, change } = useClassWords();
  const side = (direction: 'raises' | 'lowers'): ReactNode => {
    const Arrow = direction === 'raises' ? IconArrowUp : IconArrowDown;
    const list = explanation.changes.filter((each) => each.direction === direction);
    return (
      <div className={classes.side}>
        <h3>
          <Arrow size={18} aria-hidden /> {t(`change.${direction}`)}
        </h3>
        {list.length === 0 && <p className={classes.soft}>{t(`change.none.${direction}`)}</p>}
        <ul>
          {list.map((each) => (
            <li key={each.fact}>
              {change(each)} <strong>{t('change.then', { class: letter(each.eventClass) })}</strong>
            </li>
          ))}
        </ul>
      </div>
    );
  };
  return (
    <PageSection title={t('change.title')}>
      <p className={classes.line}>{t('change.lead')}</p>
      <div className={classes.sides}>
        {side('raises')}
        {side('lowers')}
      </div>
    </PageSection>
  );
}

function Model({ explanation }: ExplainedProps): ReactNode {
  const { t } = useClassWords();
  const format = useFormat();
  const may = useMay();
  const { modelNumber, modelHash, modelValidFrom, source, facts } = explanation;
  const read = Object.keys((facts ?? {}) as Record<string, unknown>);
  return (
    <PageSection title={t('model.title')}>
      <dl className={classes.model}>
        <div>
          <dt>{t('model.number')}</dt>
          <dd>{modelNumber}</dd>
        </div>
        <div>
          <dt>{t('model.validFrom')}</dt>
          <dd>{format.dateShort(modelValidFrom)}</dd>
        </div>
        <div>
          <dt>{t('model.hash')}</dt>
          <dd title={modelHash}>
            <code>{shortHash(modelHash)}…</code>
          </dd>
        </div>
      </dl>
      <p className={classes.line}>
        {t('model.reads', { list: format.list(read.map((fact) => t(`fact.${fact}`))) })}
      </p>
      <p className={classes.line}>{t('model.neutral')}</p>
      <p className={classes.small}>
        {t('model.source')} <span lang="en">{source}</span>
      </p>
      {may('calibration.read') && (
        <p className={classes.line} data-print="hide">
          <Link to="/calibration">{t('model.calibration')}</Link>
        </p>
      )}
    </PageSection>
  );
}

/** Why a dossier has the class it has, and what would change it; for police eyes. */
export function ClassPage(): ReactNode {
  const { t } = useClassWords();
  const { data, error, loading, again } = useDossierReading(ClassExplanationDocument);
  const explanation = data?.event.classExplanation ?? null;
  return (
    <div className={classes.page}>
      <PageSection arrives title={t('title')}>
        <p className={classes.small}>
          <IconEyeOff size={15} aria-hidden /> {t('policeOnly')}
        </p>
        {loading && <Loading lines={8} label={t('loading')} />}
        {error && <ErrorNotice error={error} onRetry={again} />}
        {data && !explanation && <EmptyState title={t('none.title')}>{t('none.text')}</EmptyState>}
        {explanation && (
          <>
            <Choice explanation={explanation} />
            <Ground explanation={explanation} />
            <ClassContributions contributions={explanation.contributions} />
          </>
        )}
      </PageSection>
      {explanation && <Changes explanation={explanation} />}
      {explanation && <Model explanation={explanation} />}
    </div>
  );
}
