import { Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useArrivalFocus } from './arrival.js';
import classes from './page.module.css';

export interface PageProps {
  /** The page's name: the document's title, and its heading unless `heading` is given. */
  readonly title: string;
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons and indicators beside the heading. */
  readonly actions?: ReactNode;
  /** A way up, above the heading. */
  readonly back?: { readonly to: string; readonly label: string };
  /** Says "Error:" in the document's title, for forms that were refused. */
  readonly failed?: boolean;
  /** `reading` keeps lines short, for forms and texts. */
  readonly width?: 'wide' | 'reading';
  readonly children?: ReactNode;
}

/** A page: document title, one first-level heading that takes the focus on arrival, content. */
export function Page(props: PageProps): ReactNode {
  const { title, heading, lead, actions, back, failed = false, width = 'wide', children } = props;
  const { t } = useTranslation('ui');
  const ref = useRef<HTMLHeadingElement>(null);
  useArrivalFocus(ref);
  useEffect(() => {
    document.title = `${failed ? `${t('page.failed')} ` : ''}${title} – Parley`;
  }, [title, failed, t]);
  return (
    <div className={classes.page} data-width={width}>
      {back && (
        <Link className={classes.back} to={back.to} data-print="hide">
          <IconArrowLeft size={18} aria-hidden />
          {back.label}
        </Link>
      )}
      <div className={classes.head}>
        <div className={classes.titles}>
          <Title order={1} ref={ref} tabIndex={-1} className={classes.title}>
            {heading ?? title}
          </Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

export interface PageSectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Takes the focus on arrival: the heading of a dossier's part, below the dossier's own. */
  readonly arrives?: boolean;
  readonly children: ReactNode;
}

/** A part of a page with a second-level heading. */
export function PageSection({ title, actions, arrives, children }: PageSectionProps): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  const none = useRef<HTMLHeadingElement>(null);
  useArrivalFocus(arrives ? ref : none);
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.head}>
        <Title order={2} ref={ref} tabIndex={-1} className={classes.sectionTitle}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
