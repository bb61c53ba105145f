import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './map-canvas.module.css';
import { drawnEffect, paletteOf } from './map-palette.js';
import type { MapContent, MapSetting, ZoneEffect } from './map-types.js';

interface SignProps {
  readonly color: string;
  readonly dash?: string | undefined;
  readonly fill?: boolean;
}

function LineSign({ color, dash }: SignProps): ReactNode {
  return (
    <svg width={26} height={12} aria-hidden>
      <line x1={1} x2={25} y1={6} y2={6} stroke={color} strokeWidth={4} strokeDasharray={dash} />
    </svg>
  );
}

function AreaSign({ color, dash, fill }: SignProps): ReactNode {
  return (
    <svg width={22} height={14} aria-hidden>
      <rect
        x={1}
        y={1}
        width={20}
        height={12}
        fill={color}
        fillOpacity={fill ? 0.22 : 0.06}
        stroke={color}
        strokeWidth={2}
        strokeDasharray={dash}
      />
      {fill === undefined && <path d="M3 13L13 1M11 13L21 1" stroke={color} />}
    </svg>
  );
}

const DASHES: Readonly<Record<ZoneEffect, string | undefined>> = {
  prohibited: undefined,
  refusedInPrinciple: '5 3',
  otherCompetence: '1 3',
  other: '3 3',
};

interface LegendProps {
  readonly content: MapContent;
  readonly setting: MapSetting;
}

/** What the signs mean, only those that are drawn; and that the ground is a schematic. */
export function MapLegend({ content, setting }: LegendProps): ReactNode {
  const { t } = useTranslation('ui');
  const palette = paletteOf(setting.scheme);
  const features = content.footprint?.features ?? [];
  const has = (type: string): boolean => features.some((one) => one.geometry.type === type);
  const effects = new Set((content.zones ?? []).map((zone) => drawnEffect(zone.effect)));
  return (
    <figcaption className={classes.caption}>
      <span className={classes.approximate}>
        <IconInfoCircle size={16} aria-hidden />
        {t('map.approximate')}
      </span>
      {has('LineString') && (
        <span className={classes.key}>
          <LineSign color={palette.route} />
          {t('map.legend.route')}
        </span>
      )}
      {has('Polygon') && (
        <span className={classes.key}>
          <AreaSign color={palette.area} fill />
          {t('map.legend.area')}
        </span>
      )}
      {content.before && (
        <span className={classes.key}>
          <LineSign color={palette.before} dash="5 4" />
          {t('map.legend.before')}
        </span>
      )}
      {[...effects].map((effect) => (
        <span key={effect} className={classes.key}>
          <AreaSign
            color={palette.zones[effect]}
            dash={DASHES[effect]}
            {...(effect === 'prohibited' ? {} : { fill: false })}
          />
          {t(`map.effect.${effect}`)}
        </span>
      ))}
    </figcaption>
  );
}
