import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../root.route.js';
import { LinkPage } from './link-page.js';

/** Where the mailed link leads: `/portal/link#<token>`. */
export const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'link',
  component: LinkPage,
});
