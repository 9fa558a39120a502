import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { AGENCY, named, showPage } from '~/test/page';
import { NewsList } from './NewsList';
import { WaitingList } from './WaitingList';

const waiting = (kind: string, count: number, need: object | null = null) => ({
  kind,
  count,
  since: '2026-11-20T10:00:00Z',
  need,
});

const news = (id: string, kind: string, read: boolean, more: object = {}) => ({
  node: {
    id,
    kind,
    read,
    at: '2026-11-20T10:00:00Z',
    answeredBy: null,
    skillProposal: null,
    import: null,
    sharing: null,
    agencyEvent: null,
    ...more,
  },
});

const pageOf = (edges: object[]) => ({
  viewer: { news: { totalCount: edges.length, pageInfo: { hasNextPage: false, endCursor: null }, edges } },
});

test('each thing that waits leads to where it is done, but for what the page shows itself', async () => {
  showPage(<WaitingList shown="PROPOSALS" />, {
    Inbox: () => ({
      viewer: {
        waiting: [
          waiting('PROPOSALS', 3),
          waiting('CONTESTS', 2, { id: 'need', titleSv: 'Arkivet', titleEn: 'The archive' }),
          waiting('PEOPLE_WITHOUT_SKILLS', 7),
          waiting('MONTHS_PROPOSED', 1),
        ],
      },
    }),
  });
  expect(await screen.findByRole('link', { name: 'Svara på 2 bestridda placeringar: Arkivet' })).toHaveAttribute(
    'href',
    '/needs/need/matches',
  );
  expect(screen.getByRole('link', { name: 'Föreslå kompetenser: 7 medarbetare saknar dem' })).toHaveAttribute(
    'href',
    '/team',
  );
  expect(screen.getByRole('link', { name: 'Svara på 1 förslag om månader' })).toHaveAttribute('href', '/team');
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.queryByText('Inget väntar på dig')).not.toBeInTheDocument();
});

test('where nothing waits that is said', async () => {
  showPage(<WaitingList shown="PROPOSALS" />, { Inbox: () => ({ viewer: { waiting: [] } }) });
  expect(await screen.findByText('Inget väntar på dig')).toBeInTheDocument();
});

test('beside news that is unread nothing is not said to wait, and a page may say something else', async () => {
  showPage(<WaitingList shown="PROPOSALS" otherwise={(nothing) => <p>{nothing ?? 'Läs det nya'}</p>} />, {
    Inbox: () => ({ viewer: { unread: 2, waiting: [] } }),
  });
  expect(await screen.findByText('Läs det nya')).toBeInTheDocument();
  expect(screen.queryByText('Inget väntar på dig')).not.toBeInTheDocument();
});

test('what is read is marked by itself, by going there, or all at once', async () => {
  const user = userEvent.setup();
  const marked: unknown[] = [];
  const other = { id: 'far', ...named('Fjärran') };
  showPage(<NewsList />, {
    News: () =>
      pageOf([
        news('1', 'PROPOSALS_ANSWERED', false, { answeredBy: 'Ada Prov' }),
        news('2', 'SHARING_CHANGED', false, { sharing: { agency: AGENCY, with: other } }),
        news('3', 'AUDIT_VERIFIED', true),
        news('4', 'SHARING_ENDED', true, { agencyEvent: { of: [other] } }),
      ]),
    MarkNewsRead: ({ input }) => {
      marked.push(input);
      return { markNewsRead: { viewer: { unread: 0 } } };
    },
  });
  const first = (await screen.findAllByRole('listitem'))[0]!;
  expect(within(first).getByText('Oläst')).toBeInTheDocument();
  await user.click(
    within(first).getByRole('button', { name: 'Markera som läst: Ada Prov har svarat på dina förslag.' }),
  );
  expect(screen.getByText(/Arbetsplatsen har ändrat vad de delar med Fjärran/)).toBeInTheDocument();
  expect(screen.getByText(/Det som Fjärran delade med andra, och andra med dem, har upphört/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Markera alla som lästa' }));
  await user.click(screen.getByRole('link', { name: 'Öppna granskningsloggen' }));
  await user.click(screen.getAllByRole('link', { name: 'Se delningen' })[0]!);
  expect(marked).toEqual([{ ids: ['1'] }, { ids: ['1', '2'] }, { ids: ['2'] }]);
});

test('what was decided of one’s months leads to them', async () => {
  showPage(<NewsList />, {
    News: () =>
      pageOf([
        news('1', 'MONTHS_DECIDED', true),
        news('2', 'MONTHS_ACCEPTED', true),
        news('3', 'MONTHS_DECLINED', true),
      ]),
  });
  expect(await screen.findByText('Din chef har bestämt dina månader.')).toBeInTheDocument();
  expect(screen.getByText('Ditt förslag om månader är godtaget.')).toBeInTheDocument();
  expect(screen.getByText('Ditt förslag om månader är avböjt.')).toBeInTheDocument();
  for (const link of screen.getAllByRole('link')) expect(link).toHaveAttribute('href', '/me/months');
});

test('where there is no news there is nothing', async () => {
  showPage(
    <>
      <NewsList />
      <p>slut</p>
    </>,
    { News: () => pageOf([]) },
  );
  expect(await screen.findByText('slut')).toBeInTheDocument();
  expect(screen.queryByRole('heading')).not.toBeInTheDocument();
});
