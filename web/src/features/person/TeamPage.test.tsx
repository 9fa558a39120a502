import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { named, showPage } from '~/test/page';
import { TeamPage } from './TeamPage';

const units = [
  { id: 'u1', ...named('Första enheten') },
  { id: 'u2', ...named('Andra enheten') },
];

test.each([
  ['u2', 'u2'],
  [undefined, 'u1'],
  ['of somebody else', 'u1'],
])('opens the unit that is given, where the viewer manages it: %s', async (first, shown) => {
  const asked: unknown[] = [];
  showPage(<TeamPage first={first} />, {
    ManagedUnits: () => ({ viewer: { managedUnits: units } }),
    Team: ({ unit }) => {
      asked.push(unit);
      return 'unreachable';
    },
  });
  await waitFor(() => expect(asked).toContain(shown));
  expect(new Set(asked).size).toBe(1);
});
