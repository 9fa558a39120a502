import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Failure } from '~/api/failure';
import { LiveNotice, Notice } from './Notice';
import { WordsDialog } from './WordsDialog';

function ask(more?: Partial<Parameters<typeof WordsDialog>[0]>) {
  const onSend = vi.fn();
  const onClose = vi.fn();
  render(
    <WordsDialog
      title="Avslå förslaget"
      label="Varför?"
      action="Avslå"
      busy={false}
      failures={[]}
      onSend={onSend}
      onClose={onClose}
      {...more}
    />,
  );
  const dialog = within(screen.getByRole('dialog', { name: 'Avslå förslaget' }));
  return { dialog, onSend, onClose, field: dialog.getByLabelText('Varför?') };
}

test('words that are needed are asked for before anything is sent', async () => {
  const { dialog, onSend, field } = ask({ missing: 'Skriv varför.' });
  await userEvent.type(field, '   ');
  await userEvent.click(dialog.getByRole('button', { name: 'Avslå' }));
  expect(onSend).not.toHaveBeenCalled();
  expect(dialog.getByText('Skriv varför.')).toBeVisible();
  expect(field).toHaveFocus();
  expect(field).toBeInvalid();
  await userEvent.type(field, 'För smalt. ');
  await userEvent.click(dialog.getByRole('button', { name: 'Avslå' }));
  expect(onSend).toHaveBeenCalledWith('För smalt.');
});

test('words that are not needed may be left out', async () => {
  const { dialog, onSend } = ask({ optional: true });
  await userEvent.click(dialog.getByRole('button', { name: 'Avslå' }));
  expect(onSend).toHaveBeenCalledWith('');
});

const conflict: Failure = {
  code: 'CONFLICT',
  reason: 'CHANGED',
  message: 'changed',
  changed: { by: 'Paula', own: false, at: '2026-11-20T10:00:00Z' },
};

test('that it cannot be done is said in its own words, and who was first', () => {
  const { dialog } = ask({ failures: [conflict], refused: 'Förslaget är redan besvarat.' });
  const alert = dialog.getByRole('alert');
  expect(alert).toHaveTextContent('Paula sparade en ändring');
  expect(alert).toHaveTextContent('Förslaget är redan besvarat.');
});

test('what else goes wrong is said as everywhere', () => {
  const { dialog } = ask({ failures: [{ code: 'UNREACHABLE', message: '' }], refused: 'Förslaget är redan besvarat.' });
  expect(dialog.getByRole('alert')).toHaveTextContent('Servern svarar inte');
  expect(dialog.queryByText('Förslaget är redan besvarat.')).toBeNull();
});

test('nothing is sent by whoever leaves it', async () => {
  const { dialog, onSend, onClose } = ask();
  await userEvent.click(dialog.getByRole('button', { name: 'Avbryt' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onSend).not.toHaveBeenCalled();
});

test('Escape loses no words: the first one says that they are not sent', async () => {
  const { dialog, field } = ask();
  const box = screen.getByRole('dialog');
  expect(fireEvent(box, new Event('cancel', { cancelable: true }))).toBe(true);
  await userEvent.type(field, 'För smalt.');
  expect(fireEvent(box, new Event('cancel', { cancelable: true }))).toBe(false);
  expect(dialog.getByText(/inte skickat/)).toBeVisible();
  expect(field).toHaveValue('För smalt.');
  expect(fireEvent(box, new Event('cancel', { cancelable: true }))).toBe(true);
});

test('a notice interrupts only where something is refused', () => {
  render(
    <>
      <Notice>Klart</Notice>
      <Notice kind="changed">Ändrat</Notice>
      <Notice kind="refused">Går inte</Notice>
    </>,
  );
  expect(screen.getAllByRole('status').map((each) => each.textContent)).toEqual(['Klart', 'Ändrat']);
  expect(screen.getByRole('alert')).toHaveTextContent('Går inte');
});

test('what is done is read out where it was done', () => {
  const { rerender } = render(<LiveNotice>{null}</LiveNotice>);
  const live = screen.getByRole('status');
  expect(live).toBeEmptyDOMElement();
  rerender(<LiveNotice>Sparat</LiveNotice>);
  expect(live).toHaveTextContent('Sparat');
});
