/** A page of the risk work: its address below `/events/<id>/risk`, its word in `parts.<name>`. */
export interface RiskPart {
  readonly name: string;
  readonly path: string;
  /** Whoever lacks it sees no such page. */
  readonly permission: string;
}

/** In the order of the work; the first is the assessment itself. */
export const RISK_PARTS: readonly RiskPart[] = [
  { name: 'assessment', path: '', permission: 'risk.read' },
  { name: 'steps', path: '/steps', permission: 'risk.read' },
  { name: 'class', path: '/class', permission: 'risk.read' },
  { name: 'intelligence', path: '/intelligence', permission: 'intelligence.read' },
];
