import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { ChangeWords } from './ChangeWords';

const change = {
  kind: 'ADD_SYNONYM' as const,
  skill: {
    id: 'skill',
    labelSv: { text: 'automatisering', language: 'SV' },
    labelEn: { text: 'automation', language: 'EN' },
  },
  other: null,
  language: 'SV' as const,
  labelSv: 'robotande',
  labelEn: null,
  beforeSv: null,
};

test('a synonym is named with the skill that it leads to', async () => {
  showPage(
    <p>
      <ChangeWords change={change} />
    </p>,
    {},
  );
  expect(await screen.findByText(/leder till/)).toHaveTextContent('”robotande” leder till automatisering');
});
