import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { expect, onTestFinished, test } from 'vitest';
import { useViewer } from '~/features/access/viewer';
import { AGENCY, labelled, named, refused, showPage, viewer, type Answers } from '~/test/page';
import { submit } from './parts/submissions';
import { SearchBox } from './SearchBox';
import { SearchPage } from './SearchPage';

const OTHER = { id: 'other', ...named('Grannverket') };

const none = { totalCount: 0, edges: [] };

const nothing = { skills: [], roleProfiles: [], needs: none, agencies: none, staff: none };

const found = {
  ...nothing,
  skills: [{ nearest: false, skill: { id: 'sql', scheme: 'ESCO', ...labelled('SQL') } }],
  staff: {
    totalCount: 12,
    edges: [{ node: { id: 'sven', name: 'Sven Prov', title: 'jurist', agency: { id: 'agency' }, unit: { id: 'u1' } } }],
  },
  needs: {
    totalCount: 1,
    edges: [{ node: { id: 'n1', title: 'SQL till Grannverket', status: 'OPEN', agency: AGENCY } }],
  },
};

function Where() {
  const { pathname, searchStr } = useRouterState({ select: ({ location }) => location });
  return <p data-testid="where">{pathname + searchStr}</p>;
}

function openBox(lookUp: object = found) {
  const asked: string[] = [];
  showPage(
    <>
      <SearchBox inputRef={null} onBlur={() => {}} />
      <Where />
    </>,
    {
      LookUp: ({ text }) => {
        asked.push(String(text));
        return { lookUp };
      },
      LookUpPeople: () => {
        asked.push('people');
        return { lookUpPeople: null };
      },
    },
  );
  return asked;
}

const field = () => screen.findByRole('combobox', { name: 'Sök i Samsas' });

test('proposes by kind while one types, and asks for nobody of other agencies', async () => {
  const user = userEvent.setup();
  const asked = openBox();
  await user.type(await field(), 's');
  expect(screen.queryByRole('option')).toBeNull();
  await user.type(await field(), 'q');
  expect(await screen.findByRole('option', { name: 'SQL' })).toHaveAccessibleDescription('Kompetenser');
  expect(screen.getByRole('option', { name: /Sven Prov/ })).toHaveAccessibleDescription('Medarbetare');
  expect(asked).toEqual(['sq']);
});

test('is worked by keys: what is chosen is opened', async () => {
  const user = userEvent.setup();
  openBox();
  await user.type(await field(), 'sql');
  await screen.findByRole('option', { name: 'SQL' });
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/skills/sql'));
  expect(await field()).toHaveValue('');
});

test('Enter on nothing chosen submits the words, and so does the last row', async () => {
  const user = userEvent.setup();
  openBox();
  await user.type(await field(), 'sven p{Enter}');
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/search?q=sven+p'));
  await user.type(await field(), 'sql');
  await screen.findByRole('option', { name: 'SQL' });
  await user.keyboard('{ArrowUp}{Enter}');
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/search?q=sql'));
});

test('nothing that was found for an earlier text is offered under another', async () => {
  const user = userEvent.setup();
  showPage(
    <>
      <SearchBox inputRef={null} onBlur={() => {}} />
      <Where />
    </>,
    // The second is waited for without end.
    { LookUp: ({ text }) => (text === 'sq' ? { lookUp: found } : (undefined as never)) },
  );
  await user.type(await field(), 'sq');
  await screen.findByRole('option', { name: 'SQL' });
  await user.type(await field(), 'x');
  expect(screen.queryByRole('option', { name: 'SQL' })).toBeNull();
  expect(screen.getByText('Söker …')).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/search?q=sqx'));
});

test('Escape closes what is proposed, then empties the field', async () => {
  const user = userEvent.setup();
  openBox();
  await user.type(await field(), 'sql');
  await screen.findByRole('option', { name: 'SQL' });
  await user.keyboard('{Escape}');
  expect(await field()).toHaveAttribute('aria-expanded', 'false');
  expect(await field()).toHaveValue('sql');
  await user.keyboard('{Escape}');
  expect(await field()).toHaveValue('');
});

