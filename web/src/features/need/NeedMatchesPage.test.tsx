import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as files from '~/kit/csv';
import { named, showPage, type Answer, type Answers } from '~/test/page';
import { NeedMatchesPage } from './NeedMatchesPage';
import { answer, lacksPlace, lacksTime, match, relaxation } from './parts/testAnswer';
import { storedNeed } from './parts/testNeed';

// A table of many buttons takes the invented browser longer than a page of words.
vi.setConfig({ testTimeout: 20_000 });

test('a conflict is said also where what is stored cannot be read anew', async () => {
  const user = userEvent.setup();
  const name = { text: 'RPA', language: 'SV' };
  const skills = [{ skill: { id: 'rpa', sv: name, en: name }, level: 2, weight: 5, must: false }];
  localStorage.setItem('samsas.need.ann.agency.42', JSON.stringify({ value: { title: 'Mitt', skills }, version: 'a' }));
  let stored: Answer = { need: storedNeed('a', 'Jurist') };
  showPage(<NeedMatchesPage need="42" />, { Need: () => stored, SaveNeed: () => 'overtaken' });
  const save = await screen.findByRole('button', { name: 'Spara ändringen' });
  stored = 'unreachable';
  await user.click(save);
  expect(await screen.findByText(/Paula Prov sparade en ändring/)).toBeVisible();
});

function open(given: Answer, more: Answers = {}) {
  showPage(<NeedMatchesPage need="42" />, {
    Need: () => ({ need: storedNeed('a', 'Jurist') }),
    MatchNeed: () => given,
    ...more,
  });
  return screen.findByRole('heading', { level: 2, name: /allt som krävs/ }, { timeout: 5000 });
}

const people = (count: number) => Array.from({ length: count }, (_, index) => match(index + 1));

test('who has everything, who lacks one thing and who has something of it is counted, each in true words', async () => {
  expect(await open(answer(people(1)))).toHaveTextContent(
    '1 har allt som krävs · 7 saknar en sak · 56 är lediga och har något av det',
  );
});

test('an answer is one table: what must be had and what is good to have, each skill with how it is had', async () => {
  await open(answer(people(2)));
  const table = screen.getByRole('table', { name: 'Specialister' });
  expect(within(table).getByRole('columnheader', { name: /Ska ha/ })).toHaveAttribute('scope', 'colgroup');
  const row = within(table).getByRole('row', { name: /Person 1/ });
  expect(within(row).getByRole('rowheader')).toHaveTextContent('Person 1');
  const [rpa, java] = within(row).getAllByRole('button', { name: /rpa|java/ });
  expect(rpa).toHaveAccessibleName(/^rpa: har den på rätt nivå/);
  expect(rpa!.querySelector('.skill-mark')).toHaveAttribute('data-fill', 'full');
  expect(rpa!.querySelector('.skill-mark')).toHaveAttribute('data-level', '3');
  expect(java!.querySelector('.skill-mark')).toHaveAttribute('data-fill', 'outline');
  expect(within(row).getByRole('button', { name: /60\s%.*känt t.o.m. feb. 2027/ })).toBeVisible();
});

test('what meets a must is told beside what gives the points', async () => {
  const user = userEvent.setup();
  await open(answer(people(1)));
  await user.click(screen.getByRole('button', { name: /^rpa: har den/ }));
  const terms = within(screen.getByRole('dialog')).getAllByRole('term');
  expect(terms.slice(0, 2).map(({ textContent }) => textContent)).toEqual(['Uppfyller kravet', 'Ger poängen']);
  const facts = within(screen.getByRole('dialog')).getAllByRole('definition');
  expect(facts[0]).toHaveTextContent('rpa');
  expect(facts[1]).toHaveTextContent('bots');
});

test('the cells of a row are one stop of the tab key, and the arrow keys go between them', async () => {
  const user = userEvent.setup();
  await open(answer(people(2)));
  const cells = screen.getAllByRole('button', { name: /^(rpa|java):/ });
  expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, 0, -1]);
  cells[0]!.focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(cells[3]).toHaveFocus();
  expect(cells.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, 0]);
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('link', { name: 'java' })).toHaveFocus();
});

