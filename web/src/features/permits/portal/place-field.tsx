import { VisuallyHidden } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../../lib/i18n.js';
import { useLocalized } from '../../../lib/localized.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { EMPTY_FOOTPRINT, type Footprint, type MapZone } from '../../../ui/map/map-types.js';
import { useApplicationForm } from './application-form.js';
import { pointsFor, routeOf } from './route-points.js';
import type { RoutePoint } from './application-values.js';
import classes from './application.module.css';
import { rolesFor } from './footprint-roles.js';

/** Zones with a rule, for orientation while drawing. */
export function useMapZones(): readonly MapZone[] {
  const { reference } = useApplicationForm();
  const text = useLocalized();
  return reference.restrictionZones.map(({ code, name, rule, effect, geometry }) => ({
    id: code,
    name: text(name) ?? code,
    rule: text(rule) ?? '',
    effect,
    geometry: geometry as MapZone['geometry'],
  }));
}

export interface PlaceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | null;
}

/** Draws place and route, by pointer or by fields; the named points follow the route. */
export default function PlaceField({ id, label, error }: PlaceFieldProps): ReactNode {
  const { values, set } = useApplicationForm();
  const { language } = useLanguage();
  const zones = useMapZones();
  const [narrow] = useState(() => window.matchMedia('(max-width: 48em)').matches);
  const footprint = (values['footprint'] as Footprint | null) ?? EMPTY_FOOTPRINT;
  const change = (next: Footprint): void => {
    const moved = JSON.stringify(routeOf(next)) !== JSON.stringify(routeOf(footprint));
    const known = (values['waypoints'] ?? []) as readonly RoutePoint[];
    const points = moved ? { waypoints: pointsFor(routeOf(next), known, language) } : {};
    set({ footprint: next, ...points });
  };
  return (
    <div className={classes.form}>
      {error && (
        <p id={`${id}-error`} className={classes.needed}>
          {error}
        </p>
      )}
      <VisuallyHidden component="h2">{label}</VisuallyHidden>
      <div id={id} tabIndex={-1}>
        <FootprintEditor
          label={label}
          value={footprint}
          onChange={change}
          roles={rolesFor(String(values['kind']))}
          zones={zones}
          live={narrow ? 'ask' : 'yes'}
          height={narrow ? '20rem' : '28rem'}
          filesAt="/portal/files/footprints"
        />
      </div>
    </div>
  );
}
