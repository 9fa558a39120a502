import { Button, Card, Tag } from '@digdir/designsystemet-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import type { OwnSkillProposalsQuery } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { ChangeWords } from './ChangeWords';

const OwnDocument = graphql(`
  query OwnSkillProposals {
    skillProposals(first: 100) {
      edges {
        node {
          id
          kind
          language
          labelSv
          labelEn
          why
          at
          own
          status
          answer
          answered
          skill {
            id
            ...SkillName
          }
          other {
            id
            ...SkillName
          }
          done {
            id
            undone
            skill {
              id
              ...SkillName
            }
          }
        }
      }
    }
  }
`);

const WithdrawDocument = graphql(`
  mutation WithdrawSkillProposal($input: WithdrawSkillProposalInput!) {
    withdrawSkillProposal(input: $input) {
      proposal {
        id
        status
      }
    }
  }
`);

type Proposal = OwnSkillProposalsQuery['skillProposals']['edges'][number]['node'];

const colours = { WAITING: 'info', ACCEPTED: 'success', DECLINED: 'warning', WITHDRAWN: 'neutral' } as const;

/** What the viewer has proposed, the latest first, and what came of it. */
export function OwnProposals() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: OwnDocument, requestPolicy: 'cache-and-network' });
  const own = data?.skillProposals.edges.map(({ node }) => node).filter((proposal) => proposal.own) ?? [];
  return (
    <section aria-labelledby="own-proposals">
      <h2 className="results-title" id="own-proposals" tabIndex={-1}>
        {t('taxonomy.own.title')}
      </h2>
      {error && !data && (
        <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!data && !error && <Waiting rows={2} height={72} doing={t('taxonomy.own.loading')} />}
      {data && own.length === 0 && <Empty title={t('taxonomy.own.none')} text={t('taxonomy.own.noneText')} />}
      <ul className="taxonomy-queue">
        {own.toReversed().map((proposal) => (
          <OwnCard key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

function OwnCard({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawDocument);
  const { kind, status, answer, done } = proposal;
  // A new skill has a page once it is there.
  const words = kind === 'ADD' && done ? { ...proposal, skill: done.skill } : proposal;
  return (
    <li>
      <Card>
        <p>
          <strong>{t(`taxonomy.kind.${kind}`)}</strong>{' '}
          <Tag data-color={colours[status]}>{t(`taxonomy.status.${status}`)}</Tag>{' '}
          {done?.undone && <Tag data-color="warning">{t('taxonomy.own.undone')}</Tag>}
        </p>
        <p className="taxonomy-words">
          <ChangeWords change={words} />
        </p>
        <dl className="facts">
          {(
            [
              ['why', proposal.why],
              ['answer', answer],
            ] as const
          ).map(
            ([key, text]) =>
              text && (
                <Fragment key={key}>
                  <dt>{t(`taxonomy.own.${key}`)}</dt>
                  <dd>{text}</dd>
                </Fragment>
              ),
          )}
        </dl>
        <p className="subtle">{moment(proposal.answered ?? proposal.at)}</p>
        {error && <Failed failures={failuresOf(error)} />}
        {status === 'WAITING' && (
          <div className="buttons">
            <Button
              variant="secondary"
              disabled={fetching}
              onClick={() =>
                void withdraw({ input: { id: proposal.id } }).then((result) => {
                  if (!result.error) document.getElementById('own-proposals')?.focus();
                })
              }
            >
              {t('taxonomy.own.withdraw')}
            </Button>
          </div>
        )}
      </Card>
    </li>
  );
}
