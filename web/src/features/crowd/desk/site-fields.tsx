import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import type { GroundPart } from './crowd-types.js';
import { Add, changed, Row, without } from './site-rows.js';
import { SheetCheck, SheetChoice, SheetField, useChoices } from './sheet-field.js';
import {
  withEntry,
  withExit,
  withPlace,
  type ExitDraft,
  type PlaceDraft,
  type SheetDraft,
} from './sheet-draft.js';
import classes from './crowd.module.css';

const MOMENTS = ['gathering', 'event', 'end'] as const;

export interface SiteFieldsProps {
  readonly draft: SheetDraft;
  readonly ground: readonly GroundPart[];
  readonly onChange: (draft: SheetDraft) => void;
}

function useDrawnChoices(ground: readonly GroundPart[], kind: string) {
  const { t } = useTranslation('crowd-sheet-desk');
  const { t: word } = useTranslation('ui');
  const format = useFormat();
  const named = (part: GroundPart): string => {
    const role = word(`map.role.${part.role}` as never, { defaultValue: part.role }) as string;
    const size = part.areaM2
      ? `${format.number(part.areaM2, 1)} m²`
      : `${format.number(part.lengthM ?? 0, 1)} m`;
    return `${part.name ?? role} (${size})`;
  };
  return [
    { value: '', label: t('notDrawn') },
    ...ground
      .filter((part) => part.kind === kind)
      .map((part) => ({ value: part.key, label: named(part) })),
  ];
}

