import { expect, test } from 'vitest';
import { bySkill } from './bySkill';

const held = (id: string, evidence: 'SELF' | 'COURSE' | 'CERTIFIED', level: number, lastUsed: string | null) => ({
  skill: { id },
  evidence,
  level,
  lastUsed,
});

test('what is held of one skill is one row, the highest level first, with the latest use', () => {
  const rows = bySkill([
    held('b', 'SELF', 3, '2024-02'),
    held('a', 'SELF', 2, null),
    held('b', 'CERTIFIED', 4, '2023-11'),
    held('b', 'COURSE', 3, '2025-01'),
  ]);
  expect(rows.map(({ skill, lastUsed }) => [skill.id, lastUsed])).toEqual([
    ['b', '2025-01'],
    ['a', null],
  ]);
  expect(rows[0]!.held.map(({ evidence }) => evidence)).toEqual(['CERTIFIED', 'SELF', 'COURSE']);
});