test('a group of skills folds to how many of them are had', async () => {
  const user = userEvent.setup();
  await open(answer(people(1)));
  const [fold] = screen.getAllByRole('button', { name: 'Ska ha: 1 kompetens' });
  await user.click(fold!);
  expect(screen.queryByRole('button', { name: /^rpa:/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^1 av 1 på rätt nivå/ }));
  expect(screen.getByRole('button', { name: /^rpa:/ })).toBeVisible();
});

test('four are compared with one another, and a fifth takes nobody’s place', async () => {
  const user = userEvent.setup();
  await open(answer(people(5)));
  const boxes = screen.getAllByRole('checkbox', { name: /Jämför/ });
  for (const box of boxes.slice(0, 4)) await user.click(box);
  expect(boxes[4]).toBeDisabled();
  expect(boxes.slice(0, 4).every((box) => (box as HTMLInputElement).checked)).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Jämför sida vid sida' }));
  const heads = within(screen.getByRole('dialog')).getAllByRole('columnheader');
  expect(heads.slice(1).map(({ textContent }) => textContent)).toEqual(
    [1, 2, 3, 4].map((each) => expect.stringContaining(`Person ${each}`) as string),
  );
});

test('who is set aside leaves the list for a fold, with the motive, and is taken back at the computed place', async () => {
  const user = userEvent.setup();
  const places: unknown[] = [];
  await open(answer([...people(2), { ...match(3), override: null }]), {
    OverrideRank: ({ input }) => {
      const { place, motive } = input as { place: number | null; motive: string };
      places.push(place);
      return { overrideRank: { override: { computed: 2, place, motive, at: '2026-12-01T10:00:00Z', by: null } } };
    },
  });
  const names = () => screen.getAllByRole('rowheader').map((each) => each.textContent);
  await user.click(screen.getByRole('button', { name: 'Sätt åt sidan Person 2' }));
  const asked = screen.getByRole('dialog');
  expect(within(asked).getByText(/Person 2 kan läsa motiveringen/)).toBeVisible();
  await user.type(within(asked).getByRole('textbox'), 'Uppdraget är på plats.');
  await user.click(within(asked).getByRole('button', { name: 'Sätt åt sidan' }));
  await waitFor(() => expect(names()).toHaveLength(2));
  expect(screen.getByText('Person 2 ligger nu åt sidan, nedanför listan.')).toHaveFocus();
  expect(screen.getByText('Åt sidan (1)')).toBeInTheDocument();
  expect(screen.getByText('Uppdraget är på plats.')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Ta tillbaka Person 2', hidden: true }));
  await user.type(within(screen.getByRole('dialog')).getByRole('textbox'), 'Vi tänkte om.');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta tillbaka' }));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(places).toEqual([null, 2]);
});

test('where nobody has everything, the nearest stand before what would give more', async () => {
  await open(answer([], { nearMisses: [{ match: match(1, 'Nina Nära'), lacks: [lacksTime] }] }));
  const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
  expect(headings.indexOf('Närmast att passa')).toBeLessThan(headings.indexOf('Varför inte fler?'));
  expect(screen.getByRole('link', { name: 'Se vad som skulle ge fler' })).toHaveAttribute('href', '#why');
  expect(screen.getByRole('row', { name: /Nina Nära/ })).toHaveTextContent('så mycket ledig tid varje månad');
});

test('where nobody lacks only one thing, those who lack least say all that they lack', async () => {
  const lacks = [lacksTime, lacksPlace];
  await open(answer([], { nearMisses: [{ match: match(1, 'Nina Nära'), lacks }] }));
  expect(screen.getByText(/Ingen saknar bara en sak\. Den som är närmast saknar 2 saker\./)).toBeVisible();
  expect(screen.getByRole('row', { name: /Nina Nära/ })).toHaveTextContent(
    'så mycket ledig tid varje månad och möjlighet att arbeta i något av länen',
  );
});

test('who gives a part stands apart from who has everything, and who would do together is said', async () => {
  const parts = [match(1, 'Del Ett'), match(2, 'Del Två')];
  const together = parts.map((part, index) => ({ match: part, share: 30 - 10 * index }));
  const heading = await open(answer(people(1), { partCount: 2, parts, together }));
  expect(heading).toHaveTextContent('1 har allt som krävs · 2 kan ge en del');
  expect(screen.getByRole('heading', { name: 'De här 2 räcker tillsammans' })).toBeVisible();
  expect(screen.getByRole('table', { name: 'Kan ge en del av andelen' })).toHaveTextContent('Del Två');
  expect(screen.getByRole('table', { name: 'Specialister' })).not.toHaveTextContent('Del Två');
});

test('own staff are asked by a draft of the same need, which takes no other draft’s place unasked', async () => {
  const user = userEvent.setup();
  const kept = () =>
    JSON.parse(localStorage.getItem('samsas.need.ann.agency.new') ?? '{}') as { value?: { purpose?: string } };
  const other = { value: { title: 'Påbörjat', purpose: 'LOAN', skills: [{}] }, version: null };
  localStorage.setItem('samsas.need.ann.agency.new', JSON.stringify(other));
  await open(answer(people(1), { ownStaff: 2 }));
  expect(screen.getByRole('heading', { name: '2 av era egna medarbetare passar' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Fråga internt' }));
  expect(screen.getByRole('dialog')).toHaveTextContent('Påbörjat');
  expect(kept().value?.purpose).toBe('LOAN');
  await user.click(screen.getByRole('button', { name: 'Ja, ersätt utkastet' }));
  expect(kept().value?.purpose).toBe('INTERNAL');
});

test('what is chosen and sorted by is asked of the server within the search, and ranks stay', async () => {
  const user = userEvent.setup();
  const asked: object[] = [];
  const agency = { __typename: 'Agency', ...named('Arbetsplatsen'), id: 'agency' };
  const facets = [
    { __typename: 'MatchFacet', count: 2, agency, region: null },
    { __typename: 'MatchFacet', count: 1, agency: { ...agency, id: 'other', ...named('Annat verk') }, region: null },
  ];
  await open(answer(people(3)), {
    MatchFacets: () => ({ continueSearch: { answer: { __typename: 'MatchAnswer', facets } } }),
    MatchView: (variables) => {
      asked.push(variables);
      const { matches } = answer([match(3), match(1)]).matchNeed.answer;
      return { continueSearch: { answer: { __typename: 'MatchAnswer', matches } } };
    },
  });
  await user.click(screen.getByText('Sortera och filtrera'));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Sortera efter' }), 'FREE');
  await screen.findByText(/2 av 3 passar urvalet/);
  expect(asked).toEqual([{ search: 'search 3', first: 20, after: null, view: { sort: 'FREE' } }]);
  const rows = within(screen.getByRole('table', { name: 'Urval av specialister' })).getAllByRole('rowheader');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Placering 3'),
    expect.stringContaining('Placering 1'),
  ]);
  expect(screen.getByRole('combobox', { name: /Myndigheter/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Visa alla igen' }));
  expect(screen.getByRole('table', { name: 'Specialister' })).toHaveTextContent('Person 2');
});

test('where nobody matches, two changes that help together are one button', async () => {
  const user = userEvent.setup();
  const changes = [relaxation('SHARE', 0, 40), relaxation('REMOTE', 0)];
  showPage(<NeedMatchesPage need="42" />, {
    Need: () => ({ need: { ...storedNeed('a', 'Jurist'), remote: false } }),
    MatchNeed: () =>
      answer([], { relaxations: changes, twoChanges: [{ __typename: 'TwoChanges', gives: 4, changes }] }),
  });
  await user.click(await screen.findByRole('button', { name: /40\s%.* och .*4/ }));
  expect(await screen.findByText(/Behovet är ändrat: .* och /)).toBeVisible();
  const kept = localStorage.getItem('samsas.need.ann.agency.42') ?? '';
  expect(JSON.parse(kept)).toMatchObject({ value: { share: '40', remote: true } });
});

test('that a draft is open is said where it was opened, and it is opened without a change of it', async () => {
  const user = userEvent.setup();
  const sent: string[] = [];
  let stored = { ...storedNeed('a', 'Jurist'), status: 'DRAFT', acts: ['CHANGE', 'OPEN', 'CLOSE'] };
  await open(answer(people(1)), {
    Need: () => ({ need: stored }),
    SaveNeed: () => {
      sent.push('save');
      return 'unreachable';
    },
    OpenNeed: () => {
      sent.push('open');
      stored = { ...storedNeed('b', 'Jurist'), status: 'OPEN' };
      return { openNeed: { __typename: 'OpenNeedPayload', need: stored } };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Spara och öppna' }));
  expect(await screen.findByText('Behovet är sparat och öppet.')).toHaveFocus();
  expect(screen.queryByText(/^Det här är ett utkast\./)).not.toBeInTheDocument();
  expect(sent).toEqual(['open']);
});

test('that a change is saved is said where it was saved', async () => {
  const user = userEvent.setup();
  const name = { text: 'RPA', language: 'SV' };
  const skills = [{ skill: { id: 'rpa', sv: name, en: name }, level: 2, weight: 5, must: false }];
  localStorage.setItem('samsas.need.ann.agency.42', JSON.stringify({ value: { title: 'Mitt', skills }, version: 'a' }));
  let stored = storedNeed('a', 'Jurist');
  await open(answer(people(1)), {
    Need: () => ({ need: stored }),
    SaveNeed: () => {
      stored = storedNeed('b', 'Mitt');
      return { saveNeed: { __typename: 'SaveNeedPayload', need: stored } };
    },
  });
  await user.click(screen.getByRole('button', { name: 'Spara ändringen' }));
  expect(await screen.findByText('Behovet är sparat.')).toHaveFocus();
});

/** Answers what is fetched at an address as the server would. */
function serving(response: () => Response) {
  const inner = globalThis.fetch;
  const asked: string[] = [];
  const served = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!address.startsWith('/searches/')) return inner(input, init);
    asked.push(address);
    return Promise.resolve(response());
  });
  onTestFinished(() => served.mockRestore());
  return asked;
}

test('the whole answer is taken away as a file, by the search that gave it', async () => {
  const user = userEvent.setup();
  const download = vi.spyOn(files, 'download').mockImplementation(() => {});
  onTestFinished(() => download.mockRestore());
  await open(answer(people(2)));
  const asked = serving(
    () =>
      new Response('x', { headers: { 'Content-Disposition': 'attachment; filename="samsas-svar-2026-11-21.xlsx"' } }),
  );
  await user.click(screen.getByText('Ladda ner som Excel'));
  await waitFor(() => expect(download.mock.calls.map(([name]) => name)).toEqual(['samsas-svar-2026-11-21.xlsx']));
  expect(asked).toEqual(['/searches/search%202/answer.xlsx?language=SV']);
  expect(screen.getByText(/Det antecknas att du laddar ner den/)).toBeInTheDocument();
});

test('where the answer is another by now, it is said and can be asked for anew', async () => {
  const user = userEvent.setup();
  let given = answer(people(2));
  await open(given, { MatchNeed: () => given });
  given = answer(people(3));
  serving(() => Response.json({ errors: [{ message: '', extensions: { code: 'CONFLICT' } }] }, { status: 409 }));
  await user.click(screen.getByText('Ladda ner som CSV'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/inte längre detsamma/);
  await user.click(screen.getByRole('button', { name: 'Sök igen' }));
  expect(await screen.findByRole('row', { name: /Person 3/ })).toBeVisible();
});

test('all matches stand on the page before it is printed', async () => {
  const user = userEvent.setup();
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  onTestFinished(() => print.mockRestore());
  const [first, ...others] = people(3);
  const page = (matches: typeof others, next: boolean) => ({
    __typename: 'MatchConnection',
    totalCount: 3,
    pageInfo: { __typename: 'PageInfo', hasNextPage: next, endCursor: 'next' },
    edges: matches.map((node) => ({ __typename: 'MatchEdge', node })),
  });
  await open(answer([first!], { matches: page([first!], true) }), {
    MoreMatches: () => ({
      continueSearch: { answer: { __typename: 'MatchAnswer', matches: page(others, false) } },
    }),
  });
  await user.click(screen.getByText('Skriv ut hela listan'));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(screen.getByRole('row', { name: /Person 3/ })).toBeVisible();
});
