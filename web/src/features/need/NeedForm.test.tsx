import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AGENCY, labelled, refused, showPage, type Answers } from '~/test/page';
import { NeedPage } from './NeedPage';
import { emptyDraft, type Draft } from './parts/draft';
import { storedNeed } from './parts/testNeed';
import { keepDraft, storedDraft } from './parts/useDraft';

// The form is large, and a machine may be busy.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const owner = { account: 'ann', agency: AGENCY.id };

const skill = (id: string, must: boolean, weight = 5) => ({
  skill: { id, sv: { text: id, language: 'SV' }, en: { text: id, language: 'EN' } },
  level: 3,
  weight,
  must,
  exactly: false,
});

const keep = (more: Partial<Draft>) => keepDraft('new', owner, { value: { ...emptyDraft(), ...more }, version: null });
const kept = () => storedDraft('new', owner)?.value;

const preview = { free: 56, matchCount: 1, oneFails: 7, ownStaff: null, partCount: 0, matches: [] };

/** Opens a new need, and gives what the server is asked for a preview. */
async function open(answers: Answers = {}, skillToAdd?: string) {
  showPage(<NeedPage need="new" skill={skillToAdd} />, {
    Regions: () => ({ regions: [] }),
    PreviewNeed: () => ({ previewNeed: preview }),
    SkillToAdd: () => ({ skill: { __typename: 'Skill', id: 'rpa', ...labelled('RPA') } }),
    ...answers,
  });
  return screen.findByLabelText<HTMLInputElement>('Rubrik', { exact: false });
}

const good = () => within(document.querySelector<HTMLElement>('[data-list=good]')!);

test('the form says for which agency it is', async () => {
  await open();
  expect(screen.getByText('Arbetsplatsen')).toBeVisible();
});

test('a skill moves between the lists by button and by keys, and takes the focus along', async () => {
  const user = userEvent.setup();
  keep({ skills: [skill('a', true), skill('b', true)] });
  await open();
  await user.click(screen.getByLabelText('Flytta a till Bra att ha'));
  expect(good().getByText('a')).toBeVisible();
  expect(screen.getByLabelText('Flytta a till Ska ha')).toHaveFocus();
  screen.getByLabelText('Flytta upp a').focus();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByLabelText('Flytta upp a')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(kept()?.skills.map(({ skill: { id }, must }) => [id, must])).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect(screen.getByText('a står nu på plats 1 av 2 i listan Ska ha')).toBeInTheDocument();
});

test('a weight that no word stands for stays until another word is chosen', async () => {
  const user = userEvent.setup();
  keep({ skills: [skill('a', true, 9)] });
  await open();
  const weight = screen.getByLabelText('Hur viktig för a');
  expect(weight).toHaveDisplayValue('Viktigast');
  await user.click(screen.getByLabelText('Exakt den här för a', { exact: false }));
  expect(kept()?.skills[0]).toMatchObject({ weight: 9, exactly: true });
  await user.selectOptions(weight, 'Mycket viktig');
  expect(kept()?.skills[0]).toMatchObject({ weight: 8, exactly: true });
});

test('moving the start moves the end, and a share is read as people write it', async () => {
  const user = userEvent.setup();
  const { from } = emptyDraft();
  keep({ skills: [skill('a', true)] });
  await open();
  const start = screen.getByLabelText<HTMLSelectElement>('Första månad');
  expect(screen.getByLabelText('Längd')).toHaveValue('6');
  await user.selectOptions(screen.getByLabelText('Längd'), '4');
  const later = [...start.options].find(({ value }) => value > from)!.value;
  await user.selectOptions(start, later);
  expect(screen.getByLabelText('Längd')).toHaveValue('4');
  expect(kept()).toMatchObject({ from: later });
  const share = screen.getByLabelText('Andel av heltid', { exact: false });
  await user.clear(share);
  expect(document.body).not.toHaveTextContent('NaN');
  await user.type(share, '0,4');
  await user.tab();
  expect(share).toHaveValue('40');
});

test('the count says who has everything, who lacks one thing and who has something', async () => {
  keep({ skills: [skill('a', true)] });
  await open();
  expect(await screen.findByText('7 saknar en sak · 56 är lediga och har något av det')).toBeVisible();
  expect(document.querySelector('.live-count')).toHaveTextContent('1 har allt som krävs');
});

test('where nothing is required nobody is said to have everything', async () => {
  keep({ skills: [skill('a', false)] });
  await open({ PreviewNeed: () => ({ previewNeed: { ...preview, matchCount: 56 } }) });
  await waitFor(() =>
    expect(document.querySelector('.live-count')).toHaveTextContent('56 är lediga och har något av det'),
  );
});

test('the own staff that would do are one step away', async () => {
  const user = userEvent.setup();
  keep({ skills: [skill('a', true)] });
  await open({ PreviewNeed: () => ({ previewNeed: { ...preview, ownStaff: 3 } }) });
  await user.click(await screen.findByText('Fråga internt i stället'));
  expect(kept()?.purpose).toBe('INTERNAL');
});

