import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { labelled, named, showPage } from '~/test/page';
import { skillText } from '~/features/skill/SkillName';
import { RolePage } from './RolePage';
import { RoleStart } from './RoleStart';

const skill = (id: string, name: string) => ({ __typename: 'Skill', id, ...labelled(name) });
const role = (...skills: object[]) => ({
  roleProfile: {
    id: 'jurist',
    scheme: 'SAMSAS',
    bridge: false,
    ...named('jurist'),
    requirements: skills.map((each, index) => ({ level: 3, importance: 1 + index, skill: each, counterparts: [] })),
  },
});

test('a role leads to a need, and each of its skills to what may be done with it', async () => {
  showPage(<RolePage id="jurist" act={(each) => <em>{skillText(each, 'sv')} till profilen</em>} />, {
    Role: () => role(skill('law', 'juridik'), skill('rpa', 'RPA')),
  });
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('RPA till profilen'),
    expect.stringContaining('juridik till profilen'),
  ]);
  expect(await screen.findByRole('link', { name: 'Skriv ett behov' })).toHaveAttribute(
    'href',
    '/needs/new?role=jurist',
  );
});

test('a role that asks for nothing leads to no need', async () => {
  showPage(<RolePage id="jurist" />, { Role: () => role() });
  expect(await screen.findByText('Inga kompetenser anges')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Skriv ett behov' })).toBeNull();
});

test('who comes from a role has its skills a press away', async () => {
  const use = vi.fn();
  showPage(<RoleStart first="jurist" onUse={use} />, {
    RoleProfiles: () => ({
      roleProfiles: {
        edges: ['arkivarie', 'jurist'].map((id) => ({ node: { id, scheme: 'SAMSAS', bridge: false, ...named(id) } })),
        pageInfo: { hasNextPage: false, endCursor: null },
      },
    }),
    RoleSkills: () => role(skill('law', 'juridik')),
  });
  const choice = await screen.findByLabelText('Eller börja från en rollprofil');
  await within(choice).findByText('jurist');
  expect(choice).toHaveValue('jurist');
  const add = screen.getByRole('button', { name: 'Lägg till rollens kompetenser' });
  expect(add).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(use).toHaveBeenCalledWith('jurist', [expect.objectContaining({ level: 3, importance: 1 })]),
  );
});
