import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { labelled, showPage, type Answer } from '~/test/page';
import { WaitingProposals } from './WaitingProposals';

test('an answer that was begun stays when the proposals cannot be read anew', async () => {
  const user = userEvent.setup();
  const proposal = (id: string) => ({
    id,
    level: null,
    title: 'jurist',
    note: null,
    proposedBy: 'Paula Prov',
    skill: { id: `skill ${id}`, ...labelled(id) },
  });
  let stored: Answer = { viewer: { proposals: [proposal('RPA'), proposal('Juridik')] } };
  showPage(<WaitingProposals />, { MyProposals: () => stored, AnswerProposals: () => 'overtaken' });
  const level = await screen.findByLabelText('Nivå för RPA');
  await user.selectOptions(level, '4');
  stored = 'unreachable';
  await user.click(screen.getByRole('button', { name: 'Avböj Juridik' }));
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(level).toBeInTheDocument();
  expect(level).toHaveValue('4');
});
