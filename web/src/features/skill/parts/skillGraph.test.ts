import { describe, expect, test } from 'vitest';
import { around, beyond, chosen, further, nextTowards, sizeOf, type Neighbour, type Relation } from './skillGraph';

function neighbour(id: string, relation: Relation, needs = 0, supply: number | null = 0): Neighbour {
  const label = { text: id, language: 'SV' as const };
  return { id, relation, needs, supply, uri: `urn:${id}`, group: false, ref: { id, sv: label, en: label } };
}

const many = (relation: Relation, count: number) =>
  Array.from({ length: count }, (_, at) => neighbour(`${relation}${at}`, relation, at));

describe('what is drawn', () => {
  test('no relation hides another, however many it has', () => {
    const shown = chosen([...many('narrower', 400), ...many('broader', 2), ...many('optional', 3)]);
    expect(shown).toHaveLength(14);
    expect(shown.filter(({ relation }) => relation === 'broader')).toHaveLength(2);
    expect(shown.filter(({ relation }) => relation === 'optional')).toHaveLength(3);
  });

  test('the most asked for come first', () => {
    expect(chosen(many('narrower', 20), 2).map(({ id }) => id)).toEqual(['narrower19', 'narrower18']);
    const supplied = [neighbour('a', 'close', 0, 5), neighbour('b', 'close', 0, 25), neighbour('c', 'close', 1, 0)];
    expect(chosen(supplied).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  test('a skill that stands in two relations is drawn once', () => {
    expect(chosen([neighbour('a', 'broader'), neighbour('a', 'optional')])).toHaveLength(1);
  });

  test('beyond a neighbour only what is new', () => {
    expect(further(['a', 'middle'], [neighbour('a', 'broader'), neighbour('b', 'broader')])).toHaveLength(1);
  });
});

describe('where it stands', () => {
  test('what is broader is above, what is narrower below', () => {
    const points = around([neighbour('up', 'broader'), neighbour('down', 'narrower')]);
    expect(points.get('up')!.y).toBeLessThan(-200);
    expect(points.get('down')!.y).toBeGreaterThan(200);
  });

  test('two broader ones share the top', () => {
    const points = around([
      neighbour('a', 'broader'),
      neighbour('b', 'broader'),
      neighbour('c', 'narrower'),
      neighbour('d', 'narrower'),
    ]);
    expect(points.get('a')!.y).toBeCloseTo(points.get('b')!.y);
    expect(points.get('a')!.x).toBeLessThan(points.get('b')!.x);
  });

  test('what lies beyond is further from the middle', () => {
    const points = beyond({ x: 0, y: -300 }, [neighbour('a', 'broader'), neighbour('b', 'broader')]);
    points.forEach(({ y }) => expect(y).toBeLessThan(-300));
  });
});

describe('arrow keys', () => {
  const points = new Map([
    ['up', { x: 0, y: -200 }],
    ['right', { x: 300, y: 0 }],
    ['down', { x: 0, y: 200 }],
    ['left', { x: -300, y: 0 }],
  ]);

  test('lead to what lies in their direction', () => {
    expect(nextTowards('ArrowDown', 'up', points)).toBe('down');
    expect(nextTowards('ArrowRight', 'up', points)).toBe('right');
    expect(nextTowards('ArrowLeft', 'right', points)).toBe('left');
  });

  test('lead nowhere where nothing lies', () => {
    expect(nextTowards('ArrowUp', 'up', points)).toBeUndefined();
    expect(nextTowards('Enter', 'up', points)).toBeUndefined();
    expect(nextTowards('ArrowUp', 'nobody', points)).toBeUndefined();
  });

  test('reach everybody', () => {
    const ring = around(many('narrower', 14));
    const reached = new Set(['narrower0']);
    for (const id of reached) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = nextTowards(key, id, ring);
        if (next) reached.add(next);
      }
    }
    expect(reached.size).toBe(14);
  });
});

test('circles grow with supply', () => {
  const sizes = [null, 0, 5, 25, 100, 500].map((supply) => sizeOf(neighbour('a', 'close', 0, supply)));
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  expect(new Set(sizes).size).toBe(5);
});
