/**
 * The folders of `api/src`, from the top. Each imports those that stand below it, and none above (docs/architecture.md).
 * Within a feature: controller → service → repository.
 */
const LAYERS = [
  ...['main\\.ts$', 'cli/', 'server/', 'features/', 'http/', 'mal-simulator/', 'upstream/'],
  ...['engine/', 'config/', 'platform/', 'domain/'],
];

module.exports = {
  forbidden: [
    ...LAYERS.slice(1).map((layer, index) => ({
      name: `${layer.replace('/', '')}-imports-nothing-above-it`,
      severity: 'error',
      from: { path: `^api/src/${layer}` },
      to: { path: `^api/src/(${LAYERS.slice(0, index + 1).join('|')})` },
    })),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circles-of-folders',
      comment: 'Whatever one folder knows of another, that one knows nothing of it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    {
      name: 'engine-is-pure',
      comment: 'It is given arrays and records and gives them back. Features use it; it knows none of them.',
      severity: 'error',
      from: { path: '^api/src/engine/' },
      to: { path: '^api/', pathNot: '^api/src/(engine|domain|generated)/' },
    },
    {
      name: 'engine-does-no-io',
      severity: 'error',
      from: { path: '^api/src/engine/' },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(child_process|cluster|dns|fs|https?|http2|net|tls)(/|$)',
      },
    },
    {
      name: 'recommender-knows-arrays-alone',
      comment: 'It imports nothing but itself, and a checksum.',
      severity: 'error',
      from: { path: '^api/src/engine/recommender/' },
      to: { pathNot: '^api/src/engine/recommender/|^zlib$' },
    },
    {
      name: 'domain-knows-nothing',
      severity: 'error',
      from: { path: '^api/src/domain/' },
      to: { pathNot: '^api/src/domain/' },
    },
    {
      name: 'controllers-call-services',
      comment:
        'A controller knows its service and its types, and no repository, entity, database, cache or model.',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.(repository|entity)\\.ts$|^api/src/(platform|engine/recommender)/' },
    },
    {
      name: 'services-do-not-look-up',
      severity: 'error',
      from: { path: '\\.(service|repository|entity)\\.ts$' },
      to: { path: '\\.controller\\.ts$|^api/src/(http|cli|server)/|^api/src/main\\.ts$' },
    },
    {
      name: 'storage-stays-in-its-feature',
      comment: 'Another feature asks the service. Commands and the composition tie things together.',
      severity: 'error',
      from: { path: '^api/src/features/([^/]+)/' },
      to: {
        path: '^api/src/features/.*\\.(repository|entity)\\.ts$',
        pathNot: '^api/src/features/($1/|users/user\\.entity\\.ts$)',
      },
    },
    {
      name: 'entities-refer-to-their-owner',
      comment:
        'A row that belongs to a person refers to theirs, so that it goes with it. Nothing else knows that row.',
      severity: 'error',
      from: {
        path: '^api/src/',
        pathNot: '\\.entity\\.ts$|^api/src/(features/users/|server/schema\\.ts$)',
      },
      to: { path: '^api/src/features/users/user\\.entity\\.ts$' },
    },
    {
      name: 'upstream-knows-no-feature',
      comment: 'But for what a list is and the words that lists are written in, which is what it brings.',
      severity: 'error',
      from: { path: '^api/src/upstream/' },
      to: { path: '^api/src/', pathNot: '^api/src/(upstream|platform|domain)/' },
    },
    {
      name: 'the-simulator-stands-alone',
      comment: 'It plays somebody else’s server: code that both had would be wrong in both alike.',
      severity: 'error',
      from: { path: '^api/src/mal-simulator/' },
      to: { path: '^api/src/', pathNot: '^api/src/(mal-simulator/|engine/catalogue/catalogue-record\\.ts$)' },
    },
    {
      name: 'only-commands-start-the-simulator',
      severity: 'error',
      from: { path: '^api/src/', pathNot: '^api/src/(mal-simulator|cli)/' },
      to: { path: '^api/src/mal-simulator/' },
    },
    {
      name: 'product-does-not-import-its-tools',
      comment: 'What builds the catalogue and what tests the product is not in the image.',
      severity: 'error',
      from: { path: '^api/(src|migrations)/' },
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
      from: { path: '^client/src/', pathNot: '^client/src/app/app\\.config\\.ts$' },
      to: { path: '@angular/common/http' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^openapi/(angular|sdk/src/generated)/' },
    exclude: {
      path: '^api/src/generated/|\\.spec\\.ts$|^api/test/|(^|/)(dist|node_modules/\\.cache)/|/assembly/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
