import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell.route.js';
import { HomePage } from './home-page.js';

/** The first page of the portal, until a feature brings its own `/`. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: HomePage,
});
