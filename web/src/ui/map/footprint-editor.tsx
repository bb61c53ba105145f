import { Button, NativeSelect } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFileImport,
  IconMapPin,
  IconPointer,
  IconPolygon,
  IconRoute,
  type Icon,
} from '@tabler/icons-react';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FootprintAdd } from './footprint-add.js';
import classes from './footprint-editor.module.css';
import { FootprintPart } from './footprint-part.js';
import { KNOWN_PLACES, type KnownPlace } from './known-places.js';
import { MapCanvas } from './map-canvas.js';
import type { DrawTool } from './map-drawing.js';
import type { Footprint, FootprintRole, MapZone } from './map-types.js';
import { useDrawing, type DrawingState } from './use-drawing.js';
import { useFootprintHistory, type FootprintHistory } from './use-footprint-history.js';

// Most people draw: reading a file comes when somebody asks for it.
const FootprintImport = lazy(() => import('./footprint-import.js'));

export interface FootprintEditorProps {
  readonly label: string;
  readonly value: Footprint;
  readonly onChange: (next: Footprint) => void;
  /** Roles that may be given, the usual one first. */
  readonly roles: readonly FootprintRole[];
  /** Zones shown for orientation. */
  readonly zones?: readonly MapZone[];
  readonly places?: readonly KnownPlace[];
  readonly height?: string;
  /** `ask` starts with a still picture and the fields: for phones. */
  readonly live?: 'yes' | 'ask';
  /** Where this door has files read; without it none can be taken in. */
  readonly filesAt?: string;
}

const TOOLS: readonly (readonly [DrawTool, Icon])[] = [
  ['select', IconPointer],
  ['linestring', IconRoute],
  ['polygon', IconPolygon],
  ['point', IconMapPin],
];

interface ToolsProps {
  readonly drawing: DrawingState;
  readonly history: FootprintHistory;
  readonly role: string;
  readonly roles: readonly string[];
  readonly onRole: (role: string) => void;
  /** Whether there is a map to draw on, or one that is coming. */
  readonly pointer: boolean;
  /** Opens the reading of a file; absent where none can be read. */
  readonly onFile?: () => void;
}

function Tools({ drawing, history, role, roles, onRole, pointer, onFile }: ToolsProps): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.tools} role="toolbar" aria-label={t('map.edit.tools')}>
      <NativeSelect
        label={t('map.edit.nextRole')}
        data={roles.map((value) => ({ value, label: t(`map.role.${value}`) }))}
        value={role}
        onChange={(event) => onRole(event.currentTarget.value)}
      />
      {pointer &&
        TOOLS.map(([tool, Sign]) => (
          <Button
            key={tool}
            variant="default"
            aria-pressed={drawing.tool === tool}
            disabled={!drawing.ready}
            leftSection={<Sign size={18} aria-hidden />}
            onClick={() => drawing.choose(tool, role)}
          >
            {t(`map.edit.tool.${tool}`)}
          </Button>
        ))}
      <Button
        variant="default"
        disabled={!history.canUndo}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={history.undo}
      >
        {t('map.edit.undo')}
      </Button>
      <Button
        variant="default"
        disabled={!history.canRedo}
        leftSection={<IconArrowForwardUp size={18} aria-hidden />}
        onClick={history.redo}
      >
        {t('map.edit.redo')}
      </Button>
      {onFile && (
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={onFile}
        >
          {t('map.edit.file')}
        </Button>
      )}
    </div>
  );
}

/**
 * Draws a footprint: with the pointer on the map, or with fields alone (places, coordinates, order),
 * which can do everything the pointer can. Undo covers both.
 */
export function FootprintEditor(props: FootprintEditorProps): ReactNode {
  const { label, value, onChange, roles, zones, places = KNOWN_PLACES, height, live } = props;
  const { filesAt } = props;
  const [reading, setReading] = useState(false);
  const { t } = useTranslation('ui');
  const heading = useId();
  const [role, setRole] = useState<string>(roles[0] ?? 'route');
  const history = useFootprintHistory(value, onChange);
  const drawing = useDrawing(value, history.change);
  const pointer = live !== 'ask' || drawing.ready;
  return (
    <div className={classes.editor}>
      <Tools
        {...{ drawing, history, role, roles, pointer }}
        onRole={setRole}
        {...(filesAt ? { onFile: () => setReading(true) } : {})}
      />
      {filesAt && reading && (
        <Suspense>
          <FootprintImport
            {...{ filesAt, roles, value, live }}
            zones={zones ?? []}
            onTake={history.change}
            onClose={() => setReading(false)}
          />
        </Suspense>
      )}
      <p className={classes.hint}>{t(`map.edit.hint.${pointer ? drawing.tool : 'closed'}`)}</p>
      <MapCanvas
        label={label}
        list="below"
        footprint={value}
        drawing={drawing.ready}
        {...(zones ? { zones } : {})}
        {...(height ? { height } : {})}
        {...(live ? { live } : {})}
        onMap={drawing.onMap}
      />
      <section className={classes.parts} aria-labelledby={heading}>
        <h3 id={heading} style={{ margin: 0 }}>
          {t('map.edit.fields')}
        </h3>
        <FootprintAdd footprint={value} role={role} places={places} onChange={history.change} />
        {value.features.map((feature, part) => (
          <FootprintPart
            key={part}
            {...{ feature, part, roles, places }}
            footprint={value}
            picked={drawing.picked === part}
            onChange={history.change}
          />
        ))}
      </section>
    </div>
  );
}