test('own pages are found by other words for them, without marks', async () => {
  const user = userEvent.setup();
  openBox(nothing);
  await user.type(await field(), 'granskningslog');
  expect(await screen.findByRole('option', { name: 'Granskningslogg' })).toBeVisible();
  await user.clear(await field());
  await user.type(await field(), 'franvaro');
  expect(await screen.findByRole('option', { name: 'Mina månader' })).toBeVisible();
});

/** As it stands once these words were submitted for the agency acted for. */
function openPage(query: string, answers: Answers) {
  showPage(<SearchPage query={query} submission={submit(query, AGENCY.id)} />, answers);
}

/** The page as its address and what goes along with it have it, and ways to leave it and to act for another agency. */
function Routed() {
  const { searchStr, state } = useRouterState({ select: ({ location }) => location });
  const { history } = useRouter();
  const { chooseAgency } = useViewer();
  const query = new URLSearchParams(searchStr).get('q') ?? '';
  return (
    <>
      <button onClick={() => history.back()}>Tillbaka</button>
      <button onClick={() => chooseAgency(OTHER.id)}>Byt myndighet</button>
      <SearchPage key={query} query={query} submission={state.submission} />
    </>
  );
}

/** How often people of other agencies were asked for. */
function openRouted() {
  onTestFinished(() => sessionStorage.clear());
  const asked: unknown[] = [];
  showPage(<Routed />, {
    Viewer: () => ({ viewer: { ...viewer, agencies: [AGENCY, OTHER] } }),
    LookUp: () => ({ lookUp: found }),
    LookUpPeople: ({ text }) => {
      asked.push(text);
      return {
        lookUpPeople: { more: false, people: [{ id: 'eva', name: 'Eva Prov', title: 'arkivarie', agency: OTHER }] },
      };
    },
  });
  return asked;
}

const words = () => screen.findByRole('searchbox', { name: 'Vad söker du?' });
const others = () => screen.findByRole('button', { name: 'Sök även hos andra myndigheter' });

test('each submission asks for people once, of the same words too', async () => {
  const user = userEvent.setup();
  const asked = openRouted();
  await user.type(await words(), 'eva{Enter}');
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  expect(asked).toEqual(['eva']);
  await user.click(screen.getByRole('button', { name: 'Sök' }));
  await waitFor(() => expect(asked).toEqual(['eva', 'eva']));
  expect(await screen.findByText('Eva Prov')).toBeVisible();
});

test('who comes back to an address submits nothing: a button does', async () => {
  const user = userEvent.setup();
  const asked = openRouted();
  await user.type(await words(), 'eva{Enter}');
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  await user.clear(await words());
  await user.type(await words(), 'sql{Enter}');
  await waitFor(() => expect(asked).toEqual(['eva', 'sql']));
  await user.click(screen.getByRole('button', { name: 'Tillbaka' }));
  await waitFor(async () => expect(await words()).toHaveValue('eva'));
  const button = await others();
  expect(screen.queryByText('Eva Prov')).toBeNull();
  expect(asked).toEqual(['eva', 'sql']);
  await user.click(button);
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  expect(asked).toEqual(['eva', 'sql', 'eva']);
});

test('to act for another agency asks for nobody on its behalf: a button does', async () => {
  const user = userEvent.setup();
  const asked = openRouted();
  await user.type(await words(), 'eva{Enter}');
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Byt myndighet' }));
  await user.click(await others());
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  expect(asked).toEqual(['eva', 'eva']);
});

test('an address that is opened asks for nobody, and whom nobody is shown to is offered no button', async () => {
  const asked: unknown[] = [];
  showPage(<SearchPage query="eva" />, {
    Viewer: () => ({ viewer: { ...viewer, roles: ['EMPLOYEE'] } }),
    LookUp: () => ({ lookUp: { ...found, needs: null, staff: null } }),
    LookUpPeople: () => (asked.push('people'), { lookUpPeople: null }),
  });
  expect(await screen.findByRole('heading', { name: 'Kompetenser' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /andra myndigheter/ })).toBeNull();
  expect(asked).toEqual([]);
});

