import angular from 'angular-eslint';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** How long code may be before its design is asked for another part. */
const lengths = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

/** What a spec could not put another in the place of, and where it comes from. */
const CLOCK =
  'is read by the file of the clock alone (scheduling/clock.ts, core/clock.ts): have a Clock handed in.';
const HANDED_IN = 'is handed in by what builds the part (server/composition/, cli/).';
const MACHINE_TIME = [
  { object: 'Date', property: 'now', message: `The time ${CLOCK}` },
  { object: 'performance', property: 'now', message: `The time ${CLOCK}` },
];
const CHANCE = { object: 'Math', property: 'random', message: `Chance ${HANDED_IN}` };

export default defineConfig(
  globalIgnores([
    '**/node_modules',
    '**/dist',
    '**/generated',
    'openapi/angular',
    '.tools',
    '**/assembly',
    '**/coverage',
    '**/.angular',
  ]),
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...lengths,
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // It does not see that MikroORM's drivers' `init` gives an instance of the class that it is called on.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['api/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          // What parts are built from is said by its name, and by its fields.
          contexts: ['TSInterfaceDeclaration[id.name!=/(Options|Needs)$/]'],
        },
      ],
    },
  },
  {
    files: ['{api,client}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/clock.ts'],
    rules: {
      'no-restricted-properties': ['error', ...MACHINE_TIME, CHANCE],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `The time ${CLOCK}` },
        { selector: 'CallExpression[callee.name="Date"]', message: `The time ${CLOCK}` },
      ],
    },
  },
  {
    files: ['api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'api/src/{cli,server}/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: `The network ${HANDED_IN}` }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['node:crypto', 'crypto'].map(name => ({
            name,
            importNames: ['randomBytes', 'randomInt', 'randomUUID', 'getRandomValues', 'webcrypto'],
            message: `Chance ${HANDED_IN}`,
          })),
        },
      ],
    },
  },
  {
    files: ['api/src/{cli,server}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', ...MACHINE_TIME] },
  },
  {
    // Commands talk to the person who runs them; a server's own lines go through the logger.
    files: [
      'api/src/main.ts',
      'api/src/cli/**',
      'api/catalogue/{build,check-facts,compare-days}.ts',
      '**/e2e/**',
      '**/test/**',
      'openapi/generators/run.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/e2e/**/*.ts'],
    rules: { 'max-lines': ['error', 300], 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(Each|All)$/]',
          message: 'Put it into a describe: here it runs for the specs of every other file, too.',
        },
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'anirec', style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'anirec', style: 'camelCase' },
      ],
    },
  },
  {
    files: ['client/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      // What `anirecTitle` writes is content.
      '@angular-eslint/template/elements-content': ['error', { allowList: ['anirecTitle'] }],
    },
  },
);
