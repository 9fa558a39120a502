import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '~/generated/gql';
import { useFormats } from '~/kit/format';
import { useMonthsWords } from './useMonthsWords';

const AnsweredMonthsDocument = graphql(`
  query AnsweredMonths {
    viewer {
      news(first: 50) {
        edges {
          node {
            id
            kind
            at
            monthsProposal {
              id
              answer
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
  }
`);

/** What was answered last to what the viewer proposed, as long as it is news; nothing where there is no answer. */
export function LastAnswer() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { lines } = useMonthsWords();
  const [{ data }] = useQuery({
    query: AnsweredMonthsDocument,
    requestPolicy: 'cache-and-network',
    context,
  });
  const news = data?.viewer.news.edges.map(({ node }) => node).find(({ monthsProposal }) => monthsProposal);
  const proposal = news?.monthsProposal;
  if (!proposal || (news.kind !== 'MONTHS_ACCEPTED' && news.kind !== 'MONTHS_DECLINED')) return null;
  return (
    <section aria-labelledby="last-answer" className="months-proposal">
      <Heading level={2} data-size="sm" id="last-answer">
        {t('months.answered.title')}
      </Heading>
      <Paragraph>
        <Tag data-color={news.kind === 'MONTHS_ACCEPTED' ? 'success' : 'neutral'}>
          {t(`months.answered.${news.kind}`)}
        </Tag>{' '}
        {t('months.answered.at', { moment: moment(news.at) })}
      </Paragraph>
      {proposal.answer && <blockquote className="note">{proposal.answer}</blockquote>}
      <ul className="months-lines">
        {lines(proposal.months).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Read anew once a proposal is answered or taken back, also where there is no answer yet. */
const context = { additionalTypenames: ['MonthsProposal'] };