test('the page has what was found by kind, with counts as they are, and says who is told', async () => {
  openPage('sql', {
    LookUp: () => ({ lookUp: found }),
    LookUpPeople: () => ({
      lookUpPeople: { more: true, people: [{ id: 'eva', name: 'Eva Prov', title: 'arkivarie', agency: OTHER }] },
    }),
  });
  expect(await screen.findByRole('heading', { name: 'Medarbetare' })).toBeVisible();
  expect(screen.getByText('1 av 12 träffar')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Visa alla i listan över medarbetare' })).toHaveAttribute(
    'href',
    '/staff?name=sql',
  );
  expect(screen.getByRole('searchbox', { name: 'Vad söker du?' })).toHaveValue('sql');
  const people = screen.getByRole('region', { name: 'Människor hos andra myndigheter' });
  expect(people).toHaveTextContent('Eva Prov');
  expect(people).toHaveTextContent('Grannverket');
  expect(people).toHaveTextContent('får läsa');
  expect(people).toHaveTextContent('Fler heter så');
});

test('where nothing is found it says what was looked through: what the viewer may read', async () => {
  openPage('qqqqzz', {
    LookUp: () => ({ lookUp: { ...nothing, needs: null } }),
    LookUpPeople: () => ({ lookUpPeople: null }),
  });
  expect(await screen.findByRole('heading', { name: 'Inget hittades för ”qqqqzz”' })).toBeVisible();
  expect(screen.getByText(/Vi letade bland sidor, medarbetare, kompetenser, roller och myndigheter\./)).toBeVisible();
});

test.each([
  ['–!', 'är för kort'],
  ['s'.repeat(101), 'Sökningen har 101 tecken'],
])('words that cannot be searched for are refused at the field, and nothing is asked', async (query, said) => {
  let asked = 0;
  openPage(query, { LookUp: () => (asked++, { lookUp: found }) });
  const text = await screen.findByRole('searchbox', { name: 'Vad söker du?' });
  expect(text).toBeInvalid();
  expect(text).toHaveAccessibleDescription(new RegExp(said));
  expect(asked).toBe(0);
});

test('one letter finds what is called just so, and asks for nobody', async () => {
  const absent = { roleProfiles: null, needs: null, agencies: null, staff: null };
  const r = { nearest: false, skill: { id: 'r', scheme: 'ESCO', ...labelled('R') } };
  const asked: string[] = [];
  openPage('R', {
    LookUp: () => ({ lookUp: { ...absent, skills: [r] } }),
    LookUpPeople: () => (asked.push('people'), { lookUpPeople: null }),
  });
  expect(await screen.findByRole('link', { name: 'R' })).toBeVisible();
  expect(screen.queryByRole('heading', { name: /andra myndigheter/ })).toBeNull();
  expect(asked).toEqual([]);
});

test('one letter that nothing is called is refused at the field', async () => {
  openPage('q', { LookUp: () => refused('text') });
  await waitFor(async () => expect(await words()).toBeInvalid());
  expect(await words()).toHaveAccessibleDescription(/”q” är för kort/);
  expect(screen.queryByRole('button', { name: /Försök igen/ })).toBeNull();
});

test('a search that fails can be tried again', async () => {
  openPage('sql', { LookUp: () => 'unreachable', LookUpPeople: () => ({ lookUpPeople: null }) });
  expect(await screen.findByRole('button', { name: /Försök igen/ })).toBeVisible();
});

const eva = { id: 'eva', name: 'Eva Prov', title: 'arkivarie', agency: OTHER };

const elsewhere = {
  ...nothing,
  needs: { totalCount: 1, edges: [{ node: { id: 'n2', title: 'SQL igen', status: 'OPEN', agency: OTHER } }] },
};

const ofBoth = () => ({ viewer: { ...viewer, agencies: [AGENCY, OTHER] } });

