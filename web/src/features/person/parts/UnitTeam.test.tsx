import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { labelled, showPage } from '~/test/page';
import { UnitTeam } from './UnitTeam';

beforeEach(() => localStorage.clear());

const member = (id: string, name: string, holdings: object[] = []) => ({
  node: { skills: 0, confirmed: 0, declined: 0, waiting: [], person: { id, name, title: 'jurist', holdings } },
});

const suggested = (id: string, level: number, kind: string) => ({
  grounds: [{ kind }],
  level,
  guess: false,
  skill: { id, ...labelled(id) },
});

test('nothing is chosen for a manager, and who gets how many is said before anything is sent', async () => {
  const user = userEvent.setup();
  const sent: unknown[] = [];
  showPage(<UnitTeam unit="unit" />, {
    Team: () => ({
      team: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [member('bo', 'Bo Prov'), member('cleo', 'Cleo Prov')],
      },
    }),
    SuggestionsForTitle: () => ({
      suggestSkillsForTitle: {
        meanings: [],
        skills: [suggested('avtal', 5, 'ROLE'), suggested('upphandling', 2, 'ROLE')],
      },
    }),
    ProposeSkills: ({ input }) => {
      sent.push((input as { groups: unknown }).groups);
      return { proposeSkills: { proposed: 2, people: 1, leftOut: 0 } };
    },
  });
  const bo = await screen.findByRole('checkbox', { name: 'Bo Prov' });
  const skill = await screen.findByRole('checkbox', { name: 'avtal' });
  expect(screen.getAllByRole('checkbox', { checked: false })).toHaveLength(4);
  const send = screen.getByRole('button', { name: 'Skicka förslagen' });
  expect(send).toBeDisabled();
  await user.click(bo);
  await user.click(screen.getByRole('button', { name: 'Välj det som titeln brukar kräva: Jurist' }));
  expect(skill).toBeChecked();
  expect(screen.getByLabelText('Nivå för avtal')).toHaveValue('3');
  await user.click(send);
  expect(sent).toEqual([]);
  const dialog = within(await screen.findByRole('dialog', { name: 'Skicka 2 förslag till 1 person?' }));
  expect(dialog.getByText('Jurist: Bo Prov får förslag på 2 kompetenser var')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Ja, skicka' }));
  await waitFor(() =>
    expect(sent).toEqual([
      [
        {
          people: ['bo'],
          skills: [
            { skill: 'avtal', level: 3 },
            { skill: 'upphandling', level: 2 },
          ],
        },
      ],
    ]),
  );
  expect(await screen.findByText(/2 förslag är skickade till 1 person\./)).toBeVisible();
});

test('what the people of the unit hold is read by person and by skill', async () => {
  const user = userEvent.setup();
  const held = (id: string, level: number) => ({ level, skill: { id, ...labelled(id) } });
  showPage(<UnitTeam unit="unit" />, {
    Team: () => ({
      team: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: [
          member('bo', 'Bo Prov', [held('java', 2), held('java', 4), held('avtal', 3)]),
          member('cleo', 'Cleo Prov', [held('java', 3)]),
        ],
      },
    }),
    SuggestionsForTitle: () => ({ suggestSkillsForTitle: { meanings: [], skills: [] } }),
  });
  const people = within(await screen.findByRole('table', { name: 'Medarbetarna och deras kompetenser' }));
  expect(people.getByRole('row', { name: /Bo Prov.*java: leder andras arbete.*avtal: självständig/ })).toBeVisible();
  expect(people.getAllByRole('link', { name: 'java' })[0]).toHaveAttribute('href', '/skills/java');
  await user.click(screen.getByRole('radio', { name: 'Per kompetens' }));
  const skills = within(await screen.findByRole('table', { name: 'Enhetens kompetenser efter nivå' }));
  expect(skills.getByRole('row', { name: /^java 2 0 0 1 1 0 Bo Prov och Cleo Prov/ })).toBeVisible();
});
