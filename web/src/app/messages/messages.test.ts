import { expect, test } from 'vitest';
import en from './en';
import sv from './sv';

interface Tree {
  [key: string]: string | Tree;
}

function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const swedish = flat(sv);
const english = flat(en);
/** Each feature's own, by path. */
const catalogues = import.meta.glob<Tree>('/src/**/messages.*.json', { import: 'default', eager: true });
const files = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/generated/**', '!/src/**/*.test.*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sources = Object.values(files).join('\n');
const keys = new Set([...swedish.keys()].map((key) => key.replace(/_(zero|one|other)$/, '')));

/** `t(`a.${b}.c`)` as a pattern; what is inside the braces may itself hold braces, but not a back tick. */
const patterns = [...sources.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template = '']) => {
  const steps = template.split(/\$\{[^}]*\}/).map((step) => step.replaceAll('.', '\\.'));
  return { template, pattern: new RegExp(`^${steps.join('[\\w]+')}$`) };
});

test.each([
  ['sv', sv],
  ['en', en],
])('the messages of every feature in %s are taken in, and no two features share a name', (language, taken) => {
  const own = Object.entries(catalogues).filter(([path]) => path.endsWith(`.${language}.json`));
  expect(own.flatMap(([, tree]) => Object.keys(tree)).sort()).toEqual(Object.keys(taken).sort());
});

test('both languages of a feature have the same messages', () => {
  const keysIn = (language: string) =>
    Object.entries(catalogues)
      .filter(([path]) => path.endsWith(`.${language}.json`))
      .map(([path, tree]) => [path.replace(`.${language}.`, '.'), [...flat(tree).keys()].sort()]);
  expect(keysIn('en')).toEqual(keysIn('sv'));
});

test('both languages fill in the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort();
  for (const [key, text] of swedish) expect([key, values(english.get(key) ?? '')]).toEqual([key, values(text)]);
});

test('no message is empty', () => {
  for (const [key, text] of [...swedish, ...english]) expect(text.trim(), key).not.toBe('');
});

test('every message that is asked for exists', () => {
  const asked = [...sources.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key = '']) => key);
  expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  expect(
    patterns.filter(({ pattern }) => ![...keys].some((key) => pattern.test(key))).map(({ template }) => template),
  ).toEqual([]);
});

test('every message is used', () => {
  const literals = new Set([...sources.matchAll(/'([\w.]+)'/g)].map(([, literal = '']) => literal));
  const unused = [...keys].filter((key) => !literals.has(key) && !patterns.some(({ pattern }) => pattern.test(key)));
  expect(unused).toEqual([]);
});
