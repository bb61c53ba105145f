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
import classes from './overview.module.css';
import type { TouchedCommune } from './touched-commune.js';

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

/** Which communes are touched and whose authority decides; planners confirm it. */
export function CommunesSection({
  communes,
}: {
  readonly communes: readonly TouchedCommune[];
}): ReactNode {
  const { t } = useTranslation('events');
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const edit = may('events.change') && !editing && (
    <Button
      variant="default"
      leftSection={<IconMapCheck size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t('communes.action')}
    </Button>
  );
  const undecided = communes.length > 0 && !communes.some(({ decides }) => decides);
  return (
    <PageSection title={t('communes.title')} actions={edit || null}>
      {editing && <CommunesForm present={communes} onDone={() => setEditing(false)} />}
      {!editing && communes.length === 0 && (
        <Notice tone="warn" title={t('communes.none')}>
          {t('communes.noneText')}
        </Notice>
      )}
      {!editing && undecided && <Notice tone="warn" title={t('communes.nobodyDecides')} />}
      {!editing && communes.length > 0 && <CommunesTable communes={communes} />}
    </PageSection>
  );
}
