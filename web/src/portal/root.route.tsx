import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import type { SessionKeeper } from '../lib/session.js';
import { BareFault } from '../ui/feedback/page-fault.js';

export interface PortalContext {
  readonly keeper: SessionKeeper;
}

export const rootRoute = createRootRouteWithContext<PortalContext>()({
  component: Outlet,
  errorComponent: BareFault,
});
