import type { ReactNode } from 'react';
import { useMay } from '../../../lib/use-may.js';
import classes from './agreements.module.css';
import { ExpectationsPart } from './expectations-part.js';
import { MandatesPart } from './mandates-part.js';
import { ProtocolPart } from './protocol-part.js';

/** Protocol, expectations and who acts: what binds both sides, and who may bind. */
export function AgreementPage(): ReactNode {
  const may = useMay();
  return (
    <div className={classes.page}>
      <ProtocolPart />
      <ExpectationsPart />
      {may('mandates.read') && <MandatesPart />}
    </div>
  );
}