test('a need of another agency is opened by a button that says so, and by no link', async () => {
  onTestFinished(() => sessionStorage.clear());
  const user = userEvent.setup();
  showPage(
    <>
      <SearchPage query="sql" />
      <Where />
    </>,
    { Viewer: ofBoth, LookUp: () => ({ lookUp: elsewhere }) },
  );
  const button = await screen.findByRole('button', { name: 'Byt och öppna SQL igen hos Grannverket' });
  expect(screen.queryByRole('link', { name: /SQL igen/ })).toBeNull();
  await user.click(button);
  await waitFor(() => expect(screen.getByTestId('where')).toHaveTextContent('/needs/n2'));
  expect(sessionStorage.getItem('samsas.agency')).toBe(OTHER.id);
});

const staff = [
  { id: 'sven', name: 'Sven Prov', title: 'jurist', agency: { id: 'agency' }, unit: { id: 'u1' } },
  { id: 'tora', name: 'Tora Prov', title: 'jurist', agency: { id: 'other' }, unit: { id: 'u2' } },
  { id: 'ann', name: 'Ann Prov', title: 'enhetschef', agency: { id: 'other' }, unit: { id: 'u2' } },
];

const colleagues = { ...nothing, staff: { totalCount: 30, edges: staff.map((node) => ({ node })) } };

const hrefOf = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

test('each of the staff is reached where they are listed', async () => {
  openPage('prov', { LookUp: () => ({ lookUp: colleagues }), LookUpPeople: () => ({ lookUpPeople: null }) });
  expect(await screen.findByRole('link', { name: /Sven Prov/ })).toHaveAttribute('href', '/staff?name=Sven+Prov');
  expect(hrefOf(/Tora Prov/)).toBe('/team?unit=u2');
  expect(hrefOf(/Ann Prov/)).toBe('/me');
});

test('who manages a unit alone is led to it, with its own words', async () => {
  showPage(<SearchPage query="prov" />, {
    Viewer: () => ({ viewer: { ...viewer, roles: ['EMPLOYEE', 'MANAGER'] } }),
    LookUp: () => ({ lookUp: { ...colleagues, needs: null } }),
  });
  expect(await screen.findByRole('link', { name: 'Visa min enhet' })).toHaveAttribute('href', '/team');
  expect(hrefOf(/Sven Prov/)).toBe('/team?unit=u1');
  expect(screen.queryByRole('link', { name: /listan över medarbetare/ })).toBeNull();
});

test('others of a name are shown by a button, and those alone are asked for then', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const page = (name: string, endCursor: string | null) => ({
    lookUpPeople: { more: !!endCursor, endCursor, people: [{ ...eva, id: name, name }] },
  });
  openPage('eva', {
    LookUp: () => ({ lookUp: nothing }),
    LookUpPeople: ({ after }) => {
      asked.push(after ?? 'first');
      return after ? page('Eva Qvist', null) : page('Eva Prov', 'there');
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Visa fler' }));
  expect(await screen.findByText('Eva Qvist')).toBeVisible();
  expect(screen.getByText('Eva Prov')).toBeVisible();
  expect(screen.getByText('Eva Qvist').closest('li')).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull();
  expect(asked).toEqual(['first', 'there']);
});

test('that people could not be asked for does not read as if there were nobody', async () => {
  const user = userEvent.setup();
  let asked = 0;
  openPage('eva', {
    LookUp: () => ({ lookUp: nothing }),
    LookUpPeople: () => (asked++ ? { lookUpPeople: { more: false, people: [eva] } } : 'unreachable'),
  });
  const again = await screen.findByRole('button', { name: /Försök igen/ });
  expect(screen.queryByText(/Inget hittades/)).toBeNull();
  expect(screen.queryByText(/träff/)).toBeNull();
  await user.click(again);
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  expect(screen.getByText('1 träff visas för ”eva”')).toBeVisible();
});

test('who was found and is told so is shown though all else fails', async () => {
  openPage('eva', {
    LookUp: () => 'unreachable',
    LookUpPeople: () => ({ lookUpPeople: { more: false, people: [eva] } }),
  });
  expect(await screen.findByText('Eva Prov')).toBeVisible();
  expect(await screen.findByRole('button', { name: /Försök igen/ })).toBeVisible();
  expect(screen.queryByText(/Inget hittades|visas för/)).toBeNull();
});
