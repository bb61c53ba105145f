import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';
import { SetUpPage } from './setup-page.js';

/** The printed one-time link of an empty installation: `/setup#<token>`. */
export const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'setup',
  component: SetUpPage,
});
