import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage, type Answer, type Answers } from '~/test/page';
import { NeedPage } from './NeedPage';
import { storedNeed } from './parts/testNeed';

/** Opens the page of a need that is stored as the last of these says. */
async function open(stored: { now: Answer }, more: Answers = {}) {
  showPage(<NeedPage need="42" />, { Need: () => stored.now, Regions: () => ({ regions: [] }), ...more });
  return screen.findByLabelText<HTMLInputElement>('Rubrik', { exact: false });
}

test('who had typed nothing is told that somebody saved', async () => {
  const user = userEvent.setup();
  const stored: { now: Answer } = { now: { need: storedNeed('a', 'Jurist') } };
  const title = await open(stored, { SaveNeed: () => 'overtaken' });
  stored.now = { need: storedNeed('b', 'Ekonom') };
  await user.click(screen.getByRole('button', { name: 'Spara behovet' }));
  await waitFor(() => expect(title).toHaveValue('Ekonom'));
  expect(screen.getByRole('alert')).toHaveTextContent('Paula Prov');
});

test('what was typed stays when the need cannot be read anew, and why it was not saved is said', async () => {
  const user = userEvent.setup();
  const stored: { now: Answer } = { now: { need: storedNeed('a', 'Jurist') } };
  const title = await open(stored, { SaveNeed: () => 'overtaken' });
  await user.type(title, ' mitt');
  stored.now = 'unreachable';
  await user.click(screen.getByRole('button', { name: 'Spara behovet' }));
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(screen.getAllByRole('alert')[1]).toHaveTextContent('Paula Prov');
  expect(title).toBeInTheDocument();
  expect(title).toHaveValue('Jurist mitt');
  stored.now = { need: storedNeed('b', 'Ekonom') };
  await user.click(screen.getAllByRole('button', { name: 'Försök igen' })[0]!);
  expect(await screen.findByRole('table')).toHaveTextContent('Jurist mitt');
});

test('a need is closed as it is stored, whatever is typed over an earlier version', async () => {
  const user = userEvent.setup();
  const versions: unknown[] = [];
  localStorage.setItem('samsas.need.ann.agency.42', '{"value":{"title":"Mitt","skills":[]},"version":"a"}');
  await open(
    { now: { need: storedNeed('b', 'Ekonom') } },
    {
      CloseNeed: ({ input }) => {
        versions.push((input as { version: string }).version);
        return 'overtaken';
      },
    },
  );
  await user.click(screen.getByRole('button', { name: 'Stäng behovet' }));
  await user.click(screen.getByRole('button', { name: 'Ja, stäng behovet' }));
  await waitFor(() => expect(versions).toEqual(['b']));
});

test('what may be done to the need is what the server says, whatever its state is called', async () => {
  await open({ now: { need: { ...storedNeed('a', 'Jurist'), acts: ['CLOSE'] } } });
  expect(screen.getByRole('button', { name: 'Stäng behovet' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Spara behovet' })).toBeDisabled();
});

test('of what may not be closed nobody is asked whether to close it', async () => {
  await open({ now: { need: { ...storedNeed('a', 'Jurist'), acts: ['CHANGE'] } } });
  expect(screen.queryByRole('button', { name: 'Stäng behovet' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Spara behovet' })).toBeEnabled();
});
