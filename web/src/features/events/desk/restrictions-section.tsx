import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOverviewQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { PageSection } from '../../../ui/frame/page.js';
import classes from './overview.module.css';

export type Finding = EventOverviewQuery['event']['restrictionFindings'][number];

const ZONE_EFFECTS = [
  'prohibited',
  'refusedInPrinciple',
  'otherCompetence',
  'closed',
  'warning',
] as const;

/** Whether a finding is worth a look: in the zone, near it, or warned about. */
export function isTouched(finding: Finding): boolean {
  return finding.warns || finding.result === 'inside' || finding.result === 'adjacent';
}

function Where({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation('events');
  const format = useFormat();
  const { result, distanceM, overlapM, days } = finding;
  const where =
    result === 'inside'
      ? overlapM
        ? t('restriction.insideRoute', { length: format.distance(overlapM) })
        : t('restriction.inside')
      : t('restriction.adjacent', {
          distance: format.distance(distanceM),
          within: format.distance(finding.zone.adjacencyWarningM),
        });
  const when =
    days && days.length > 0
      ? t('restriction.days', { list: format.list(days.map(format.day)) })
      : null;
  return (
    <p className={classes.line}>
      <strong>{where}</strong> {when}
    </p>
  );
}

function FindingNotice({ finding }: { readonly finding: Finding }): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const { zone, warns, result } = finding;
  const known = ZONE_EFFECTS.find((one) => one === zone.effect) ?? 'other';
  const advice = result === 'inside' ? t(`restriction.effect.${known}`) : t('restriction.near');
  return (
    <Notice tone={warns ? 'warn' : 'info'} title={say(zone.name) ?? zone.code}>
      <Where finding={finding} />
      <p className={classes.line}>{say(zone.rule)}</p>
      {!warns && <p className={classes.line}>{t('restriction.notThisKind')}</p>}
      {warns && <p className={classes.line}>{advice}</p>}
      {zone.legalReference && (
        <p className={classes.source}>
          {t('restriction.law')} {say(zone.legalReference)}
        </p>
      )}
    </Notice>
  );
}

/** The restriction zones in or near the event, each with its rule; warnings first. */
export function RestrictionsSection({
  findings,
}: {
  readonly findings: readonly Finding[];
}): ReactNode {
  const { t } = useTranslation('events');
  const say = useLocalized();
  const format = useFormat();
  const touched = findings.filter(isTouched).sort((a, b) => Number(b.warns) - Number(a.warns));
  const rest = findings.filter((finding) => !isTouched(finding));
  const names = format.list(rest.map(({ zone }) => say(zone.name) ?? zone.code));
  return (
    <PageSection title={t('restriction.title')}>
      {touched.map((finding) => (
        <FindingNotice key={finding.zone.id} finding={finding} />
      ))}
      {findings.length === 0 && <p className={classes.line}>{t('restriction.none')}</p>}
      {rest.length > 0 && (
        <p className={classes.source}>{t('restriction.clear', { list: names })}</p>
      )}
    </PageSection>
  );
}
