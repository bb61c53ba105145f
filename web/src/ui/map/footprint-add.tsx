import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import * as edit from './footprint-edit.js';
import classes from './footprint-editor.module.css';
import type { KnownPlace } from './known-places.js';
import type { Footprint } from './map-types.js';
import { PlaceSelect } from './place-select.js';

type Shape = 'route' | 'area' | 'point';

const SHAPES: readonly Shape[] = ['route', 'area', 'point'];
const RADIUS_M = 40;
const RADIUS_RANGE_M = [10, 2000] as const;

export interface FootprintAddProps {
  readonly footprint: Footprint;
  readonly role: string;
  readonly places: readonly KnownPlace[];
  readonly onChange: (next: Footprint) => void;
}

/** Adds a part without a pointer: a route from place to place, an area around one, a point. */
export function FootprintAdd({ footprint, role, places, onChange }: FootprintAddProps): ReactNode {
  const { t } = useTranslation('ui');
  const [shape, setShape] = useState<Shape>('route');
  const [first, setFirst] = useState<KnownPlace | null>(null);
  const [second, setSecond] = useState<KnownPlace | null>(null);
  const [radius, setRadius] = useState(RADIUS_M);
  const ready = first !== null && (shape !== 'route' || (second !== null && second !== first));
  const add = (): void => {
    if (!first) return;
    const at = [first.lon, first.lat];
    if (shape === 'area') onChange(edit.addAreaAround(footprint, role, at, radius));
    if (shape === 'point') onChange(edit.addPoint(footprint, role, at));
    if (shape === 'route' && second) {
      onChange(edit.addRoute(footprint, role, [at, [second.lon, second.lat]]));
    }
    setFirst(null);
    setSecond(null);
  };
  const place = (label: string, value: KnownPlace | null, set: (p: KnownPlace) => void) => (
    <PlaceSelect
      label={label}
      places={places}
      at={value ? [value.lon, value.lat] : null}
      onChoose={set}
    />
  );
  return (
    <div className={classes.fields} role="group" aria-label={t('map.edit.addByPlace')}>
      <NativeSelect
        label={t('map.edit.shape')}
        data={SHAPES.map((value) => ({ value, label: t(`map.edit.shapes.${value}`) }))}
        value={shape}
        onChange={(event) => setShape(event.currentTarget.value as Shape)}
      />
      {place(t(shape === 'route' ? 'map.edit.from' : 'map.edit.around'), first, setFirst)}
      {shape === 'route' && place(t('map.edit.to'), second, setSecond)}
      {shape === 'area' && (
        <NumberInput
          label={t('map.edit.radius')}
          value={radius}
          min={RADIUS_RANGE_M[0]}
          max={RADIUS_RANGE_M[1]}
          step={10}
          onChange={(value) => setRadius(Number(value) || RADIUS_M)}
        />
      )}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        disabled={!ready}
        onClick={add}
      >
        {t('map.edit.add')}
      </Button>
    </div>
  );
}
