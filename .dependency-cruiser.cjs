/** One direction: controller → service → repository or upstream → infra; `recommender/` is pure (docs/architecture.md). */
const FEATURES =
  'anime|api-keys|facets|feedback|health|history|imports|list|models|oauth|profiles|recommendations|search|sessions|snapshot|users';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'recommender-is-pure',
      comment: 'It is given arrays and gives arrays back: it imports nothing but itself.',
      severity: 'error',
      from: { path: '^api/src/recommender/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^api/src/recommender/' },
    },
    {
      name: 'controllers-call-services',
      comment:
        'A controller knows its service and its types, and no repository, entity, database, cache or model.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$|^api/src/(infra|recommender)/' },
    },
    {
      name: 'services-do-not-look-up',
      severity: 'error',
      from: { path: '\\.(service|repository|entity)\\.ts$', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '\\.controller\\.ts$|^api/src/(http|commands|container)/|^api/src/(app|container|main)\\.ts$',
      },
    },
    {
      name: 'storage-stays-in-its-feature',
      comment: 'Another feature asks the service. Commands and the container tie things together.',
      severity: 'error',
      from: { path: `^api/src/(${FEATURES})/` },
      to: {
        path: `^api/src/(${FEATURES})/.*\\.(repository|entity)\\.ts$`,
        pathNot: '^api/src/($1/|users/user\\.entity\\.ts$)',
      },
    },
    {
      name: 'entities-refer-to-their-owner',
      comment:
        'A row that belongs to a person refers to theirs, so that it goes with it. Nothing else knows that row.',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '\\.(entity|spec)\\.ts$|^api/src/(users/|schema\\.ts$)' },
      to: { path: '^api/src/users/user\\.entity\\.ts$' },
    },
    {
      name: 'infra-knows-no-feature',
      severity: 'error',
      from: { path: '^api/src/infra/' },
      to: { path: '^api/src/', pathNot: '^api/src/(infra/|config\\.ts$)' },
    },
    {
      name: 'upstream-knows-no-feature',
      comment: 'But for what a list is and the words that lists are written in, which is what it brings.',
      severity: 'error',
      from: { path: '^api/src/upstream/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^api/src/',
        pathNot:
          '^api/src/((upstream|infra)/|errors\\.ts$|anime/largest-anime-id\\.ts$|list/(list-entry|formats/(list-file|list-words|plain-title))\\.ts$)',
      },
    },
    {
      name: 'the-stand-in-stands-alone',
      comment: 'It plays somebody else’s server: code that both had would be wrong in both alike.',
      severity: 'error',
      from: { path: '^api/src/stand-in/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^api/src/', pathNot: '^api/src/(stand-in/|anime/catalogue-file\\.ts$)' },
    },
    {
      name: 'only-commands-start-the-stand-in',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '^api/src/(stand-in|commands)/|\\.spec\\.ts$' },
      to: { path: '^api/src/stand-in/' },
    },
    {
      name: 'product-does-not-import-its-tools',
      comment: 'What builds the catalogue and what tests the product is not in the image.',
      severity: 'error',
      from: { path: '^api/(src|migrations)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^api/(catalogue|test)/|bangumi-data|bgmd' },
    },
    {
      name: 'client-features-stand-apart',
      comment: 'But for the search box, which several pages have.',
      severity: 'error',
      from: { path: '^client/src/app/features/([^/]+)/' },
      to: {
        path: '^client/src/app/features/',
        pathNot: '^client/src/app/features/($1/|search/search-box\\.ts$)',
      },
    },
    {
      name: 'client-core-and-shared-know-no-feature',
      severity: 'error',
      from: { path: '^client/src/app/(core|shared)/' },
      to: { path: '^client/src/app/features/' },
    },
    {
      name: 'client-talks-through-the-contract',
      comment: 'No hand-written request: only the generated client knows addresses.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: '\\.spec\\.ts$|^client/src/app/app\\.config\\.ts$' },
      to: { path: '@angular/common/http' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^openapi/(angular|sdk)/' },
    exclude: { path: '^api/src/generated/|(^|/)(dist|node_modules/\\.cache)/|/assembly/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
