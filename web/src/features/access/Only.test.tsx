import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { showPage } from '~/test/page';
import { Only } from './Only';

// The viewer is an administrator of the installation and a planner, at an agency.
test('shows what is in it to those who have the role', async () => {
  showPage(
    <>
      <Only has="ADMIN">för administratörer</Only>
      <Only has="PROCUREMENT" otherwise="inte för andra">
        för upphandlare
      </Only>
      <Only has="MANAGER">för chefer</Only>
    </>,
    {},
  );
  expect(await screen.findByText(/för administratörer/)).toBeVisible();
  expect(document.body).toHaveTextContent('inte för andra');
  expect(document.body).not.toHaveTextContent('för upphandlare');
  expect(document.body).not.toHaveTextContent('för chefer');
});

test('shows what is for the whole installation to those who administer it', async () => {
  showPage(<Only everywhere>för alla myndigheter</Only>, {});
  expect(await screen.findByText('för alla myndigheter')).toBeVisible();
});

test('hands over the agency acted for', async () => {
  showPage(<Only has="HR_PLANNER">{({ id }) => `för ${id}`}</Only>, {});
  expect(await screen.findByText('för agency')).toBeVisible();
});
