import { ActionIcon } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import { drawnEffect } from './map-palette.js';
import classes from './map-object-list.module.css';
import type { MapObject } from './map-objects.js';
import { FOOTPRINT_ROLES } from './map-types.js';

export interface MapObjectListProps {
  /** Heading of the list. */
  readonly title: string;
  /** Names the list among others on the page. */
  readonly label: string;
  readonly objects: readonly MapObject[];
  readonly selected: string | null;
  /** Absent where the map is a still picture. */
  readonly onZoom?: (object: MapObject) => void;
}

/** The written kind of an object: a role, an effect, or what the caller said. */
export function useKindWords(): (object: MapObject) => string {
  const { t } = useTranslation('ui');
  return ({ group, kind }) => {
    if (group === 'zone') return t(`map.effect.${drawnEffect(kind)}`);
    if (group === 'waypoint') return t('map.waypoint', { number: kind });
    if (group === 'point') return kind;
    const known: readonly string[] = FOOTPRINT_ROLES;
    return known.includes(kind) ? t(`map.role.${kind}`) : kind;
  };
}

/** Everything on the map in words, each with "zoom to": what the eye sees, the ear can read. */
export function MapObjectList(props: MapObjectListProps): ReactNode {
  const { title, label, objects, selected, onZoom } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  const kindOf = useKindWords();
  return (
    <div className={classes.box} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.object')}</th>
            <th scope="col" className={classes.action} data-print="hide">
              {t('map.zoom')}
            </th>
          </tr>
        </thead>
        <tbody>
          {objects.map((object) => {
            const kind = kindOf(object);
            const { lengthM, areaM2, detail } = object;
            const measure = [
              lengthM === null ? null : format.distance(lengthM),
              areaM2 === null ? null : format.area(areaM2),
            ].filter(Boolean);
            const name = object.name ?? kind;
            return (
              <tr key={object.id} data-selected={object.id === selected ? '' : undefined}>
                <th scope="row">
                  <span className={classes.name}>{name}</span>
                  <span className={classes.kind}>
                    {[object.name ? kind : null, ...measure].filter(Boolean).join(' · ')}
                  </span>
                  {detail && <span className={classes.detail}>{detail}</span>}
                </th>
                <td className={classes.action} data-print="hide">
                  {onZoom && (
                    <ActionIcon
                      aria-label={t('map.zoomTo', { name })}
                      onClick={() => onZoom(object)}
                    >
                      <IconFocus2 size={20} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