test('what the server refuses stands at its field, with the value, and has the focus', async () => {
  const user = userEvent.setup();
  keep({ title: 'Jurist', skills: [skill('a', true)], from: '2027-03', to: '2027-04' });
  await open({ SaveNeed: () => refused('need.to') });
  await user.click(screen.getByText('Spara behovet'));
  await waitFor(() => expect(screen.getByLabelText('Sista månad')).toHaveFocus());
  expect(screen.getByLabelText('Sista månad')).toBeInvalid();
  expect(screen.getByText('Sista månaden, april 2027, har passerat. Välj en senare.')).toBeVisible();
});

/** Opens a need that lacks nothing, and gives for which counties it is sent. */
async function openComplete() {
  const places: string[][] = [];
  keep({ title: 'Jurist', skills: [skill('a', true)] });
  await open({
    Regions: () => ({ regions: [{ code: '12', name: 'Skåne län' }] }),
    SaveNeed: ({ input }) => {
      places.push((input as { need: { places: string[] } }).need.places);
      return 'unreachable';
    },
  });
  return { places, save: screen.getByRole('button', { name: 'Spara behovet' }) };
}

test.each(['Län', 'Språk som krävs'])(
  'what stands in %s and was not chosen is not sent, nor the need',
  async (label) => {
    const user = userEvent.setup();
    const { places, save } = await openComplete();
    const field = screen.getByRole('combobox', { name: label });
    await user.type(field, 'Narnia');
    await user.click(save);
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(screen.getByText('Inget heter ”Narnia”', { selector: '.ds-validation-message' })).toBeVisible();
    expect(places).toEqual([]);
    await user.clear(field);
    await user.click(save);
    await waitFor(() => expect(places).toEqual([[]]));
  },
);

test('a county that is named in full goes with the need, also where the field was not left before', async () => {
  const user = userEvent.setup();
  const { places, save } = await openComplete();
  await user.type(screen.getByRole('combobox', { name: 'Län' }), 'skåne län');
  await user.click(save);
  await waitFor(() => expect(places).toEqual([['12']]));
});

test('a skill that the server refuses is named', async () => {
  const user = userEvent.setup();
  keep({ title: 'Jurist', skills: [skill('a', true), skill('b', false)] });
  await open({ SaveNeed: () => refused('need.skills[1].skill') });
  await user.click(screen.getByText('Spara behovet'));
  await waitFor(() => expect(screen.getByLabelText('Ta bort b')).toHaveFocus());
  expect(good().getByText(/^Kompetensen b kan inte efterfrågas längre/)).toBeVisible();
});

test('what the server refuses while somebody writes is said before anything is sent', async () => {
  keep({ skills: [skill('a', true)], from: '2027-03', to: '2027-04' });
  await open({ PreviewNeed: () => refused('need.from') });
  expect(await screen.findByText(/kan inte börja i mars 2027/)).toBeVisible();
});

test('starting over can be undone', async () => {
  const user = userEvent.setup();
  keep({ title: 'Jurist', skills: [skill('a', true)] });
  const title = await open();
  await user.click(screen.getByText('Börja om'));
  expect(title).toHaveValue('');
  expect(kept()).toBeUndefined();
  await user.click(screen.getByText('Ångra'));
  expect(title).toHaveValue('Jurist');
  expect(kept()?.title).toBe('Jurist');
});

test('a skill comes into an empty form at once, as one that is required', async () => {
  await open({}, 'rpa');
  await waitFor(() => expect(kept()?.skills).toMatchObject([{ skill: { id: 'rpa' }, must: true }]));
});

test('a skill comes into a draft only after asking', async () => {
  const user = userEvent.setup();
  keep({ title: 'Jurist', skills: [skill('a', true)] });
  await open({}, 'rpa');
  const dialog = await screen.findByRole('dialog', { name: 'Lägga till RPA i ditt utkast?' });
  expect(dialog).toHaveTextContent('Du har ett utkast för Arbetsplatsen: ”Jurist”, med 1 kompetens.');
  expect(kept()?.skills).toHaveLength(1);
  await user.click(within(dialog).getByText('Lägg till i Bra att ha'));
  expect(kept()?.skills).toMatchObject([{ must: true }, { skill: { id: 'rpa' }, must: false }]);
});

test('another need is begun with a skill, and the draft can be had back', async () => {
  const user = userEvent.setup();
  keep({ title: 'Jurist', skills: [skill('a', true)] });
  const title = await open({}, 'rpa');
  await user.click(await screen.findByText('Börja ett nytt behov'));
  expect(title).toHaveValue('');
  expect(kept()?.skills).toMatchObject([{ skill: { id: 'rpa' }, must: true }]);
  await user.click(screen.getByText('Ångra'));
  expect(title).toHaveValue('Jurist');
});

test('a copy of a need is a draft, in place of another one only after asking', async () => {
  const user = userEvent.setup();
  keep({ title: 'Ekonom', skills: [] });
  showPage(<NeedPage need="42" />, {
    Need: () => ({ need: { ...storedNeed('a', 'Jurist'), status: 'CLOSED', acts: [] } }),
    Regions: () => ({ regions: [] }),
  });
  await user.click(await screen.findByText('Kopiera behovet'));
  expect(kept()?.title).toBe('Ekonom');
  await user.click(screen.getByText('Ersätt utkastet'));
  expect(kept()).toMatchObject({ title: 'Kopia av Jurist', skills: [{ skill: { id: 'rpa' }, weight: 5 }] });
});
