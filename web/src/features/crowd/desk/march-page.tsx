import { Button } from '@mantine/core';
import { IconRuler2 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { useMay } from '../../../lib/use-may.js';
import { ErrorNotice } from '../../../ui/feedback/error-notice.js';
import { Loading } from '../../../ui/feedback/loading.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { ClosuresSection } from './closures-section.js';
import { CourseForm } from './course-form.js';
import { CrowdCurve } from './crowd-curve.js';
import { DensityPicture } from './density-picture.js';
import { MarchFigures } from './march-figures.js';
import { MarchMap } from './march-map.js';
import { MarchPlayer } from './march-player.js';
import { MarchTrial, NO_TRIAL } from './march-trial.js';
import { MarchWarnings } from './march-warnings.js';
import type { EventMarch, Simulation } from './march-words.js';
import classes from './march.module.css';
import { StageTable } from './stage-table.js';
import { useMarch } from './use-march.js';
import { Tornado } from './tornado.js';
import { usePlayer } from './use-player.js';

interface RunProps {
  readonly march: EventMarch;
  readonly simulation: Simulation;
  readonly departureAt: string;
}

/** The run: figures, warnings, the player with its map, and the pictures. */
function Run({ march, simulation, departureAt }: RunProps): ReactNode {
  const { stages } = march;
  const player = usePlayer(simulation.frames.length);
  const frame = simulation.frames[player.index];
  if (!frame) return null;
  const seen = { simulation, stages, departureAt };
  const { minute } = frame;
  return (
    <>
      <MarchFigures march={march} simulation={simulation} departureAt={departureAt} />
      <MarchWarnings {...seen} />
      <div className={classes.stage}>
        <MarchMap simulation={simulation} stages={stages} frame={frame} />
        <MarchPlayer {...seen} frame={frame} player={player} />
      </div>
      {march.range && <Tornado range={march.range} />}
      <DensityPicture {...seen} minute={minute} />
      <CrowdCurve {...seen} minute={minute} />
      <StageTable {...seen} />
    </>
  );
}

function Course({ march }: { readonly march: EventMarch }): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { course, courseOutdated } = march;
  const edit = may('risk.prepare') && !editing && (
    <Button
      variant="default"
      leftSection={<IconRuler2 size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t(course ? 'course.edit' : 'course.enter')}
    </Button>
  );
  return (
    <PageSection title={t('course.title')} actions={edit || null}>
      {courseOutdated && <Notice tone="warn" title={t('course.outdated')} />}
      {!editing && (
        <p className={classes.soft}>
          {course
            ? t('course.by', { name: course.updatedByName, at: format.dateTime(course.updatedAt) })
            : t('course.none')}
        </p>
      )}
      {editing && <CourseForm march={march} onDone={() => setEditing(false)} />}
    </PageSection>
  );
}

/** The march of a dossier on its streets, minute by minute. */
export function MarchPage(): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const [trial, setTrial] = useState(NO_TRIAL);
  const { march, error, loading, busy, again } = useMarch(trial);
  const { simulation = null, departureAt = null, missing = [] } = march ?? {};
  const refused = error?.code === 'INVALID_INPUT';
  return (
    <>
      <PageSection title={t('title')} arrives>
        <p className={classes.soft}>{t('lead')}</p>
        {error && !refused && <ErrorNotice error={error} onRetry={again} />}
        {loading && <Loading lines={12} label={t('loading')} />}
        {missing.length > 0 && (
          <Notice tone="info" title={t('missing.title')}>
            {format.list(missing.map((name) => t(`missing.${name}`, { defaultValue: name })))}
          </Notice>
        )}
        {march?.assumed && simulation && <Notice tone="info" title={t('assumed')} />}
        {march && simulation && departureAt && (
          <div className={classes.run} aria-busy={busy || undefined}>
            <MarchTrial
              trial={trial}
              onTrial={setTrial}
              march={march}
              error={refused ? error : null}
            />
            <Run march={march} simulation={simulation} departureAt={departureAt} />
          </div>
        )}
      </PageSection>
      {march && simulation && <Course march={march} />}
      <ClosuresSection />
    </>
  );
}
