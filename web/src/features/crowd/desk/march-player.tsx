import { Button, NativeSelect } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/use-format.js';
import { StatusBadge } from '../../../ui/status/status-badge.js';
import {
  BAND_TONES,
  bandOf,
  instantAfter,
  placeAt,
  type Frame,
  type Simulation,
  type Stage,
} from './march-words.js';
import classes from './march.module.css';
import { PACES, type Pace, type Player } from './use-player.js';

interface NowProps {
  readonly frame: Frame;
  readonly simulation: Simulation;
  readonly stages: readonly Stage[];
}

/** Who is where at this moment, in words and figures. */
function Now({ frame, simulation, stages }: NowProps): ReactNode {
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const densest = Math.max(0, ...frame.densities);
  const band = bandOf(simulation.bands, densest);
  const leaves = frame.dispersed > 0 || simulation.dispersedMin;
  const counts = ['atStart', 'walking', 'onSquare', ...(leaves ? ['dispersed'] : [])] as const;
  return (
    <dl className={classes.now}>
      <div>
        <dt>{t('player.head')}</dt>
        <dd>{placeAt(stages, frame.headM)}</dd>
      </div>
      <div>
        <dt>{t('player.tail')}</dt>
        <dd>{placeAt(stages, frame.tailM)}</dd>
      </div>
      {counts.map((name) => (
        <div key={name}>
          <dt>{t(`count.${name}`)}</dt>
          <dd>{format.number(frame[name as 'walking'])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('player.densest')}</dt>
        <dd className={classes.banded}>
          {t('perM2', { value: format.number(densest, 1) })}
          <StatusBadge tone={BAND_TONES[band] ?? 'neutral'} label={t(`band.${band}`)} size="sm" />
        </dd>
      </div>
    </dl>
  );
}

export interface MarchPlayerProps extends NowProps {
  readonly player: Player;
  readonly departureAt: string;
}

/** The march minute by minute: play, stand still, step, or go to a minute. */
export function MarchPlayer(props: MarchPlayerProps): ReactNode {
  const { player, departureAt, simulation, frame } = props;
  const { t } = useTranslation('march-desk');
  const format = useFormat();
  const id = useId();
  const clock = format.time(instantAfter(departureAt, frame.minute));
  const said = t('player.at', { clock, minute: frame.minute });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    player.toggle();
  };
  const button = (name: string, icon: ReactNode, act: () => void): ReactNode => (
    <Button variant="default" px="xs" aria-label={t(`player.${name}`)} onClick={act}>
      {icon}
    </Button>
  );
  return (
    <div className={classes.player} role="group" aria-label={t('player.title')}>
      <div className={classes.controls}>
        <output className={classes.clock} htmlFor={id}>
          {clock}
        </output>
        {button('first', <IconPlayerSkipBack size={18} aria-hidden />, () => player.goTo(0))}
        {button('back', <IconPlayerTrackPrev size={18} aria-hidden />, () => player.step(-1))}
        <Button
          leftSection={
            player.playing ? (
              <IconPlayerPause size={18} aria-hidden />
            ) : (
              <IconPlayerPlay size={18} aria-hidden />
            )
          }
          onClick={player.toggle}
        >
          {t(player.playing ? 'player.pause' : 'player.play')}
        </Button>
        {button('next', <IconPlayerTrackNext size={18} aria-hidden />, () => player.step(1))}
        <NativeSelect
          aria-label={t('player.pace')}
          value={String(player.pace)}
          data={PACES.map((pace) => ({
            value: String(pace),
            label: t('player.perSecond', { count: pace }),
          }))}
          onChange={(event) => player.setPace(Number(event.currentTarget.value) as Pace)}
        />
      </div>
      <label htmlFor={id} className={classes.slideLabel}>
        {t('player.minute')}
      </label>
      <input
        id={id}
        type="range"
        className={classes.slider}
        min={0}
        max={simulation.frames.length - 1}
        value={player.index}
        aria-valuetext={said}
        onChange={(event) => player.goTo(Number(event.currentTarget.value))}
        onKeyDown={onKeyDown}
      />
      <p className={classes.soft}>{t('player.hint')}</p>
      <Now {...props} />
    </div>
  );
}
