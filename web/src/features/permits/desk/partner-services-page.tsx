import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerServicesQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { useReading } from '../../../lib/use-reading.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Page } from '../../../ui/frame/page.js';
import { ChangePartnerServiceDocument } from './advice-commands.desk.graphql.js';
import { PartnerServicesDocument } from './advice-board.desk.graphql.js';
import classes from './advice.module.css';
import forms from './permits.module.css';
import { StepDialog, type StepField, type StepValues } from '../../negotiations/desk/parts.js';

type Service = PartnerServicesQuery['partnerServices'][number];

function useFields(service: Service): StepField[] {
  const { t } = useTranslation('advice-desk');
  const line = (name: string, value: number | string, hint: string): StepField => ({
    name,
    kind: 'line',
    label: t(`settings.${name}`),
    hint,
    value: String(value),
  });
  return [
    line('leadTimeDays', service.leadTimeDays, t('settings.leadTimeHint')),
    line('reminderDays', service.reminderDays, t('settings.reminderHint')),
    {
      name: 'fourEyes',
      kind: 'choice',
      label: t('settings.fourEyes'),
      value: service.fourEyes ? 'yes' : 'no',
      choices: (['no', 'yes'] as const).map((value) => ({ value, label: t(`settings.${value}`) })),
    },
    line('linkEmail', service.linkEmail ?? '', t('settings.linkHint')),
    line('linkDays', service.linkDays, t('settings.linkDaysHint')),
  ];
}

/** A number as it was typed; what is none is refused by the server, beside its field. */
const whole = (text = ''): number => (/^\d{1,4}$/.test(text) ? Number(text) : -1);

function ChangeService(props: {
  readonly service: Service;
  readonly onClose: () => void;
}): ReactNode {
  const { service, onClose } = props;
  const { t } = useTranslation('advice-desk');
  const input = (values: StepValues): object => ({
    serviceId: service.id,
    expectedVersion: service.version,
    leadTimeDays: whole(values['leadTimeDays']),
    reminderDays: whole(values['reminderDays']),
    fourEyes: values['fourEyes'] === 'yes',
    linkDays: whole(values['linkDays']),
    ...(values['linkEmail'] ? { linkEmail: values['linkEmail'] } : {}),
  });
  return (
    <StepDialog
      title={t('settings.changeOf', { who: service.organisation?.name ?? '' })}
      confirm={t('settings.save')}
      document={ChangePartnerServiceDocument as never}
      fields={useFields(service)}
      input={input}
      onDone={onClose}
      onClose={onClose}
    />
  );
}

function ServiceRow({ service }: { readonly service: Service }): ReactNode {
  const { t } = useTranslation('advice-desk');
  const say = useLocalized();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { leadTimeDays, reminderDays, fourEyes, linkEmail, linkDays, source, themes } = service;
  const name = service.organisation?.name ?? t('unknown');
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={classes.sub}>{themes.map(({ label }) => say(label)).join(', ')}</span>
      </th>
      <td className={classes.number} data-label={t('settings.leadTimeDays')}>
        {t('settings.days', { count: leadTimeDays })}
      </td>
      <td className={classes.number} data-label={t('settings.reminderDays')}>
        {reminderDays > 0 ? t('settings.before', { count: reminderDays }) : t('settings.never')}
      </td>
      <td data-label={t('settings.fourEyes')}>{t(fourEyes ? 'settings.yes' : 'settings.no')}</td>
      <td data-label={t('settings.linkEmail')}>
        {linkEmail ?? t('settings.account')}
        {linkEmail && (
          <span className={classes.sub}>{t('settings.days', { count: linkDays })}</span>
        )}
      </td>
      <td data-label={t('settings.source')}>
        <span className={classes.sub}>{source}</span>
      </td>
      <td>
        {may('advice.settings') && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            aria-label={t('settings.changeOf', { who: name })}
            onClick={() => setOpen(true)}
          >
            {t('settings.change')}
          </Button>
        )}
        {open && <ChangeService service={service} onClose={() => setOpen(false)} />}
      </td>
    </tr>
  );
}

const COLUMNS = ['leadTimeDays', 'reminderDays', 'fourEyes', 'linkEmail', 'source'] as const;

/** How the zone asks each service: terms, reminders, checks, links; with the source of each. */
export function PartnerServicesPage(): ReactNode {
  const { t } = useTranslation('advice-desk');
  const { data, error, loading, again } = useReading(PartnerServicesDocument, {}, { fresh: true });
  const nameOf = ({ organisation }: Service): string => organisation?.name ?? '';
  const services = [...(data?.partnerServices ?? [])].sort((a, b) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <Page
      title={t('settings.title')}
      lead={t('settings.lead')}
      back={{ to: '/advice', label: t('settings.back') }}
    >
      {error && <ErrorNotice error={error} onRetry={again} />}
      {loading && <Loading lines={8} label={t('loading')} />}
      {data && services.length === 0 && <EmptyState title={t('settings.never')} />}
      {services.length > 0 && (
        <table className={forms.table}>
          <thead>
            <tr>
              <th scope="col">{t('board.column.service')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`settings.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className={classes.hidden}>{t('settings.change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <ServiceRow key={service.id} service={service} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
