import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconFileText,
  IconMapPin,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../frame/brand.js';
import { LanguageSwitch } from '../frame/language-switch.js';
import { MAIN_ID, SkipLink } from '../frame/skip-link.js';
import classes from './entry.module.css';

const THREAD: readonly (readonly [string, Icon])[] = [
  ['hazard', IconAlertTriangle],
  ['condition', IconArrowsExchange],
  ['post', IconMapPin],
  ['order', IconFileText],
];

export interface EntrySplitProps {
  /** Title of the document. */
  readonly title: string;
  readonly claim: string;
  readonly note: string;
  readonly children: ReactNode;
}

/** The pages before the desk: what Parley is on one side, the way in on the other. */
export function EntrySplit({ title, claim, note, children }: EntrySplitProps): ReactNode {
  const { t } = useTranslation('ui');
  useEffect(() => {
    document.title = `${title} – Parley`;
  }, [title]);
  return (
    <>
      <SkipLink />
      <div className={classes.split}>
        <aside className={classes.side} aria-label="Parley">
          <p className={classes.brand}>
            <BrandMark size={32} />
            Parley
          </p>
          <div>
            <p className={classes.claim}>{claim}</p>
            <ul className={classes.thread}>
              {THREAD.map(([key, Sign]) => (
                <li key={key}>
                  <Sign size={22} stroke={1.7} aria-hidden />
                  {t(`entry.thread.${key}`)}
                </li>
              ))}
            </ul>
          </div>
          <p className={classes.small}>{note}</p>
        </aside>
        <div className={classes.content}>
          <header className={classes.top}>
            <LanguageSwitch />
          </header>
          <main id={MAIN_ID} tabIndex={-1} className={classes.card}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}