function PlaceRow(props: {
  readonly place: PlaceDraft;
  readonly index: number;
  readonly ground: readonly GroundPart[];
  readonly onChange: (part: Partial<PlaceDraft>) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { place, index, ground, onChange, onRemove } = props;
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const choices = useDrawnChoices(ground, 'area');
  const moments = useChoices('moment');
  const at = `places.${index}`;
  const drawn = ground.find(({ key }) => key === place.featureKey) ?? null;
  const choose = (featureKey: string): void => {
    const name = ground.find(({ key }) => key === featureKey)?.name ?? place.name;
    onChange({ featureKey, name: place.name.trim() === '' ? name : place.name });
  };
  return (
    <Row title={place.name || t('place', { number: index + 1 })} onRemove={onRemove}>
      <SheetChoice
        path={`${at}.featureKey`}
        label={t('drawnArea')}
        value={place.featureKey}
        choices={choices}
        onChange={choose}
      />
      <SheetField
        path={`${at}.name`}
        label={t('name')}
        text
        value={place.name}
        onChange={(name) => onChange({ name })}
      />
      <SheetChoice
        path={`${at}.moment`}
        label={t('moment.label')}
        value={place.moment}
        choices={moments(MOMENTS)}
        onChange={(moment) => onChange({ moment })}
      />
      <SheetField
        path={`${at}.areaM2`}
        label={drawn ? t('areaOverride') : t('area')}
        unit="m²"
        placeholder={drawn?.areaM2 ? format.number(drawn.areaM2, 1) : undefined}
        value={place.areaM2}
        onChange={(areaM2) => onChange({ areaM2 })}
      />
      {place.areaM2.trim() !== '' && (
        <SheetField
          path={`${at}.reason`}
          label={drawn ? t('overrideReason') : t('statedReason')}
          text
          value={place.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </Row>
  );
}

function ExitRow(props: {
  readonly exit: ExitDraft;
  readonly index: number;
  readonly ground: readonly GroundPart[];
  readonly onChange: (part: Partial<ExitDraft>) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { exit, index, ground, onChange, onRemove } = props;
  const { t } = useTranslation('crowd-sheet-desk');
  const format = useFormat();
  const choices = useDrawnChoices(ground, 'line');
  const at = `exits.${index}`;
  const drawn = ground.find(({ key }) => key === exit.featureKey) ?? null;
  return (
    <Row title={exit.name || t('exit', { number: index + 1 })} onRemove={onRemove}>
      <SheetField
        path={`${at}.name`}
        label={t('name')}
        text
        value={exit.name}
        onChange={(name) => onChange({ name })}
      />
      {choices.length > 1 && (
        <SheetChoice
          path={`${at}.featureKey`}
          label={t('drawnLine')}
          value={exit.featureKey}
          choices={choices}
          onChange={(featureKey) => onChange({ featureKey })}
        />
      )}
      <SheetField
        path={`${at}.widthM`}
        label={drawn ? t('widthOverride') : t('width')}
        unit="m"
        placeholder={drawn?.lengthM ? format.number(drawn.lengthM, 1) : undefined}
        value={exit.widthM}
        onChange={(widthM) => onChange({ widthM })}
      />
      {drawn && exit.widthM.trim() !== '' && (
        <SheetField
          path={`${at}.reason`}
          label={t('overrideReason')}
          text
          value={exit.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <div className={classes.checks}>
        <SheetCheck
          path={`${at}.emergencyOnly`}
          label={t('emergencyOnly')}
          checked={exit.emergencyOnly}
          onChange={(emergencyOnly) => onChange({ emergencyOnly })}
        />
        <SheetCheck
          path={`${at}.stairs`}
          label={t('stairs')}
          checked={exit.stairs}
          onChange={(stairs) => onChange({ stairs })}
        />
      </div>
    </Row>
  );
}

/** The drawn and other places that hold the crowd. */
export function PlaceFields({ draft, ground, onChange }: SiteFieldsProps): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const { places } = draft;
  const taken = new Set(places.map(({ featureKey }) => featureKey));
  const next = ground.find(({ kind, key }) => kind === 'area' && !taken.has(key)) ?? null;
  return (
    <section className={classes.group} aria-label={t('group.places')}>
      <h3>{t('group.places')}</h3>
      {places.length === 0 && <p className={classes.soft}>{t('noPlaces')}</p>}
      {places.map((place, index) => (
        <PlaceRow
          key={place.key}
          {...{ place, index, ground }}
          onChange={(part) => onChange({ ...draft, places: changed(places, place.key, part) })}
          onRemove={() => onChange({ ...draft, places: without(places, place.key) })}
        />
      ))}
      <Add label={t('addPlace')} onClick={() => onChange(withPlace(draft, next))} />
    </section>
  );
}

/** The ways out, and the ways in with their turnstiles. */
export function WayFields({ draft, ground, onChange }: SiteFieldsProps): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const { exits, entries } = draft;
  return (
    <>
      <section className={classes.group} aria-label={t('group.exits')}>
        <h3>{t('group.exits')}</h3>
        {exits.length === 0 && <p className={classes.soft}>{t('noExits')}</p>}
        {exits.map((exit, index) => (
          <ExitRow
            key={exit.key}
            {...{ exit, index, ground }}
            onChange={(part) => onChange({ ...draft, exits: changed(exits, exit.key, part) })}
            onRemove={() => onChange({ ...draft, exits: without(exits, exit.key) })}
          />
        ))}
        <Add label={t('addExit')} onClick={() => onChange(withExit(draft))} />
      </section>
      <section className={classes.group} aria-label={t('group.entries')}>
        <h3>{t('group.entries')}</h3>
        {entries.length === 0 && <p className={classes.soft}>{t('noEntries')}</p>}
        {entries.map((entry, index) => (
          <Row
            key={entry.key}
            title={entry.name || t('entry', { number: index + 1 })}
            onRemove={() => onChange({ ...draft, entries: without(entries, entry.key) })}
          >
            <SheetField
              path={`entries.${index}.name`}
              label={t('name')}
              text
              value={entry.name}
              onChange={(name) =>
                onChange({ ...draft, entries: changed(entries, entry.key, { name }) })
              }
            />
            <SheetField
              path={`entries.${index}.turnstiles`}
              label={t('turnstiles')}
              value={entry.turnstiles}
              onChange={(turnstiles) =>
                onChange({ ...draft, entries: changed(entries, entry.key, { turnstiles }) })
              }
            />
          </Row>
        ))}
        {entries.length > 0 && (
          <SheetField
            path="entryHours"
            label={t('entryHours')}
            unit={t('hours')}
            value={draft.entryHours}
            onChange={(entryHours) => onChange({ ...draft, entryHours })}
          />
        )}
        <Add label={t('addEntry')} onClick={() => onChange(withEntry(draft))} />
      </section>
    </>
  );
}
