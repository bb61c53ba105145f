import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorTexts } from '../../../lib/error-text.js';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import type { Footprint } from '../../../ui/map/map-types.js';
import { StaleEdge } from '../../../ui/products/stale-edge.js';
import { useDossierReading } from '../../events/desk/index.js';
import { CountsSection } from './counts-section.js';
import { CrowdPageDocument } from './crowd.desk.graphql.js';
import {
  contentOf,
  figuresOf,
  lastOf,
  type CrowdContent,
  type CrowdEvent,
  type CrowdSheet,
} from './crowd-types.js';
import { JudgementFields, NumberFields } from './judgement-fields.js';
import { draftOf, draftProblems, type SheetDraft } from './sheet-draft.js';
import { fieldId, SheetFormContext } from './sheet-field.js';
import { SheetResults } from './sheet-results.js';
import { SidesSection } from './sides-section.js';
import { PlaceFields, WayFields } from './site-fields.js';
import { Tornado } from './tornado.js';
import { useLiveFigures, useSheetSaving } from './use-crowd-sheet.js';
import { VersionsSection } from './versions-section.js';
import classes from './crowd.module.css';

const NO_SHEET = { versions: [], changedGround: [] } as const;

function policeSheet(event: CrowdEvent): CrowdSheet | null {
  return event.crowdSheets.find(({ side }) => side === 'police') ?? null;
}

function useGroundChanges(event: CrowdEvent) {
  const { t } = useTranslation('crowd-sheet-desk');
  const { t: word } = useTranslation('ui');
  const format = useFormat();
  const { changedGround } = policeSheet(event) ?? NO_SHEET;
  return changedGround.map(({ key, role, name, change, before, after, unit }) => {
    const measure = (value: number | null | undefined): string | null =>
      (value ?? null) === null
        ? null
        : `${format.number(value ?? 0, 1)} ${unit === 'm2' ? 'm²' : 'm'}`;
    const what = name ?? (word(`map.role.${role}` as never, { defaultValue: role }) as string);
    return {
      id: key,
      label: t(`ground.${change}` as never, { name: what }) as string,
      before: measure(before),
      after: measure(after),
    };
  });
}

interface WorkbenchProps {
  readonly event: CrowdEvent;
  readonly start: CrowdContent;
  readonly version: number;
}

/** The sheet as it is typed, with all that is wrong with it by path. */
function useWorkbench({ start, version }: WorkbenchProps) {
  const texts = useErrorTexts();
  const [draft, setDraft] = useState(() => draftOf(start));
  const [note, setNote] = useState('');
  const live = useLiveFigures(draft);
  const saving = useSheetSaving(version, draft, note);
  const typed = Object.entries(draftProblems(draft))
    // What is still empty is told once somebody wants to keep it.
    .filter(([, code]) => code !== 'required' || saving.attempt > 0)
    .map(([path, code]) => [path, texts.field({ path, code, params: {} })]);
  const wrong = { ...live.refused, ...saving.refused, ...Object.fromEntries(typed) } as Record<
    string,
    string
  >;
  return { draft, setDraft, note, setNote, live, saving, wrong };
}

/** What a field is called where it stands away from the form: by its row, or its own label. */
function useFieldLabel({ places, exits, entries }: SheetDraft): (path: string) => string | null {
  const { t } = useTranslation('crowd-sheet-desk');
  const rows = { places, exits, entries };
  return (path) => {
    const [part = '', at = '', field = ''] = path.split('.');
    if (part === 'numbers') return t(`number.${at}` as never) as string;
    if (part in rows) {
      const row = rows[part as keyof typeof rows][Number(at)];
      const own = t(`change.${part}.${field}` as never, { defaultValue: '' }) as string;
      return [row?.name, own].filter(Boolean).join(', ');
    }
    return (t(`change.sheet.${part}` as never, { defaultValue: '' }) as string) || null;
  };
}

