import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { ParleyError } from '../../../lib/errors.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ConflictNotice } from '../../../ui/feedback/conflict-notice.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { MapCanvas } from '../../../ui/map/map-canvas.js';
import { EMPTY_FOOTPRINT, FOOTPRINT_ROLES, type Footprint } from '../../../ui/map/map-types.js';
import { useDossier, useDossierReading } from './dossier-context.js';
import { ChangeEventDocument } from './event-commands.desk.graphql.js';
import { OverviewDocument } from './events.desk.graphql.js';
import { useFormErrors, type Findings } from './form-errors.js';
import { keptWaypoints } from './kept-waypoints.js';
import classes from './overview.module.css';
import { footprintOf } from './place-section.js';

const FORM = 'event-place';
const FIELDS = ['footprint', 'reason'];
const SHORTEST_REASON = 3;

type Overview = EventOverviewQuery['event'];

/** The place a dossier has now, and the version it stands in. */
interface Place {
  readonly version: number;
  readonly footprint: Footprint;
}

const placeOf = ({ version, footprint }: Overview): Place => ({
  version,
  footprint: footprintOf(footprint) ?? EMPTY_FOOTPRINT,
});

/** Sends the place; when somebody was faster, what stands there now is fetched. */
function useSending(overview: Overview) {
  const client = useClient();
  const navigate = useNavigate();
  const { id, base, refresh } = useDossier();
  const reload = async (): Promise<Place | null> => {
    const again = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(OverviewDocument, { id }, again).toPromise();
    return data ? placeOf(data.event) : null;
  };
  const change = useIdempotentMutation(ChangeEventDocument, { reload });
  const send = async (place: Place, reason: string): Promise<void> => {
    const known = (overview.waypoints ?? []) as Parameters<typeof keptWaypoints>[1];
    const { footprint, version: expectedVersion } = place;
    const kept = keptWaypoints(footprint, known);
    const facts = { footprint, waypoints: kept.length > 0 ? kept : null };
    const outcome = await change.submit({ input: { eventId: id, expectedVersion, facts, reason } });
    if (!outcome.ok) return;
    refresh();
    void navigate({ to: base });
  };
  return { change, send };
}

function usePlace(overview: Overview) {
  const { t } = useTranslation('geo-files');
  const [before, setBefore] = useState(() => placeOf(overview));
  const [footprint, setFootprint] = useState(before.footprint);
  const [reason, setReason] = useState('');
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const { change, send } = useSending(overview);
  const errors = useFormErrors(FORM, FIELDS, findings, change.error);
  const sendTo = (version: number) => void send({ version, footprint }, reason.trim());
  const submit = (form: FormEvent): void => {
    form.preventDefault();
    const wrong: Record<string, string> = {};
    if (footprint === before.footprint) wrong['footprint'] = t('place.unchanged');
    if (reason.trim().length < SHORTEST_REASON) wrong['reason'] = t('place.reasonNeeded');
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length === 0) sendTo(before.version);
  };
  const take = (theirs: Place): void => {
    setBefore(theirs);
    setFootprint(theirs.footprint);
    change.reset();
  };
  return {
    footprint,
    setFootprint,
    reason,
    setReason,
    change,
    errors,
    attempt,
    submit,
    sendTo,
    take,
  };
}

type Editing = ReturnType<typeof usePlace>;

/** Both places on a map beside each other, and the reader's choice. */
function Conflict({ place }: { readonly place: Editing }): ReactNode {
  const { t } = useTranslation('events');
  const { change, footprint, sendTo, take } = place;
  if (change.status !== 'stale') return null;
  const theirs = change.conflict?.theirs ?? null;
  const shown = (drawn: Footprint) => (
    <MapCanvas label={t('place.map')} footprint={drawn} height="14rem" list="below" />
  );
  return (
    <ConflictNotice
      mine={shown(footprint)}
      theirs={theirs && shown(theirs.footprint)}
      onKeepMine={() => sendTo(theirs?.version ?? change.conflict?.currentVersion ?? 0)}
      onTakeTheirs={() => theirs && take(theirs)}
    />
  );
}

function PlaceForm({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('geo-files');
  const { t: word } = useTranslation('events');
  const navigate = useNavigate();
  const { base } = useDossier();
  const place = usePlace(overview);
  const { change, errors, attempt } = place;
  return (
    <form className={classes.form} onSubmit={place.submit} noValidate aria-label={t('place.title')}>
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void change.retry()} />}
      <div id={`${FORM}-footprint`} tabIndex={-1}>
        {errors.by['footprint'] && <p className={classes.wrong}>{errors.by['footprint']}</p>}
        <FootprintEditor
          label={word('place.map')}
          value={place.footprint}
          onChange={place.setFootprint}
          roles={FOOTPRINT_ROLES}
          height="26rem"
          filesAt="/files/footprints"
        />
      </div>
      <Textarea
        id={`${FORM}-reason`}
        label={t('place.reason')}
        autosize
        minRows={2}
        maxLength={1000}
        value={place.reason}
        error={errors.by['reason']}
        onChange={(event) => place.setReason(event.currentTarget.value)}
      />
      <Conflict place={place} />
      <div className={classes.buttons}>
        <Button type="submit" loading={change.status === 'running'}>
          {t('place.submit')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: base })}>
          {t('place.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Changes where an event takes place, drawn or from a file, with a reason everybody sees. */
export function PlacePage(): ReactNode {
  const { t } = useTranslation('geo-files');
  const may = useMay();
  const { data, error, again } = useDossierReading(OverviewDocument);
  if (!may('events.change')) return <ErrorNotice error={new ParleyError('FORBIDDEN')} />;
  return (
    <PageSection title={t('place.title')} arrives>
      <p className={classes.line}>{t('place.lead')}</p>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {data ? <PlaceForm overview={data.event} /> : !error && <Loading lines={8} />}
    </PageSection>
  );
}
