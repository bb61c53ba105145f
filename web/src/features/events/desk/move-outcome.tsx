import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveOutcomeQuery } from '../../../gql/desk/graphql.js';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { PageSection } from '../../../ui/frame/page.js';
import toneClass from '../../../ui/status/tone.module.css';
import { TONE_ICONS, type Tone } from '../../../ui/status/tones.js';
import { ConflictList } from './conflict-list.js';
import classes from './conflicts.module.css';

type Outcome = MoveOutcomeQuery['moveOutcome'];

interface FactProps {
  readonly tone: Tone;
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ tone, name, children }: FactProps): ReactNode {
  const Sign = TONE_ICONS[tone];
  return (
    <div className={`${toneClass.tone} ${classes.fact}`} data-tone={tone}>
      <Sign size={20} aria-hidden />
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const format = useFormat();
  const { startAt, endAt, day } = outcome;
  const kind = ['workingDay', 'weekend'].includes(day) ? day : 'holiday';
  return (
    <Fact tone={kind === 'workingDay' ? 'good' : 'warn'} name={t('outcome.when')}>
      {format.dateTime(startAt)}–{format.time(endAt)} · {t(`day.${kind}`)}
    </Fact>
  );
}

function Deadlines({ deadlines }: { readonly deadlines: Outcome['filingDeadlines'] }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const say = useLocalized();
  const format = useFormat();
  const late = deadlines.some(({ onTime }) => onTime === false);
  return (
    <Fact tone={late ? 'warn' : 'good'} name={t('outcome.deadline')}>
      {deadlines.length === 0 && t('outcome.noDeadline')}
      {deadlines.map(({ latest, onTime, rule }) => (
        <div key={rule?.id ?? latest}>
          {t(onTime === false ? 'outcome.late' : 'outcome.inTime', { date: format.day(latest) })}
          {rule && ` · ${say(rule.label) ?? ''}`}
        </div>
      ))}
    </Fact>
  );
}

function Load({ load }: { readonly load: Outcome['load'] }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const format = useFormat();
  const { events, persons, unitsElsewhere, unitsPlanned, unitsInPool } = load;
  const short = unitsElsewhere + unitsPlanned > unitsInPool;
  return (
    <Fact tone={short ? 'bad' : events > 0 ? 'info' : 'good'} name={t('outcome.load')}>
      <div>{t('outcome.events', { count: events, persons: format.number(persons) })}</div>
      <div>{t('outcome.units', { unitsElsewhere, unitsPlanned, unitsInPool })}</div>
    </Fact>
  );
}

function Staffing({ staffing }: { readonly staffing: Outcome['staffing'] }): ReactNode {
  const { t } = useTranslation(['conflicts-desk', 'errors']);
  const rules = [...new Set(staffing.map(({ rule }) => rule))];
  return (
    <Fact tone={staffing.length > 0 ? 'bad' : 'good'} name={t('outcome.rest')}>
      {staffing.length === 0 && t('outcome.restKept')}
      {rules.map((rule) => (
        <div key={rule}>
          {t(`staffing.${rule}` as never, {
            count: staffing.filter((each) => each.rule === rule).length,
          })}
        </div>
      ))}
    </Fact>
  );
}

function Others({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const say = useLocalized();
  const format = useFormat();
  const { restrictions, conditionsToConfirm, endPlace, endPlaceFits } = outcome;
  const zones = restrictions.map(({ zone }) => say(zone.name) ?? zone.code);
  return (
    <>
      {endPlace && (
        <Fact tone={endPlaceFits ? 'good' : 'bad'} name={t('outcome.end')}>
          {say(endPlace.name)} ·{' '}
          {t('outcome.capacity', { persons: format.number(endPlace.capacity) })}
        </Fact>
      )}
      <Fact tone={zones.length > 0 ? 'warn' : 'good'} name={t('outcome.zones')}>
        {zones.length > 0 ? format.list(zones) : t('outcome.noZones')}
      </Fact>
      <Fact tone={conditionsToConfirm.length > 0 ? 'warn' : 'good'} name={t('outcome.conditions')}>
        {conditionsToConfirm.length > 0
          ? t('outcome.confirm', { list: format.list(conditionsToConfirm) })
          : t('outcome.noConditions')}
      </Fact>
    </>
  );
}

/** Everything the move would bring, one line a question, then the conflicts that would be there. */
export function MoveOutcome({ outcome }: { readonly outcome: Outcome }): ReactNode {
  const { t } = useTranslation('conflicts-desk');
  const { conflicts } = outcome;
  return (
    <>
      <PageSection title={t('outcome.title')}>
        <dl className={classes.facts}>
          <When outcome={outcome} />
          <Deadlines deadlines={outcome.filingDeadlines} />
          <Load load={outcome.load} />
          <Staffing staffing={outcome.staffing} />
          <Others outcome={outcome} />
        </dl>
      </PageSection>
      <PageSection title={t('outcome.conflicts', { count: conflicts.items.length })}>
        <ConflictList items={conflicts.items} complete={conflicts.complete} />
      </PageSection>
    </>
  );
}
