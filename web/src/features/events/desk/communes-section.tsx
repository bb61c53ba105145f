import { Button } from '@mantine/core';
import { IconGavel, IconMapCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useMay } from '../../../lib/use-may.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { CommunesForm } from './communes-form.js';
import { FurtherAuthoritiesForm } from './further-authorities-form.js';
import classes from './overview.module.css';
import type { NamedAuthority, TouchedCommune } from './touched-commune.js';

function CommunesTable({ communes }: { readonly communes: readonly TouchedCommune[] }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  return (
    <table className={classes.communes}>
      <thead>
        <tr>
          <th scope="col">{t('communes.commune')}</th>
          <th scope="col">{t('communes.authority')}</th>
        </tr>
      </thead>
      <tbody>
        {communes.map(({ commune, authority, decides }) => (
          <tr key={commune.id}>
            <th scope="row">
              <strong>{say(commune.name) ?? commune.code}</strong> {commune.postcode}
              <p className={classes.source}>
                {commune.ownZone
                  ? t('communes.ownZone')
                  : t('communes.otherZone', { zone: commune.policeZoneCode })}
              </p>
            </th>
            <td>
              {say(authority.title) ?? authority.code}
              <div>
                {decides ? (
                  <StatusBadge
                    tone="info"
                    size="sm"
                    icon={IconGavel}
                    label={t('communes.decides')}
                  />
                ) : (
                  <span className={classes.source}>{t('communes.informed')}</span>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FurtherList({ further }: { readonly further: readonly NamedAuthority[] }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  return (
    <ul className={classes.further} aria-label={t('further.title')}>
      {further.map(({ authority, reason }) => (
        <li key={authority.id}>
          <strong>{say(authority.title) ?? authority.code}</strong>{' '}
          <StatusBadge tone="info" size="sm" icon={IconGavel} label={t('communes.decides')} />
          <p className={classes.source}>{reason}</p>
        </li>
      ))}
    </ul>
  );
}

interface CommunesSectionProps {
  readonly communes: readonly TouchedCommune[];
  readonly further: readonly NamedAuthority[];
}

/** Which communes are touched and whose authority decides; planners confirm it. */
export function CommunesSection({ communes, further }: CommunesSectionProps): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const [form, setForm] = useState<'communes' | 'further' | null>(null);
  const editing = form === 'communes';
  const mayEdit = may('events.change') && form === null;
  const edit = mayEdit && (
    <Button
      variant="default"
      leftSection={<IconMapCheck size={18} aria-hidden />}
      onClick={() => setForm('communes')}
      data-print="hide"
    >
      {t('communes.action')}
    </Button>
  );
  const done = (): void => setForm(null);
  const undecided =
    communes.length > 0 && further.length === 0 && !communes.some(({ decides }) => decides);
  return (
    <PageSection title={t('communes.title')} actions={edit || null}>
      {editing && <CommunesForm present={communes} onDone={done} />}
      {!editing && communes.length === 0 && (
        <Notice tone="warn" title={t('communes.none')}>
          {t('communes.noneText')}
        </Notice>
      )}
      {!editing && undecided && <Notice tone="warn" title={t('communes.nobodyDecides')} />}
      {!editing && communes.length > 0 && <CommunesTable communes={communes} />}
      {form === 'further' && <FurtherAuthoritiesForm present={further} onDone={done} />}
      {form !== 'further' && further.length > 0 && <FurtherList further={further} />}
      {mayEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconGavel size={18} aria-hidden />}
          onClick={() => setForm('further')}
          data-print="hide"
        >
          {t('further.action')}
        </Button>
      )}
    </PageSection>
  );
}
