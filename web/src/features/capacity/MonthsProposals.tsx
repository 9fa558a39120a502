import { Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import type { MonthsProposalsQuery } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { Paged } from '~/kit/Paged';
import { useMonthsWords } from './parts/useMonthsWords';

const MonthsProposalsDocument = graphql(`
  query MonthsProposals($first: Int!, $after: String) {
    viewer {
      monthsProposals(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            proposed
            person {
              id
              name
            }
            months {
              month
              lendable
              absence
            }
          }
        }
      }
    }
  }
`);

type Edge = MonthsProposalsQuery['viewer']['monthsProposals']['edges'][number];

/** What people of the units that the viewer manages propose for their months, the oldest first; nothing where there is none. */
export function MonthsProposals() {
  const { t } = useTranslation();
  return (
    <Paged
      query={MonthsProposalsDocument}
      variables={{}}
      size={20}
      of={(data) => data.viewer.monthsProposals}
      empty={null}
      around={(content, total) =>
        total > 0 ? (
          <section aria-labelledby="months-proposals">
            <Heading level={2} data-size="sm" id="months-proposals">
              {t('months.proposals', { count: total })}
            </Heading>
            {content}
          </section>
        ) : (
          content
        )
      }
    >
      {(rows) => (
        <ul className="inbox">
          {rows.map(({ node }) => (
            <Proposal key={node.id} proposal={node} />
          ))}
        </ul>
      )}
    </Paged>
  );
}

function Proposal({ proposal: { person, months, proposed } }: { proposal: Edge['node'] }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { lines } = useMonthsWords();
  return (
    <li>
      <DsLink asChild>
        <Link to="/team/$person/months" params={{ person: person.id }}>
          {t('months.answerOf', { name: person.name })}
        </Link>
      </DsLink>
      <span>{lines(months).join('; ')}</span>
      <span className="subtle">{t('months.proposedAt', { moment: moment(proposed) })}</span>
    </li>
  );
}
