import { expect, test } from 'vitest';

const files = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/generated/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The file that another one names so; undefined where it is no source of the client. */
function named(from: string, name: string): string | undefined {
  if (!/^(~\/|\.)/.test(name)) return undefined;
  const { pathname } = new URL(name.replace(/^~/, '/src'), `file://${from}`);
  return [pathname, `${pathname}.ts`, `${pathname}.tsx`].find((path) => path in files);
}

/** What each file imports, types too: a circle of types is as hard to take apart as any other. */
const imports = new Map(
  Object.entries(files).map(([path, source]) => [
    path,
    [...source.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name = '']) => named(path, name) ?? []),
  ]),
);

function circlesOf(graph: Map<string, string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: string[]) => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    else if (!done.has(path)) {
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    }
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
}

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(circlesOf(graph)).toEqual(['b -> c -> b']);
});

test('no file imports itself by way of others', () => {
  expect(imports.get('/src/main.tsx')).toContain('/src/app/App.tsx');
  expect(imports.get('/src/kit/Failed.tsx')).toContain('/src/kit/Overtaken.tsx');
  expect(circlesOf(imports)).toEqual([]);
});