function Workbench(props: WorkbenchProps): ReactNode {
  const { event } = props;
  const { t } = useTranslation('crowd-sheet-desk');
  const may = useMay();
  const form = `sheet-${useId()}`;
  const narrow = useMediaQuery('(max-width: 48em)');
  const { draft, setDraft, note, setNote, live, saving, wrong } = useWorkbench(props);
  const readOnly = !may('risk.prepare');
  const ground = event.crowdSite?.ground ?? [];
  const fields = { draft, onChange: setDraft };
  const label = useFieldLabel(draft);
  const items = Object.entries(wrong).map(([path, message]) => ({
    fieldId: fieldId(form, path),
    message: [label(path), message].filter(Boolean).join(': '),
  }));
  const submit = (sent: FormEvent): void => {
    sent.preventDefault();
    void saving.submit().then((kept) => kept && setNote(''));
  };
  return (
    <SheetFormContext.Provider value={{ form, wrong, readOnly }}>
      <form className={classes.bench} onSubmit={submit} noValidate aria-label={t('title')}>
        <div className={classes.inputs}>
          <ErrorSummary items={saving.attempt > 0 ? items : []} attempt={saving.attempt} />
          <NumberFields {...fields} />
          <PlaceFields {...fields} ground={ground} />
          <WayFields {...fields} ground={ground} />
          <JudgementFields {...fields} />
          {saving.error && <ErrorNotice error={saving.error} />}
          {saving.overtaken && (
            <Notice
              tone="warn"
              role="alert"
              title={t('overtaken')}
              actions={
                <Button variant="default" onClick={saving.keepMine}>
                  {t('keepMine')}
                </Button>
              }
            >
              {t('overtakenText')}
            </Notice>
          )}
          {!readOnly && (
            <div className={classes.saveBar} data-print="hide">
              <TextInput
                label={t('note')}
                value={note}
                maxLength={1000}
                onChange={(change) => setNote(change.currentTarget.value)}
              />
              <Button
                type="submit"
                loading={saving.running}
                disabled={saving.overtaken}
                leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              >
                {t('save')}
              </Button>
              {saving.unchanged && <p role="status">{saving.unchanged}</p>}
            </div>
          )}
        </div>
        <div className={classes.outcome}>
          <section aria-label={t('results')} aria-busy={live.behind}>
            <h3>{t('results')}</h3>
            {live.figures ? (
              <SheetResults figures={live.figures} behind={live.behind} />
            ) : (
              <Loading lines={6} />
            )}
          </section>
          {event.footprint ? (
            <MapCanvas
              label={t('map')}
              footprint={event.footprint as Footprint}
              height="18rem"
              list="below"
              live={narrow ? 'ask' : 'yes'}
            />
          ) : (
            <Notice tone="info" title={t('noDrawing')}>
              {t('noDrawingText')}
            </Notice>
          )}
          {live.figures?.ranges.map((range) => (
            <Tornado key={range.figure} range={range} />
          ))}
        </div>
      </form>
    </SheetFormContext.Provider>
  );
}

/** The crowd workbench: the police's sheet beside what it gives, the other side's, counts, versions. */
export function CrowdPage(): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const { data, error, again } = useDossierReading(CrowdPageDocument);
  const event = data?.event;
  const sheet = event ? policeSheet(event) : null;
  const start = sheet?.versions[0]?.content ?? event?.crowdSite?.proposal;
  const print = (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      data-print="hide"
      onClick={() => window.print()}
    >
      {t('print')}
    </Button>
  );
  return (
    <>
      <PageSection title={t('title')} arrives actions={print}>
        <p className={classes.soft}>{t('lead')}</p>
        {error && <ErrorNotice error={error} onRetry={again} />}
        {!event && !error && <Loading lines={8} />}
        {event && start && (
          <Stale event={event}>
            <Workbench
              key={sheet?.id ?? 'first'}
              event={event}
              start={contentOf(start)}
              version={sheet?.version ?? 0}
            />
          </Stale>
        )}
      </PageSection>
      {event && (
        <>
          <SidesSection
            police={lastFigures(event, 'police')}
            organiser={lastFigures(event, 'organiser')}
          />
          <CountsSection counts={event.crowdCounts} />
          <VersionsSection event={event} />
        </>
      )}
    </>
  );
}

function lastFigures(event: CrowdEvent, side: 'police' | 'organiser') {
  const last = lastOf(event, side);
  return last && { version: last, figures: figuresOf(last.figures) };
}

function Stale(props: { readonly event: CrowdEvent; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('crowd-sheet-desk');
  const changes = useGroundChanges(props.event);
  return (
    <StaleEdge stale={changes.length > 0} product={t('product')} changes={changes}>
      {props.children}
    </StaleEdge>
  );
}
