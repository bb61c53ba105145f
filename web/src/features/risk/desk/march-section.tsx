import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import { MarchFigures } from './march-figures.js';
import { MarchForm } from './march-form.js';
import { MarchTimeline } from './march-timeline.js';
import type { MarchTiming, RiskSheet } from './risk-words.js';
import classes from './risk.module.css';

type Warning = MarchTiming['warnings'][number];

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

function Warnings({ warnings }: { readonly warnings: readonly Warning[] }): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const written = (params: unknown): Record<string, string> =>
    Object.fromEntries(
      Object.entries((params ?? {}) as Record<string, unknown>).map(([name, value]) => [
        name,
        typeof value === 'number'
          ? format.number(value)
          : INSTANT.test(String(value))
            ? format.time(String(value))
            : String(value),
      ]),
    );
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" title={t('march.warnings')}>
      <ul className={classes.bullets}>
        {warnings.map(({ code, params }) => (
          <li key={code}>{t(`march.warning.${code}`, written(params))}</li>
        ))}
      </ul>
    </Notice>
  );
}

export interface MarchSectionProps {
  readonly sheet: RiskSheet;
  readonly editable: boolean;
  /** Names of the points of the route, the start first. */
  readonly waypoints: readonly string[];
}

/** The timing of the march: figures, warnings, and every point of the route. */
export function MarchSection({ sheet, editable, waypoints }: MarchSectionProps): ReactNode {
  const { t } = useTranslation('risk-desk');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const plan = sheet.march ?? null;
  const timing = plan?.timing ?? null;
  const edit = editable && !editing && (
    <Button
      variant="default"
      leftSection={<IconRoute size={18} aria-hidden />}
      onClick={() => setEditing(true)}
      data-print="hide"
    >
      {t(plan ? 'march.edit' : 'march.enter')}
    </Button>
  );
  return (
    <PageSection title={t('march.title')} actions={edit || null}>
      {editing && (
        <MarchForm sheet={sheet} waypoints={waypoints} onDone={() => setEditing(false)} />
      )}
      {!plan && !editing && <p className={classes.soft}>{t('march.none')}</p>}
      {plan && plan.missing.length > 0 && (
        <Notice tone="warn" title={t('march.incomplete')}>
          {format.list(
            plan.missing.map((name) => t(`march.missing.${name}`, { defaultValue: name })),
          )}
        </Notice>
      )}
      {plan && timing && (
        <>
          <Warnings warnings={timing.warnings} />
          <MarchFigures plan={plan} timing={timing} />
          {timing.timeline.length > 0 && <MarchTimeline plan={plan} timing={timing} />}
        </>
      )}
    </PageSection>
  );
}
