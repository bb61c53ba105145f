import type { ComponentType } from 'react';

type LazyPage = () => Promise<ComponentType>;

/** A page of the risk work: its address below `/events/<id>/risk`, its word in `parts.<name>`. */
export interface RiskPart {
  readonly name: string;
  /** Empty for the assessment itself. */
  readonly path: string;
  /** Whoever lacks it sees no such page. */
  readonly permission: string;
  /** Absent for the assessment, which is the part's own page. */
  readonly page?: LazyPage;
}

/** In the order of the work, one entry each. */
export const RISK_PARTS: readonly RiskPart[] = [
  { name: 'assessment', path: '', permission: 'risk.read' },
  {
    name: 'steps',
    path: 'steps',
    permission: 'risk.read',
    page: () => import('./assessment-steps-page.js').then((file) => file.AssessmentStepsPage),
  },
  {
    name: 'policy',
    path: 'policy',
    permission: 'policies.read',
    page: () => import('../../policies/desk/policy-page.js').then((file) => file.PolicyPage),
  },
  {
    name: 'class',
    path: 'class',
    permission: 'risk.read',
    page: () => import('../../calibration/desk/class-page.js').then((file) => file.ClassPage),
  },
  {
    name: 'crowd',
    path: 'crowd',
    permission: 'risk.read',
    page: () => import('../../crowd/desk/crowd-page.js').then((file) => file.CrowdPage),
  },
  {
    name: 'march',
    path: 'march',
    permission: 'risk.read',
    page: () => import('../../crowd/desk/march-page.js').then((file) => file.MarchPage),
  },
  {
    name: 'medical',
    path: 'medical',
    permission: 'risk.read',
    page: () => import('../../crowd/desk/medical-page.js').then((file) => file.MedicalPage),
  },
  {
    name: 'intelligence',
    path: 'intelligence',
    permission: 'intelligence.read',
    page: () =>
      import('../../intelligence/desk/intelligence-page.js').then((file) => file.IntelligencePage),
  },
  {
    name: 'outcome',
    path: 'outcome',
    permission: 'calibration.read',
    page: () => import('../../calibration/desk/outcome-page.js').then((file) => file.OutcomePage),
  },
];

/** Pages below one of the parts, reached from it. */
export const RISK_PAGES: readonly { readonly path: string; readonly page: LazyPage }[] = [
  {
    path: 'steps/$key',
    page: () => import('./assessment-step-page.js').then((file) => file.AssessmentStepPage),
  },
];
