import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { labelled, showPage, type Answer } from '~/test/page';
import { TaxonomyChangePage } from './TaxonomyChangePage';

const skill = (version: string, name: string): Answer => ({
  skill: {
    __typename: 'Skill',
    id: 'skill',
    kind: 'SKILL',
    scheme: 'LOCAL',
    status: 'RELEASED',
    version,
    use: { people: 0, needs: 0, roles: 0 },
    ...labelled(name),
  },
});

/** Opens the form of a new name; gives how to store another one. */
async function open() {
  const user = userEvent.setup();
  let stored = skill('a', 'Robotik');
  showPage(<TaxonomyChangePage name="rename" skill="skill" />, {
    TaxonomySkill: () => stored,
    ChangeSkills: () => 'overtaken',
  });
  const why = await screen.findByLabelText('Varför?');
  return {
    user,
    why,
    name: () => screen.getByLabelText('Namn på svenska'),
    send: () => user.click(screen.getByRole('button', { name: 'Byt namn' })),
    store: (next: Answer) => (stored = next),
  };
}

test('who typed only a reason has no name that could be overtaken', async () => {
  const { user, why, name, send, store } = await open();
  await user.type(why, 'Så heter det.');
  store(skill('b', 'Robotkunskap'));
  await send();
  await waitFor(() => expect(name()).toHaveValue('Robotkunskap'));
  expect(screen.queryByText('Uppgifterna har ändrats sedan du hämtade dem')).toBeNull();
  expect(screen.getByRole('alert')).toHaveTextContent('Paula Prov sparade en ändring');
  expect(why).toHaveValue('Så heter det.');
});

test('a new name stays when the skill cannot be read anew', async () => {
  const { user, why, name, send, store } = await open();
  await user.type(why, 'Så heter det.');
  await user.type(name(), ' mitt');
  store('unreachable');
  await send();
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(why).toBeInTheDocument();
  expect(name()).toHaveValue('Robotik mitt');
  store(skill('b', 'Robotkunskap'));
  await user.click(screen.getAllByRole('button', { name: 'Försök igen' })[0]!);
  expect(await screen.findByRole('table')).toHaveTextContent('Robotkunskap');
});
