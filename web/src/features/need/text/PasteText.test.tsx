import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { labelled, showPage, type Answers } from '~/test/page';
import { emptyDraft, type Draft } from '../parts/draft';
import { PasteText } from './PasteText';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

const nothing = {
  roles: [],
  skills: [],
  shares: [],
  periods: [],
  headcounts: [],
  places: [],
  remote: null,
  languages: [],
};

const asked = {
  ...nothing,
  skills: [
    {
      quote: 'leda digital förändring',
      guess: false,
      skill: { __typename: 'Skill', id: 'change', ...labelled('leda digital förändring') },
      level: { level: 4, quote: 'mycket god', guess: true },
      demand: null,
    },
  ],
  shares: [{ percent: 40, quote: '40 %', guess: false }],
  periods: [{ from: null, to: null, months: 4, quote: 'fyra månader', guess: false }],
  languages: [{ code: 'fi', must: false, quote: 'gärna finska', guess: true }],
};

const answer = (found: object): Answers => ({ AskedInText: () => ({ suggestSkillsInText: { asked: found } }) });

/** The draft as the form has it last. */
let latest: Draft;
const keep = (draft: Draft) => {
  latest = draft;
};

function Form({ start }: { start: Draft }) {
  const [draft, setDraft] = useState(start);
  useEffect(() => keep(draft), [draft]);
  return (
    <>
      <PasteText draft={draft} change={setDraft} />
      <button type="button" onClick={() => setDraft({ ...draft, title: 'Annat' })}>
        Skriv mer
      </button>
      <input id="need-skills" aria-label="Lägg till kompetens" />
    </>
  );
}

async function paste(text: string, answers: Answers, start: Partial<Draft> = {}) {
  const user = userEvent.setup();
  showPage(<Form start={{ ...emptyDraft(), ...start }} />, answers);
  await user.click(await screen.findByText('Klistra in en text'));
  const field = screen.getByLabelText('Text om behovet', { exact: false });
  expect(field).toHaveFocus();
  fireEvent.change(field, { target: { value: text } });
  await user.click(screen.getByText('Läs texten'));
  return user;
}

test('what a text asks for is proposed with its words, and nothing is chosen', async () => {
  await paste('någon som kan leda digital förändring, 40 %', answer(asked));
  expect(await screen.findByText('Det här fanns i texten')).toHaveFocus();
  expect(screen.getByText('4 förslag hittades i texten.')).toBeInTheDocument();
  expect(screen.getAllByRole('checkbox').every((box) => !(box as HTMLInputElement).checked)).toBe(true);
  expect(screen.getByText(/Läst ur ”40 %”\. Ersätter 50 %\./)).toBeVisible();
  expect(
    screen.getByText(
      /Nivå, en gissning: leder andras arbete \(”mycket god”\)\. Ska ha: texten säger inte om det krävs\./,
    ),
  ).toBeVisible();
  expect(screen.getByText(/Gissning, läst ur ”gärna finska”\..* i behovet blir det ett krav\./)).toBeVisible();
});

test('what is chosen comes into the need, and can be taken back', async () => {
  const user = await paste('…', answer(asked), { title: 'Mitt' });
  const before = latest;
  await user.click(await screen.findByText('Välj alla utom gissningar'));
  await user.click(screen.getByText('Bra att ha'));
  await user.click(screen.getByText('Lägg till valda'));
  expect(latest).toMatchObject({
    title: 'Mitt',
    share: '40',
    from: before.from,
    languages: [],
    skills: [{ skill: { id: 'change' }, level: 4, must: false }],
  });
  const notice = screen.getByText(/3 förslag är tillagda i behovet\./);
  expect(notice).toHaveFocus();
  await user.click(within(notice).getByText('Ångra'));
  expect(latest).toEqual(before);
});

test('what was written since is not taken back', async () => {
  const user = await paste('…', answer(asked));
  await user.click(await screen.findByText('Välj alla utom gissningar'));
  await user.click(screen.getByText('Lägg till valda'));
  await user.click(screen.getByText('Skriv mer'));
  expect(screen.queryByText('Ångra')).toBeNull();
});

test('what is there already cannot be chosen', async () => {
  await paste('…', answer(asked), { share: '40' });
  expect(await screen.findByText('40 % finns redan i behovet.')).toBeVisible();
});

test('nothing chosen is said', async () => {
  const user = await paste('…', answer(asked));
  await user.click(await screen.findByText('Lägg till valda'));
  expect(screen.getByText('Välj minst ett förslag.')).toBeVisible();
});

test('a role brings its skills, and its name where there is no title', async () => {
  const role = {
    id: 'r',
    nameSv: { text: 'it-jurist', language: 'SV' },
    nameEn: { text: 'it lawyer', language: 'EN' },
  };
  const user = await paste('it-jurist', {
    ...answer({ ...nothing, roles: [{ quote: 'it-jurist', guess: false, roleProfile: role }] }),
    RoleSkills: () => ({
      roleProfile: {
        __typename: 'RoleProfile',
        id: 'r',
        requirements: [
          {
            level: 4,
            importance: 10,
            skill: { __typename: 'Skill', id: 'law', ...labelled('it-rätt') },
            counterparts: [],
          },
        ],
      },
    }),
  });
  await user.click(await screen.findByLabelText('It-jurist', { exact: false }));
  await user.click(screen.getByText('Lägg till valda'));
  await waitFor(() => expect(latest.skills).toMatchObject([{ skill: { id: 'law' }, level: 4, must: true }]));
  expect(latest.title).toBe('it-jurist');
});

test('a text that says nothing leads on', async () => {
  const user = await paste('Hej', answer(nothing));
  expect(await screen.findByText('Inga förslag hittades i texten')).toHaveFocus();
  await user.click(screen.getByText('Sök kompetens'));
  expect(screen.getByLabelText('Lägg till kompetens')).toHaveFocus();
});

test('a text that is empty or too long is refused with the limit, and stays', async () => {
  const user = await paste(' ', answer(asked));
  expect(screen.getByText('Klistra in eller skriv en text först.')).toBeVisible();
  const field = screen.getByLabelText('Text om behovet', { exact: false });
  fireEvent.change(field, { target: { value: 'a'.repeat(100_001) } });
  await user.click(screen.getByText('Läs texten'));
  expect(screen.getByText(/Texten har 100\s001 tecken\. Högst 100\s000 tecken/)).toBeVisible();
  expect(field).toBeInvalid();
  expect(screen.queryByText('Lägg till valda')).toBeNull();
});

test('closing leaves the need as it is', async () => {
  const user = await paste('…', answer(asked));
  const before = latest;
  await screen.findByText('Lägg till valda');
  await user.click(screen.getByText('Stäng'));
  expect(latest).toBe(before);
  await waitFor(() => expect(screen.getByText('Klistra in en text')).toHaveFocus());
});
