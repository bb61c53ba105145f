import { useMemo, type ReactNode } from 'react';
import classes from './confirming.module.css';
import { qrPath } from './qr-path.js';

export interface QrCodeProps {
  readonly text: string;
  /** What it is, for whoever does not see it. */
  readonly label: string;
}

/** A QR code drawn on the page itself; dark on light whatever the theme, or readers miss it. */
export default function QrCode({ text, label }: QrCodeProps): ReactNode {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
