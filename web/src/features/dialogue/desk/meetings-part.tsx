import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { PageSection } from '../../../ui/frame/page.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import { useDossier } from '../../events/desk/index.js';
import classes from './dialogue.module.css';
import type { DialogueEvent } from './messages-part.js';

/** The meetings of a dossier, and how far their minutes are. */
export function MeetingsPart({ event }: { readonly event: DialogueEvent }): ReactNode {
  const { t } = useTranslation('dialogue-desk');
  const words = useTranslation('dialogue');
  const format = useFormat();
  const { base } = useDossier();
  const may = useMay()('dialogue.write');
  const plan = may && (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconCalendarPlus size={18} aria-hidden />}
      renderRoot={(props) => <Link to={`${base}/dialogue/plan`} {...props} />}
      data-print="hide"
    >
      {t('meetings.plan')}
    </Button>
  );
  return (
    <PageSection title={t('meetings.title')} actions={plan || null}>
      {event.meetings.length === 0 && <p className={classes.soft}>{t('meetings.none')}</p>}
      <ul className={classes.cards}>
        {event.meetings.map(({ id, number, kind, startsAt, endsAt, ...meeting }) => {
          const last = meeting.minutes.at(-1);
          const cancelled = meeting.state === 'cancelled';
          return (
            <li key={id} className={classes.card}>
              <p className={classes.head}>
                <Link to={`${base}/dialogue/meetings/${id}`}>
                  {t('meeting.name', { number, kind: words.t(`meeting.kind.${kind}`) })}
                </Link>
                {cancelled ? (
                  <StatusBadge
                    tone="neutral"
                    size="sm"
                    label={words.t('meeting.state.cancelled')}
                  />
                ) : (
                  last && (
                    <StatusBadge
                      tone={last.state === 'approved' ? 'good' : 'info'}
                      size="sm"
                      label={t('minutes.version', {
                        number: last.number,
                        state: words.t(`meeting.state.${last.state}`),
                      })}
                    />
                  )
                )}
              </p>
              <p className={classes.text}>{format.range(startsAt, endsAt)}</p>
              <p className={classes.soft}>
                {[
                  meeting.place ?? meeting.onlineAddress,
                  t(meeting.withOrganiser ? 'meetings.withOrganiser' : 'meetings.inside'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </PageSection>
  );
}
