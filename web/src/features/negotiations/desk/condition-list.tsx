import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventConditionsQuery } from '../../../gql/desk/graphql.js';
import { useLanguage } from '../../../lib/i18n.js';
import { languageOf, localized, useLocalized } from '../../../lib/localized.js';
import { ConditionStateBadge, OutdatedMark, TurnMark } from './condition-badges.js';
import { turnOf } from './condition-words.js';
import type { ConditionsSearch } from './conditions-search.js';
import classes from './conditions.module.css';

export type ConditionRow = EventConditionsQuery['event']['conditions'][number];

/** Arrow keys move between the conditions, as in any list of the desk. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export interface ConditionListProps {
  readonly rows: readonly ConditionRow[];
  /** Address of the part. */
  readonly to: string;
  readonly search: ConditionsSearch;
}

/** The conditions of a dossier in short; the chosen one's thread stands beside. */
export function ConditionList({ rows, to, search }: ConditionListProps): ReactNode {
  const { t } = useTranslation('negotiations-desk');
  const { language } = useLanguage();
  const say = useLocalized();
  const list = useRef<HTMLElement>(null);
  const { c } = search;
  useEffect(() => {
    list.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' });
  }, [c]);
  return (
    <nav ref={list} className={classes.list} aria-label={t('list.label')} onKeyDown={move}>
      <ul className={classes.rows}>
        {rows.map((row) => {
          const { id, number, kind, catalogueKind, current, state } = row;
          const shown = languageOf(current.text, language);
          const open = { ...search, c: number };
          return (
            <li key={id}>
              <Link
                className={classes.row}
                to={to}
                search={open as never}
                resetScroll={false}
                aria-current={c === number ? 'true' : undefined}
                data-chosen={c === number ? '' : undefined}
              >
                <span className={classes.rowHead}>
                  <strong>
                    {number} · {say(catalogueKind.label) ?? kind}
                  </strong>
                  <ConditionStateBadge state={state} size="sm" />
                </span>
                <span
                  className={classes.rowText}
                  {...(shown && shown !== language ? { lang: shown } : {})}
                >
                  {localized(current.text, language)}
                </span>
                <span className={classes.rowFoot}>
                  <span>{t('thread.version', { number: current.number })}</span>
                  <OutdatedMark outdated={row.outdated.length > 0} />
                  <TurnMark turn={turnOf(row)} />
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
