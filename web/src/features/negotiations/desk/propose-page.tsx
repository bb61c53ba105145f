import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossier, useDossierReading } from '../../events/desk/index.js';
import { readProposeSearch } from './conditions-search.js';
import { ConditionKindsDocument, ProposedByAdviceDocument } from './conditions.desk.graphql.js';
import classes from './conditions.module.css';
import { ProposalItemForm } from './proposal-item.js';
import {
  withItem,
  withKind,
  withoutItem,
  type AdviceLine,
  type CatalogueKind,
} from './proposal-values.js';
import { useProposals } from './use-proposals.js';

/** The line of an advice the address names; null when it names none. */
function useAdviceLine(): AdviceLine | null {
  const raw: unknown = useSearch({ strict: false });
  const { advice, line = 0 } = readProposeSearch(raw as Record<string, unknown>);
  const { data } = useDossierReading(ProposedByAdviceDocument);
  const found = data?.event.advice.find(({ id }) => id === advice);
  const text = found?.proposedConditions[line];
  if (!data || !found || text === undefined) return null;
  return { adviser: found.adviser?.name ?? '', text, language: data.event.language };
}

interface CatalogueProps {
  readonly kinds: readonly CatalogueKind[];
  readonly onAdd: (kind: CatalogueKind) => void;
}

function Catalogue({ kinds, onAdd }: CatalogueProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const say = useLocalized();
  return (
    <section className={classes.catalogue} aria-label={t('propose.catalogue')}>
      <h3 className={classes.minor}>{t('propose.catalogue')}</h3>
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind.id}>
            <button type="button" className={classes.kind} onClick={() => onAdd(kind)}>
              <IconPlus size={16} aria-hidden />
              <span className={classes.kindCode}>{kind.code}</span>
              <span>{say(kind.label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function errorsOf(by: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const start = `${index}-`;
  return Object.fromEntries(
    Object.entries(by).flatMap(([name, text]) =>
      name.startsWith(start) ? [[name.slice(start.length), text]] : [],
    ),
  );
}

function Composer({ kinds }: { readonly kinds: readonly CatalogueKind[] }): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { base } = useDossier();
  const form = `propose-${useId()}`;
  const advice = useAdviceLine();
  const { values, change, send, problems, attempt, running, found } = useProposals(form, kinds);
  const [fresh, setFresh] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const count = values.items.length;
  const add = (kind: CatalogueKind): void => {
    setFresh(String(values.next));
    change(withKind(values, kind, taken ? null : advice));
    setTaken(true);
  };
  return (
    <div className={classes.composer}>
      <Catalogue kinds={kinds} onAdd={add} />
      <div className={classes.proposals}>
        <ErrorSummary items={problems.items} attempt={attempt} />
        {problems.other && <ErrorNotice error={problems.other} />}
        {advice && !taken && (
          <Notice tone="info" title={t('propose.advice', { adviser: advice.adviser })}>
            <q>{advice.text}</q>
            <p>{t('propose.adviceHint')}</p>
          </Notice>
        )}
        {found && count > 0 && attempt === 0 && <Notice tone="info" title={t('propose.kept')} />}
        {count === 0 && (
          <EmptyState title={t('propose.empty.title')}>{t('propose.empty.text')}</EmptyState>
        )}
        {values.items.map((item, index) => {
          const kind = kinds.find(({ code }) => code === item.kind);
          if (!kind) return null;
          return (
            <ProposalItemForm
              key={item.key}
              form={`${form}-${index}`}
              item={item}
              kind={kind}
              errors={errorsOf(problems.by, index)}
              fresh={item.key === fresh}
              onChange={(changed) => change(withItem(values, changed))}
              onRemove={() => change(withoutItem(values, item.key))}
            />
          );
        })}
        <div className={classes.sendBar}>
          <Button loading={running} disabled={count === 0} onClick={() => void send()}>
            {t('propose.send', { count })}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => <Link to={`${base}/conditions`} {...props} />}
          >
            {t('answer.cancel')}
          </Button>
          <span className={classes.hint}>{t('propose.together')}</span>
        </div>
      </div>
    </div>
  );
}

/** Puts one or several conditions of the catalogue on the table, all or none. */
export function ProposePage(): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { data, error, loading, again } = useReading(ConditionKindsDocument, {});
  return (
    <PageSection title={t('propose.title')} arrives>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} />}
      {data && <Composer kinds={data.conditionKinds} />}
    </PageSection>
  );
}
