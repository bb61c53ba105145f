import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './brand.module.css';

/** Two voices in one sign: the mark of Parley. */
export function BrandMark({ size = 28 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <path d="M3 6h15a6.5 6.5 0 0 1 0 13h-6l-5.5 5v-5H3z" fill="currentColor" />
      <path
        d="M22 12.2h6v10.6h-2.4v4.4L20.4 23h-5.6"
        fill="none"
        stroke="var(--pl-gold)"
        strokeWidth="2.6"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The mark with the name, leading home. */
export function Brand({ home }: { readonly home: string }): ReactNode {
  return (
    <Link to={home} className={classes.brand}>
      <BrandMark />
      Parley
    </Link>
  );
}
