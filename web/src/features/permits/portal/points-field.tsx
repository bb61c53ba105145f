import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/i18n.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { EMPTY_FOOTPRINT, type Footprint } from '../../../ui/map/map-types.js';
import { useApplicationForm } from './application-form.js';
import type { RoutePoint } from './application-values.js';
import classes from './application.module.css';
import { pointsFor, routeOf } from './route-points.js';

export interface PointsFieldProps {
  readonly id: string;
  readonly error: string | null;
}

/** Names the points the march passes, in the order of the route. */
export default function PointsField({ id, error }: PointsFieldProps): ReactNode {
  const { t } = useTranslation('portal-application');
  const { values, set, base } = useApplicationForm();
  const { language } = useLanguage();
  const points = (values['waypoints'] ?? []) as readonly RoutePoint[];
  const route = routeOf((values['footprint'] as Footprint | null) ?? EMPTY_FOOTPRINT);
  const change = (next: readonly RoutePoint[]): void => set({ waypoints: next });
  if (route.length === 0) {
    return (
      <Notice
        tone="info"
        title={t('points.noRoute')}
        actions={
          <Link id={id} to={`${base}/map`}>
            {t('points.draw')}
          </Link>
        }
      />
    );
  }
  return (
    <div className={classes.form}>
      {error && <p className={classes.needed}>{error}</p>}
      <ol className={classes.points}>
        {points.map((point, index) => (
          <li key={index} className={classes.point}>
            <TextInput
              {...(index === 0 ? { id } : {})}
              label={t('points.name', { number: index + 1 })}
              maxLength={200}
              value={point.name}
              onChange={(event) => {
                const name = event.currentTarget.value;
                change(points.map((one, at) => (at === index ? { ...one, name } : one)));
              }}
            />
            <ActionIcon
              size={44}
              aria-label={t('points.remove', { name: point.name })}
              disabled={points.length <= 2}
              onClick={() => change(points.filter((_, at) => at !== index))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconRefresh size={20} aria-hidden />}
          onClick={() => change(pointsFor(route, points, language))}
        >
          {t('points.again')}
        </Button>
      </div>
    </div>
  );
}
