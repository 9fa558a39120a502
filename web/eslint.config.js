import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * What each feature may use, from the ground up. A file at the top of a feature's folder is what it offers; its `parts`
 * folder is its own. Nothing but `app` composes everything.
 */
const uses = {
  access: ['agency'],
  agency: [],
  skill: ['agency', 'access'],
  stewardship: ['skill', 'access'],
  role: ['skill', 'access'],
  capacity: ['agency'],
  person: ['capacity', 'role', 'skill', 'agency', 'access'],
  rights: ['skill', 'agency', 'access'],
  lookup: ['need', 'skill', 'agency', 'access'],
  matching: ['skill', 'agency', 'person'],
  notice: ['agency', 'access'],
  exchange: ['agency', 'access'],
  administration: ['agency', 'access'],
  ranking: ['skill'],
  shortlist: ['matching', 'agency', 'access'],
  need: ['shortlist', 'matching', 'role', 'skill', 'agency', 'access'],
};
const features = Object.keys(uses);

const internals = { regex: '^~/features/[^/]+/parts/', message: 'The parts of a feature are its own.' };
const ofKit = {
  name: '@digdir/designsystemet-react',
  importNames: ['Table', 'Textarea'],
  message: 'Take DataTable or PagedTable, and WordsField, of ~/kit.',
};
const upwards = { regex: '^(\\.\\./){2,}', message: 'Write ~/… to reach another folder.' };

const walls = features.map((feature) => ({
  files: [`src/features/${feature}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [ofKit],
        patterns: [
          { regex: '^~/app/', message: 'A feature does not know the frame that holds it.' },
          { regex: `^~/features/(?!${feature}/)[^/]+/parts/`, message: internals.message },
          {
            regex: `^~/features/(${features.filter((other) => other !== feature && !uses[feature].includes(other)).join('|')})/`,
            message: `${feature} may use ${uses[feature].join(', ') || 'no other feature'}.`,
          },
          upwards,
        ],
      },
    ],
  },
}));

/** All text comes from the message catalogues. */
const noText = [
  {
    selector: 'JSXText[value=/[A-Za-zÅÄÖåäö]{2}/]',
    message: 'Text belongs in the messages.sv.json and messages.en.json beside the feature.',
  },
  {
    selector: 'JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|description)$/] > Literal[value=/./]',
    message: 'Text belongs in the messages.sv.json and messages.en.json beside the feature.',
  },
];

export default tseslint.config(
  { ignores: ['target/', 'node_modules/', 'src/generated/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', '*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.recommended,
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-restricted-syntax': ['error', ...noText],
      'no-restricted-imports': ['error', { patterns: [internals, upwards] }],
    },
  },
  ...walls,
  { files: ['src/**/*.test.{ts,tsx}'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['*.js', '*.mjs', 'scripts/*.mjs'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['public/offline.js'],
    languageOptions: { globals: { URL: 'readonly', caches: 'readonly', fetch: 'readonly', self: 'readonly' } },
  },
);
