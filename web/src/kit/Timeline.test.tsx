import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Timeline } from './Timeline';

const events = [
  { key: 'b', at: '2026-11-02', when: '2 november', what: 'Delades', act: <button>Ångra</button> },
  { key: 'a', at: '2026-11-01', when: '1 november', what: 'Bytte namn', undone: true },
];

test('says when each thing happened, in the order given', () => {
  render(<Timeline events={events} />);
  const items = screen.getAllByRole('listitem');
  expect(items.map((each) => each.textContent)).toEqual(['2 novemberDelades\u00c5ngra', '1 novemberBytte namn']);
  expect(items[0]!.querySelector('time')).toHaveAttribute('datetime', '2026-11-02');
  expect(items.map((each) => each.dataset.undone)).toEqual([undefined, 'true']);
});

test('what has just arrived takes the focus', () => {
  const { rerender } = render(<Timeline events={events.slice(0, 1)} />);
  rerender(<Timeline events={events} arrived={1} />);
  expect(screen.getAllByRole('listitem')[1]).toHaveFocus();
});
