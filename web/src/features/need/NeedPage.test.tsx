import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showPage, type Answer, type Answers } from '~/test/page';
import { NeedPage } from './NeedPage';
import { NeedsPage } from './NeedsPage';
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

test('a closed need is opened again, and its history tells who changed what', async () => {
  const user = userEvent.setup();
  let status = 'CLOSED';
  const need = () => ({ ...storedNeed('a', 'Jurist'), status, acts: status === 'OPEN' ? ['CHANGE'] : ['REOPEN'] });
  const asked = { __typename: 'AskedSkill', ...storedNeed('a', '').skills[0]! };
  const change = { __typename: 'NeedChange', before: null, after: null, askedBefore: null, askedAfter: null };
  const changes = [
    { ...change, field: 'SHARE', before: '50', after: '40' },
    { ...change, field: 'PLACES', before: '01 12' },
    { ...change, field: 'SKILL', askedAfter: asked },
  ];
  const history = [
    { __typename: 'NeedEvent', at: '2026-11-20T10:00:00Z', step: 'CHANGED', by: 'Paula Prov', changes },
    { __typename: 'NeedEvent', at: '2026-11-19T10:00:00Z', step: 'STATED', by: null, changes: [] },
  ];
  showPage(<NeedPage need="42" />, {
    Need: () => ({ need: need() }),
    NeedHistory: () => ({ need: { __typename: 'Need', id: '42', history } }),
    ReopenNeed: () => {
      status = 'OPEN';
      return { reopenNeed: { __typename: 'ReopenNeedPayload', need: need() } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Öppna igen' }));
  expect(await screen.findByText('Behovet är öppet. Det räknas som efterfrågan.')).toBeVisible();
  await user.click(screen.getByText('Historik'));
  const told = await screen.findByText('Ändrade behovet');
  const entry = within(told.closest('li')!);
  expect(entry.getByText(/^Paula Prov/)).toBeVisible();
  expect(entry.getByText(/^Andel av heltid: från 50\s% till 40\s%$/)).toBeVisible();
  expect(entry.getByText(/^Län: från 01 och 12 till ingenting/)).toBeVisible();
  expect(entry.getByText(/^Lade till RPA \(Bra att ha, arbetar med stöd, viktig\)/)).toBeVisible();
});

const storedDraft = (version: string, title: string) => ({
  ...storedNeed(version, title),
  status: 'DRAFT',
  acts: ['CHANGE', 'OPEN', 'CLOSE'],
});

/** Opens the page of a stored draft, and gives its title and what is sent of it. */
async function openDraft(more: Answers = {}) {
  const sent: string[] = [];
  let stored = storedDraft('a', 'Jurist');
  const title = await open(
    { now: { need: stored } },
    {
      SaveNeed: ({ input }) => {
        const { need, version } = input as { need: { title: string }; version: string };
        sent.push(`save ${need.title} over ${version}`);
        stored = { ...stored, title: need.title, version: `${version}+` };
        return { saveNeed: { __typename: 'SaveNeedPayload', need: stored } };
      },
      OpenNeed: ({ input }) => {
        sent.push(`open ${(input as { version: string }).version}`);
        return { openNeed: { __typename: 'OpenNeedPayload', need: { ...stored, status: 'OPEN' } } };
      },
      ...more,
    },
  );
  return { title, sent };
}

test('a draft is saved as one, and stays one until it is opened', async () => {
  const user = userEvent.setup();
  const { title, sent } = await openDraft();
  expect(screen.getByText(/^Det här är ett utkast\./)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Spara behovet' })).not.toBeInTheDocument();
  await user.type(title, ' ett');
  await user.click(screen.getByRole('button', { name: 'Spara som utkast' }));
  expect(await screen.findByText(/^Utkastet är sparat\./)).toBeVisible();
  expect(sent).toEqual(['save Jurist ett over a']);
  await user.click(screen.getByRole('button', { name: 'Spara och öppna' }));
  await waitFor(() => expect(sent.slice(1)).toEqual(['open a+']));
});

test('a draft that was changed is saved before it is opened', async () => {
  const user = userEvent.setup();
  const { title, sent } = await openDraft();
  await user.type(title, ' ett');
  await user.click(screen.getByRole('button', { name: 'Spara och öppna' }));
  await waitFor(() => expect(sent).toEqual(['save Jurist ett over a', 'open a+']));
});

test('a draft that is as it was is opened without a change of it', async () => {
  const user = userEvent.setup();
  const { title, sent } = await openDraft();
  await user.type(title, '!');
  await user.type(title, '{Backspace}');
  await user.click(screen.getByRole('button', { name: 'Spara och öppna' }));
  await waitFor(() => expect(sent).toEqual(['open a']));
});

test('a draft is closed in words of its own', async () => {
  const user = userEvent.setup();
  let closed = false;
  await openDraft({
    CloseNeed: () => {
      closed = true;
      return {
        closeNeed: { __typename: 'CloseNeedPayload', need: { ...storedDraft('b', 'Jurist'), status: 'CLOSED' } },
      };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Stäng utkastet' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Stäng utkastet?' }));
  expect(dialog.getByText(/^Utkastet har aldrig räknats som efterfrågan\./)).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Behåll utkastet' })).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Ja, stäng utkastet' }));
  await waitFor(() => expect(closed).toBe(true));
  await waitFor(() => expect(dialog.getByRole('button', { name: 'Ja, stäng utkastet' })).toBeEnabled());
  cleanup();
  showPage(<NeedsPage />, {});
  expect(await screen.findByText(/^Utkastet är stängt\./)).toBeVisible();
});
