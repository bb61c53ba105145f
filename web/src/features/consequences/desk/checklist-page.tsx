import { Button } from '@mantine/core';
import { IconListCheck, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayChecklistQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { useDossierReading } from '../../events/desk/index.js';
import { DayChecklistDocument } from './consequences.desk.graphql.js';
import classes from './consequences.module.css';

type Check = DayChecklistQuery['event']['dayChecklist'][number];

function CheckRow({ check }: { readonly check: Check }): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const say = useLocalized();
  const format = useFormat();
  const { number, kindLabel, text, at, place, imposed, owner } = check;
  return (
    <tr>
      <td className={classes.box}>
        <span aria-hidden>☐</span>
      </td>
      <td className={classes.hour}>{at ? format.dateTime(at) : '–'}</td>
      <td>{place ?? '–'}</td>
      <td>
        <strong>{number}</strong> {say(kindLabel)}
        {imposed && ` (${t('checklist.imposed')})`}
      </td>
      <th scope="row">{say(text)}</th>
      <td>{t(`checklist.owner.${owner}`)}</td>
    </tr>
  );
}

/** What to look at on the day, by hour; made to be printed. */
export function ChecklistPage(): ReactNode {
  const { t } = useTranslation('consequences-desk');
  const { data, error, loading, again } = useDossierReading(DayChecklistDocument);
  const checks = data?.event.dayChecklist ?? [];
  const print = checks.length > 0 && (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => window.print()}
      data-print="hide"
    >
      {t('checklist.print')}
    </Button>
  );
  return (
    <PageSection title={t('checklist.title')} arrives actions={print || null}>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={10} label={t('working')} />}
      {data && checks.length === 0 && (
        <EmptyState title={t('checklist.empty')} icon={IconListCheck}>
          {t('checklist.emptyText')}
        </EmptyState>
      )}
      {checks.length > 0 && (
        <div className={classes.wide}>
          <table className={classes.checklist}>
            <thead>
              <tr>
                <th scope="col">{t('checklist.done')}</th>
                <th scope="col">{t('checklist.when')}</th>
                <th scope="col">{t('checklist.where')}</th>
                <th scope="col">{t('checklist.condition')}</th>
                <th scope="col">{t('checklist.what')}</th>
                <th scope="col">{t('checklist.who')}</th>
              </tr>
            </thead>
            <tbody>
              {checks.map((check) => (
                <CheckRow key={check.id} check={check} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PageSection>
  );
}
