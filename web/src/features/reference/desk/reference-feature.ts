import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Cache } from '@urql/exchange-graphcache';
import { shellRoute } from '../../../desk/shell.route.js';
import { invalidate } from '../../../lib/cache.js';
import type { Feature } from '../../../lib/feature.js';
import { readReferenceSearch } from './reference-search.js';

const getParentRoute = (): typeof shellRoute => shellRoute;

/** Root fields that show a kind, by what the commands of the kind are called. */
const SHOWN_BY = {
  TextBlock: ['textBlockEditions', 'decisionTextBlocks'],
  Signatory: ['signatoryEditions', 'event'],
  CourtLesson: ['courtLessonEditions', 'courtLessons'],
  AdviceTheme: ['adviceThemeEditions', 'adviceThemes'],
  AdviceRule: ['adviceRuleEditions', 'event'],
  ChannelRule: ['channelRuleEditions', 'event'],
  KnownPlace: ['knownPlaceEditions', 'knownPlaces'],
  LeadTimeRule: ['leadTimeRuleEditions', 'event'],
  AgreementSection: ['agreementSectionEditions'],
  ExpectationBlock: ['expectationBlockEditions', 'expectationBlocks'],
} as const;

const updates = Object.entries(SHOWN_BY).flatMap(([kind, fields]) =>
  ['add', 'revise', 'end'].map((verb) => [
    `${verb}${kind}`,
    (_result: unknown, _args: unknown, cache: Cache): void =>
      invalidate(cache, 'referenceChanges', ...fields),
  ]),
);

/** Reference data in the rail, for administrators. */
export const referenceFeature: Feature = {
  routes: [
    createRoute({
      getParentRoute,
      path: 'reference',
      component: lazyRouteComponent(() => import('./reference-page.js'), 'ReferencePage'),
    }),
    createRoute({
      getParentRoute,
      path: 'reference/event-cell',
      component: lazyRouteComponent(() => import('./event-cell-page.js'), 'EventCellPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'reference/$kind',
      validateSearch: readReferenceSearch,
      component: lazyRouteComponent(() => import('./reference-list-page.js'), 'ReferenceListPage'),
    }),
    createRoute({
      getParentRoute,
      path: 'reference/$kind/new',
      component: lazyRouteComponent(() => import('./reference-form-page.js'), 'NewReferencePage'),
    }),
    createRoute({
      getParentRoute,
      path: 'reference/$kind/$code',
      component: lazyRouteComponent(
        () => import('./reference-entry-page.js'),
        'ReferenceEntryPage',
      ),
    }),
    createRoute({
      getParentRoute,
      path: 'reference/$kind/$code/revise',
      component: lazyRouteComponent(
        () => import('./reference-form-page.js'),
        'ReviseReferencePage',
      ),
    }),
  ] as unknown as AnyRoute[],
  updates: { Mutation: Object.fromEntries(updates) },
};
