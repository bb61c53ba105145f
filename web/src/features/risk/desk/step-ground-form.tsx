import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { IconCheck, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../lib/localized.js';
import { useFormat } from '../../../lib/use-format.js';
import { useDossierReading } from '../../events/desk/index.js';
import { GroundProposalsDocument } from './assessment-steps.desk.graphql.js';
import { LongText, type StepFormProps } from './step-fields.js';
import { type GroundPoint, POINT_KINDS } from './step-values.js';
import classes from './steps.module.css';

const RAMP = ['routes', 'areas', 'movement', 'profile'] as const;
const LONGEST = 4000;

type Props = StepFormProps<'ground'>;

/** What map and calendar propose and nobody decided about yet; each is kept or dropped. */
function Proposals({ content, onChange }: Props): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const say = useLocalized();
  const format = useFormat();
  const { data } = useDossierReading(GroundProposalsDocument);
  const { points } = content;
  const answered = new Set(points.map(({ ref }) => ref));
  const open = (data?.event.riskAssessment?.groundProposals ?? []).filter(
    ({ ref }) => !answered.has(ref),
  );
  if (open.length === 0) return <p className={classes.soft}>{t('ground.noProposals')}</p>;
  const decide = (list: typeof open, kept: boolean): void => {
    const decided = list.map(({ ref, kind, name }) => ({
      ref,
      kind,
      kept,
      text: say(name) ?? ref,
    }));
    onChange({ ...content, points: [...points, ...decided] });
  };
  return (
    <>
      <ul className={classes.proposals}>
        {open.map((proposal) => {
          const { ref, kind, name, distanceM, minutes } = proposal;
          const known = [
            t(`point.${kind}`),
            distanceM === null || distanceM === undefined ? null : format.distance(distanceM),
            minutes ? t('ground.minutes', { count: minutes }) : null,
          ];
          return (
            <li key={ref}>
              <span>
                {say(name)}
                <span className={classes.note}>{known.filter(Boolean).join(' · ')}</span>
              </span>
              <span className={classes.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconCheck size={16} aria-hidden />}
                  aria-label={t('ground.keepOf', { name: say(name) })}
                  onClick={() => decide([proposal], true)}
                >
                  {t('ground.keep')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  leftSection={<IconX size={16} aria-hidden />}
                  aria-label={t('ground.dropOf', { name: say(name) })}
                  onClick={() => decide([proposal], false)}
                >
                  {t('ground.drop')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="compact-sm" variant="subtle" onClick={() => decide(open, false)}>
          {t('ground.dropAll', { count: open.length })}
        </Button>
      </div>
    </>
  );
}

/** The points that were kept, and those written by hand; dropped ones can be taken back. */
function Points({ content, editing, onChange }: Props): ReactNode {
  const { t } = useTranslation('risk-steps-desk');
  const { points } = content;
  const set = (next: readonly GroundPoint[]): void => onChange({ ...content, points: [...next] });
  const put = (at: number, more: Partial<GroundPoint>): void =>
    set(points.map((one, index) => (index === at ? { ...one, ...more } : one)));
  const dropped = points.filter(({ kept }) => !kept).length;
  return (
    <>
      {points.map((point, at) =>
        point.kept ? (
          <div key={at} className={classes.point}>
            <NativeSelect
              aria-label={t('ground.kindOf', { number: at + 1 })}
              data={POINT_KINDS.map((kind) => ({ value: kind, label: t(`point.${kind}`) }))}
              value={point.kind}
              onChange={(event) =>
                put(at, { kind: event.currentTarget.value as GroundPoint['kind'] })
              }
            />
            <Textarea
              id={`${editing.form}-points-${at}-text`}
              aria-label={t('ground.textOf', { number: at + 1 })}
              autosize
              minRows={1}
              maxLength={LONGEST}
              value={point.text}
              error={editing.errorOf(`points-${at}-text`)}
              onChange={(event) => put(at, { text: event.currentTarget.value })}
            />
            <Button
              variant="subtle"
              color="brick"
              aria-label={t('ground.removeOf', { number: at + 1 })}
              onClick={() => set(points.filter((_, index) => index !== at))}
            >
              <IconTrash size={18} aria-hidden />
            </Button>
          </div>
        ) : null,
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => set([...points, { kind: 'pinchPoint', text: '', ref: null, kept: true }])}
        >
          {t('ground.add')}
        </Button>
        {dropped > 0 && (
          <Button variant="subtle" onClick={() => set(points.filter(({ kept }) => kept))}>
            {t('ground.takeBack', { count: dropped })}
          </Button>
        )}
      </div>
    </>
  );
}

/** Ground and time: what matters on the map and in the calendar; RAMP where people crowd. */
export function GroundForm(props: Props): ReactNode {
  const { content, editing, onChange } = props;
  const { t } = useTranslation('risk-steps-desk');
  const { crowdedPlace } = content;
  return (
    <div className={classes.stack}>
      <Radio.Group
        id={`${editing.form}-crowdedPlace`}
        label={t('field.crowdedPlace')}
        description={t('ground.crowdedHint')}
        value={crowdedPlace === null || crowdedPlace === undefined ? '' : String(crowdedPlace)}
        onChange={(value) => onChange({ ...content, crowdedPlace: value === 'true' })}
      >
        <div className={classes.radios}>
          <Radio value="true" label={t('ground.yes')} />
          <Radio value="false" label={t('ground.no')} />
        </div>
      </Radio.Group>
      <LongText
        {...{ editing, path: 'timing', value: content.timing }}
        hint={t('ground.timingHint')}
        onChange={(timing) => onChange({ ...content, timing })}
      />
      <h3 className={classes.minor}>{t('ground.points')}</h3>
      <Points {...props} />
      <h3 className={classes.minor}>{t('ground.proposals')}</h3>
      <Proposals {...props} />
      {crowdedPlace && (
        <>
          <h3 className={classes.minor}>{t('ground.ramp')}</h3>
          <div className={classes.pairs}>
            {RAMP.map((name) => (
              <LongText
                key={name}
                {...{ editing, path: name, value: content[name] }}
                hint={t(`ground.hint.${name}`)}
                onChange={(text) => onChange({ ...content, [name]: text })}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
