import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { ParleyError } from '../../../lib/errors.js';
import { useIdempotentMutation } from '../../../lib/use-idempotent-mutation.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { ErrorSummary } from '../../../ui/feedback/error-summary.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { PageSection } from '../../../ui/frame/page.js';
import { FootprintEditor } from '../../../ui/map/footprint-editor.js';
import { EMPTY_FOOTPRINT, FOOTPRINT_ROLES } from '../../../ui/map/map-types.js';
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

function usePlace(overview: Overview) {
  const { t } = useTranslation('geo-files');
  const navigate = useNavigate();
  const { id, base, event, refresh } = useDossier();
  const [version] = useState(event.version);
  const [before] = useState(footprintOf(overview.footprint) ?? EMPTY_FOOTPRINT);
  const [footprint, setFootprint] = useState(before);
  const [reason, setReason] = useState('');
  const [findings, setFindings] = useState<Findings>({});
  const [attempt, setAttempt] = useState(0);
  const change = useIdempotentMutation(ChangeEventDocument);
  const errors = useFormErrors(FORM, FIELDS, findings, change.error);
  const submit = async (form: FormEvent): Promise<void> => {
    form.preventDefault();
    const wrong: Record<string, string> = {};
    if (footprint === before) wrong['footprint'] = t('place.unchanged');
    if (reason.trim().length < SHORTEST_REASON) wrong['reason'] = t('place.reasonNeeded');
    setFindings(wrong);
    setAttempt(attempt + 1);
    if (Object.keys(wrong).length > 0) return;
    const known = (overview.waypoints ?? []) as Parameters<typeof keptWaypoints>[1];
    const kept = keptWaypoints(footprint, known);
    const facts = { footprint, waypoints: kept.length > 0 ? kept : null };
    const input = { eventId: id, expectedVersion: version, facts, reason: reason.trim() };
    const outcome = await change.submit({ input });
    if (!outcome.ok) return;
    refresh();
    void navigate({ to: base });
  };
  return { footprint, setFootprint, reason, setReason, change, errors, attempt, submit, base };
}

function PlaceForm({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('geo-files');
  const { t: word } = useTranslation('events');
  const navigate = useNavigate();
  const place = usePlace(overview);
  const { change, errors, attempt } = place;
  return (
    <form
      className={classes.form}
      onSubmit={(form) => void place.submit(form)}
      noValidate
      aria-label={t('place.title')}
    >
      <ErrorSummary items={errors.items} attempt={attempt} />
      {errors.other && <ErrorNotice error={errors.other} onRetry={() => void change.retry()} />}
      {change.status === 'stale' && <ErrorNotice error={new ParleyError('STALE')} />}
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
      <div className={classes.buttons}>
        <Button type="submit" loading={change.status === 'running'}>
          {t('place.submit')}
        </Button>
        <Button variant="default" onClick={() => void navigate({ to: place.base })}>
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
