import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../lib/error-text.js';
import type { ParleyError } from '../../lib/errors.js';
import { ErrorNotice } from '../feedback/error-notice.js';
import { Notice } from '../feedback/notice.js';
import { chosenParts, useFootprintFile, type FootprintFile } from './footprint-file.js';
import { ImportOffers, ImportPart } from './footprint-import-parts.js';
import classes from './footprint-import.module.css';
import { MapCanvas } from './map-canvas.js';
import type { Footprint, MapZone } from './map-types.js';

const KINDS = '.geojson,.json,.kml,.gpx';

export interface FootprintImportProps {
  readonly filesAt: string;
  readonly roles: readonly string[];
  readonly zones: readonly MapZone[];
  readonly value: Footprint;
  readonly live?: 'yes' | 'ask' | undefined;
  readonly onTake: (next: Footprint) => void;
  readonly onClose: () => void;
}

function Refused({ error }: { readonly error: ParleyError }): ReactNode {
  const texts = useErrorTexts();
  const [problem] = error.fields;
  if (!problem) return <ErrorNotice error={error} />;
  return <Notice tone="bad" role="alert" title={texts.field(problem)} />;
}

interface ChooseProps {
  readonly file: FootprintFile;
}

function Choose({ file }: ChooseProps): ReactNode {
  const { t } = useTranslation('geo-files');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          if (chosen) file.choose(chosen);
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        loading={file.busy}
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t(file.reading ? 'chooseOther' : 'choose')}
      </Button>
    </div>
  );
}

interface ReadProps extends FootprintImportProps {
  readonly file: FootprintFile;
}

function Read({ file, ...props }: ReadProps): ReactNode {
  const { t } = useTranslation('geo-files');
  const { roles, zones, value, live, onTake, onClose } = props;
  const { reading, choices, read, change } = file;
  if (!reading) return null;
  const features = chosenParts(reading.parts, choices);
  const ready = features.length > 0 && features.every(({ properties }) => properties.role !== '');
  const take = (before: Footprint['features']): void => {
    onTake({ type: 'FeatureCollection', features: [...before, ...features] });
    onClose();
  };
  return (
    <>
      <ImportOffers reading={reading} read={read} />
      <MapCanvas
        label={t('preview')}
        list="below"
        height="18rem"
        footprint={{ type: 'FeatureCollection', features }}
        zones={zones}
        {...(live ? { live } : {})}
      />
      <ul className={classes.list} aria-label={t('parts')}>
        {reading.parts.map((part, index) => (
          <ImportPart
            key={index}
            {...{ part, index, roles }}
            choice={choices[index] ?? { take: false, role: '' }}
            onChange={(patch) => change(index, patch)}
          />
        ))}
      </ul>
      {!ready && <p className={classes.hint}>{t('nothing')}</p>}
      <div className={classes.buttons}>
        <Button disabled={!ready} onClick={() => take([])}>
          {t(value.features.length > 0 ? 'replace' : 'takeOver')}
        </Button>
        {value.features.length > 0 && (
          <Button variant="default" disabled={!ready} onClick={() => take(value.features)}>
            {t('add')}
          </Button>
        )}
      </div>
    </>
  );
}

/** A file as place or route: read by the server, looked at on the map, then taken over. */
export default function FootprintImport(props: FootprintImportProps): ReactNode {
  const { filesAt, roles, onClose } = props;
  const { t } = useTranslation('geo-files');
  const heading = useId();
  const start = useRef<HTMLElement>(null);
  const file = useFootprintFile(filesAt, roles);
  useEffect(() => start.current?.focus(), []);
  return (
    <section ref={start} tabIndex={-1} className={classes.box} aria-labelledby={heading}>
      <h3 id={heading} className={classes.title}>
        {t('title')}
      </h3>
      <p className={classes.hint}>{t('lead')}</p>
      <Choose file={file} />
      {file.error && <Refused error={file.error} />}
      <Read {...props} file={file} />
      <div>
        <Button variant="subtle" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  );
}
