import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Position } from 'geojson';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.js';
import * as edit from './footprint-edit.js';
import classes from './footprint-editor.module.css';
import { lineLengthM, ringAreaM2 } from './geo.js';
import type { KnownPlace } from './known-places.js';
import type { Footprint, FootprintFeature } from './map-types.js';
import { PlaceSelect } from './place-select.js';

interface CornerProps {
  readonly footprint: Footprint;
  readonly part: number;
  readonly corner: number;
  readonly at: Position;
  readonly last: number;
  readonly fewest: number;
  readonly places: readonly KnownPlace[];
  readonly onChange: (next: Footprint) => void;
}

interface CoordinateProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly onChange: (value: number) => void;
}

function Coordinate({ label, value, range, onChange }: CoordinateProps): ReactNode {
  const [min, max] = range;
  return (
    <NumberInput
      aria-label={label}
      value={value}
      min={min}
      max={max}
      step={0.0005}
      decimalScale={6}
      clampBehavior="blur"
      hideControls
      onChange={(next) => {
        if (typeof next === 'number' && next >= min && next <= max) onChange(next);
      }}
    />
  );
}

/** Where points may lie: Belgium, roughly. The server has the last word. */
const LONGITUDES = [2.5, 6.5] as const;
const LATITUDES = [49.4, 51.6] as const;

function Corner(props: CornerProps): ReactNode {
  const { footprint, part, corner, at, last, fewest, places, onChange } = props;
  const { t } = useTranslation('ui');
  const [lon = 0, lat = 0] = at;
  const number = corner + 1;
  const to = (next: Position): void => onChange(edit.moveCorner(footprint, part, corner, next));
  const swap = (step: -1 | 1): void => onChange(edit.swapCorner(footprint, part, corner, step));
  return (
    <li className={classes.corner}>
      <span className={classes.number}>{number}</span>
      <div className={classes.place}>
        <PlaceSelect
          quiet
          label={t('map.edit.placeOf', { number })}
          places={places}
          at={at}
          onChoose={(place) => to([place.lon, place.lat])}
        />
      </div>
      <div className={classes.longitude}>
        <Coordinate
          label={t('map.edit.longitudeOf', { number })}
          value={lon}
          range={LONGITUDES}
          onChange={(value) => to([value, lat])}
        />
      </div>
      <Coordinate
        label={t('map.edit.latitudeOf', { number })}
        value={lat}
        range={LATITUDES}
        onChange={(value) => to([lon, value])}
      />
      <div className={classes.buttons}>
        <ActionIcon
          aria-label={t('map.edit.earlier', { number })}
          disabled={corner === 0}
          onClick={() => swap(-1)}
        >
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('map.edit.later', { number })}
          disabled={corner === last}
          onClick={() => swap(1)}
        >
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('map.edit.removePoint', { number })}
          disabled={last + 1 <= fewest}
          onClick={() => onChange(edit.removeCorner(footprint, part, corner))}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

function useMeasure({ geometry }: FootprintFeature): string {
  const format = useFormat();
  if (geometry.type === 'LineString') return format.distance(lineLengthM(geometry.coordinates));
  if (geometry.type === 'Polygon') return format.area(ringAreaM2(geometry.coordinates[0] ?? []));
  return '';
}

export interface FootprintPartProps {
  readonly footprint: Footprint;
  readonly part: number;
  readonly feature: FootprintFeature;
  readonly roles: readonly string[];
  readonly places: readonly KnownPlace[];
  readonly picked: boolean;
  readonly onChange: (next: Footprint) => void;
}

/** One part of a footprint as fields: role, name, and its points by place or coordinates. */
export function FootprintPart(props: FootprintPartProps): ReactNode {
  const { footprint, part, feature, roles, places, picked, onChange } = props;
  const { t } = useTranslation('ui');
  const format = useFormat();
  const { role, name } = feature.properties;
  const corners = edit.cornersOf(feature);
  const measure = useMeasure(feature);
  const fewest = edit.fewestCorners(feature.geometry.type);
  const word = t(`map.role.${role}`);
  const describe = (nextRole: string, nextName: string): void =>
    onChange(edit.describePart(footprint, part, nextRole, nextName));
  const options = [...new Set([role, ...roles])];
  return (
    <details className={classes.part} open data-picked={picked ? '' : undefined}>
      <summary className={classes.summary}>
        {name ? word + format.colon + name : word}
        <span className={classes.measure}>
          {[t('map.edit.points', { count: corners.length }), measure].filter(Boolean).join(' · ')}
        </span>
      </summary>
      <div className={classes.body}>
        <div className={classes.fields}>
          <NativeSelect
            label={t('map.edit.role')}
            data={options.map((value) => ({ value, label: t(`map.role.${value}`) }))}
            value={role}
            onChange={(event) => describe(event.currentTarget.value, name ?? '')}
          />
          <TextInput
            label={t('map.edit.name')}
            maxLength={120}
            value={name ?? ''}
            onChange={(event) => describe(role, event.currentTarget.value)}
          />
        </div>
        <ol className={classes.corners}>
          {corners.map((at, corner) => (
            <Corner
              key={corner}
              {...{ footprint, part, corner, at, fewest, places, onChange }}
              last={corners.length - 1}
            />
          ))}
        </ol>
        <div className={classes.actions}>
          {feature.geometry.type !== 'Point' && (
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => {
                const end = corners.at(-1) ?? [4.3525, 50.8467];
                onChange(edit.addCorner(footprint, part, corners.length - 1, end));
              }}
            >
              {t('map.edit.addPoint')}
            </Button>
          )}
          <Button
            variant="subtle"
            color="brick"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => onChange(edit.removePart(footprint, part))}
          >
            {t('map.edit.removePart', { name: name ?? word })}
          </Button>
        </div>
      </div>
    </details>
  );
}
