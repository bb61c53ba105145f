/** The layers of docs/architecture.md as rules; there is no list of exceptions. */
const ORDER = [
  'people',
  'places',
  'events',
  'mandates',
  'intake',
  'negotiations',
  'permits',
  'dialogue',
  'agreements',
  'crowd',
  'intelligence',
  'risk',
  'policies',
  'deployments',
  'conflicts',
  'orders',
  'calendars',
  'consequences',
  'calibration',
  'portal',
  'portal-view',
];

/** A module may know only those that stand before it, and only by their public door. */
const moduleRules = ORDER.map((name, index) => ({
  name: `${name}-knows-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: `^src/modules/(${ORDER.slice(index + 1).join('|') || '-'})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...moduleRules,
    {
      name: 'modules-by-their-door',
      severity: 'error',
      comment: 'Another module is imported by its index.ts and nothing else.',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'outside-by-the-door-too',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'core-knows-no-module',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/(modules|demo|migrations|boot|app\\.module|main|welcome)' },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: { path: '\\.(rules|workflow|policy)\\.ts$' },
      to: {
        path: '(^node_modules/(@nestjs|typeorm|pg|graphql)/|\\.(service|repository|resolver|entity|module)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'services-write-no-sql',
      severity: 'error',
      from: { path: '\\.service\\.ts$', pathNot: '^src/core/' },
      to: {
        path: '(^node_modules/(typeorm|pg)/|\\.resolver\\.ts$|core/database/(table|rows)\\.ts$)',
      },
    },
    {
      name: 'resolvers-only-translate',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: {
        path: '(^node_modules/(typeorm|pg)/|src/modules/.*\\.repository\\.ts$|core/database/)',
      },
    },
    {
      name: 'entities-and-inputs-know-no-service',
      severity: 'error',
      from: { path: '\\.(entity|inputs)\\.ts$' },
      to: { path: '\\.(service|repository|resolver)\\.ts$' },
    },
    {
      name: 'portal-knows-no-police-module',
      severity: 'error',
      comment: 'What an organiser is told is computed from what he may read, never from these.',
      from: { path: '^src/modules/portal/' },
      to: { path: '^src/modules/(risk|deployments|conflicts|orders|consequences|calibration)/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/' },
    },
    {
      name: 'portal-knows-no-desk',
      severity: 'error',
      from: { path: '^web/src/portal/' },
      to: { path: '^web/src/(desk|gql/desk)/' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^web/src/(ui|lib)/' },
      to: { path: '^web/src/(features|desk|portal)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.spec\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
