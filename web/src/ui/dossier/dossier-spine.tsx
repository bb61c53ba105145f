import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PART_STATUS, type PartStatus } from '../status/part-status.js';
import classes from './dossier-spine.module.css';

/** The fixed parts of a dossier, in their order. */
export const DOSSIER_PARTS = [
  'overview',
  'application',
  'conditions',
  'dialogue',
  'agreement',
  'advice',
  'risk',
  'plan',
  'order',
  'history',
] as const;

export type DossierPart = (typeof DOSSIER_PARTS)[number];

/** How far a part is; parts without an entry show their name only. */
export interface PartState {
  readonly status: PartStatus;
  /** A more exact word than the general one, translated: "4 of 6 agreed". */
  readonly label?: string;
  /** How many things wait for the reader here. */
  readonly open?: number;
}

export interface DossierSpineProps {
  /** Address of the dossier; the overview stands there, every other part below it. */
  readonly base: string;
  readonly current: DossierPart;
  readonly states?: Partial<Record<DossierPart, PartState>>;
  /** Parts this reader may not see at all. */
  readonly hidden?: readonly DossierPart[];
}

function PartState({ state }: { readonly state: PartState }): ReactNode {
  const { t } = useTranslation('ui');
  const { tone, icon: Sign } = PART_STATUS[state.status];
  return (
    <span className={classes.state} data-tone={tone}>
      <Sign size={14} aria-hidden />
      {state.label ?? t(`partStatus.${state.status}`)}
    </span>
  );
}

/** The way through a dossier: every part with its status, always in the same order. */
export function DossierSpine(props: DossierSpineProps): ReactNode {
  const { base, current, states = {}, hidden = [] } = props;
  const { t } = useTranslation('ui');
  const list = useRef<HTMLUListElement>(null);
  // The parts grow wider as their states come in: the current one is brought back then.
  const width = Object.values(states)
    .map(({ label = '' }) => label)
    .join('|');
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[aria-current=page]');
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [current, width]);
  return (
    <nav className={classes.spine} aria-label={t('dossier.parts')} data-print="hide">
      <ul ref={list} className={classes.tabs}>
        {DOSSIER_PARTS.filter((part) => !hidden.includes(part)).map((part) => {
          const state = states[part];
          return (
            <li key={part}>
              <Link
                className={classes.tab}
                to={part === 'overview' ? base : `${base}/${part}`}
                // The overview's address begins all the others': only `current` decides.
                activeOptions={{ exact: true, includeSearch: false }}
                aria-current={part === current ? 'page' : undefined}
              >
                <span className={classes.name}>
                  {t(`dossier.part.${part}`)}
                  {state?.open ? (
                    <span className={classes.count}>
                      {state.open}
                      <VisuallyHidden> {t('dossier.open', { count: state.open })}</VisuallyHidden>
                    </span>
                  ) : null}
                </span>
                {state && <PartState state={state} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
