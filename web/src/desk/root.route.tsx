import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { SessionKeeper } from '../lib/session.js';
import { BareFault } from '../ui/feedback/page-fault.js';

export interface DeskContext {
  readonly keeper: SessionKeeper;
  /** Invisible parts of the features, drawn once inside the frame. */
  readonly companions: readonly ComponentType[];
}

export const rootRoute = createRootRouteWithContext<DeskContext>()({
  component: Outlet,
  errorComponent: BareFault,
});
