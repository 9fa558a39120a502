import { Button, Card } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { SkillName } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { WaitingSkillProposalsQuery } from '~/generated/graphql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';
import { WordsDialog } from '~/kit/WordsDialog';
import { ChangeWords } from './ChangeWords';
import { Use } from './Use';

const QueueDocument = graphql(`
  query WaitingSkillProposals {
    skillProposals(status: WAITING, first: 100) {
      totalCount
      edges {
        node {
          id
          kind
          language
          labelSv
          labelEn
          why
          at
          by
          skill {
            id
            ...SkillName
            use {
              people
              needs
              roles
            }
          }
          other {
            id
            ...SkillName
            use {
              people
              needs
              roles
            }
          }
          broader {
            id
            ...SkillName
          }
        }
      }
    }
  }
`);

const AcceptDocument = graphql(`
  mutation AcceptSkillProposal($input: AcceptSkillProposalInput!) {
    acceptSkillProposal(input: $input) {
      proposal {
        id
        status
        answer
      }
    }
  }
`);

const DeclineDocument = graphql(`
  mutation DeclineSkillProposal($input: DeclineSkillProposalInput!) {
    declineSkillProposal(input: $input) {
      proposal {
        id
        status
        answer
      }
    }
  }
`);

type Proposal = WaitingSkillProposalsQuery['skillProposals']['edges'][number]['node'];

/** What users have proposed and nobody has answered, the oldest first. */
export function Queue({ onAnswered }: { onAnswered: () => void }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: QueueDocument, requestPolicy: 'cache-and-network' });
  const [answered, setAnswered] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (answered > 0) heading.current?.focus();
  }, [answered]);
  const proposals = data?.skillProposals.edges ?? [];
  return (
    <section aria-labelledby="queue">
      <h2 className="results-title" id="queue" tabIndex={-1} ref={heading}>
        {data?.skillProposals.totalCount
          ? t('taxonomy.queue.title', { count: data.skillProposals.totalCount })
          : t('taxonomy.queue.heading')}
      </h2>
      {error && !data && (
        <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {!data && !error && <Waiting rows={3} height={96} doing={t('taxonomy.queue.asking')} />}
      {data && proposals.length === 0 && <Empty title={t('taxonomy.queue.none')} text={t('taxonomy.queue.noneText')} />}
      <ul className="taxonomy-queue">
        {proposals.map(({ node }) => (
          <QueueCard
            key={node.id}
            proposal={node}
            onAnswered={() => {
              again({ requestPolicy: 'network-only' });
              setAnswered(answered + 1);
              onAnswered();
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function QueueCard({ proposal, onAnswered }: { proposal: Proposal; onAnswered: () => void }) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const [accepting, accept] = useMutation(AcceptDocument);
  const [declining, decline] = useMutation(DeclineDocument);
  const what = t(`taxonomy.kind.${proposal.kind}`);
  const done = (result: { error?: unknown }) => {
    if (result.error) return;
    setAsking(null);
    onAnswered();
  };
  return (
    <li>
      <Card>
        <p>
          <strong>{what}</strong>
        </p>
        <p className="taxonomy-words">
          <ChangeWords change={proposal} />
          {proposal.kind === 'ADD' && proposal.labelEn && (
            <span className="subtle" lang="en">
              {' '}
              {proposal.labelEn}
            </span>
          )}
        </p>
        <blockquote className="note">{proposal.why}</blockquote>
        <p className="subtle">
          {proposal.by && <>{proposal.by}, </>}
          <time dateTime={proposal.at}>{moment(proposal.at)}</time>
        </p>
        {(proposal.broader.length > 0 || proposal.skill) && (
          <dl className="facts">
            {proposal.broader.map((broader) => (
              <div key={broader.id} className="facts-pair">
                <dt>{t('taxonomy.form.broader')}</dt>
                <dd>
                  <SkillName skill={broader} />
                </dd>
              </div>
            ))}
            {[proposal.skill, proposal.other].map(
              (skill) =>
                skill && (
                  <div key={skill.id} className="facts-pair">
                    <dt>
                      <SkillName skill={skill} />
                    </dt>
                    <dd>
                      <Use use={skill.use} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        )}
        <div className="buttons">
          <Button aria-label={t('taxonomy.accept.of', { what })} onClick={() => setAsking('accept')}>
            {t('taxonomy.accept.action')}
          </Button>
          <Button
            variant="secondary"
            aria-label={t('taxonomy.decline.of', { what })}
            onClick={() => setAsking('decline')}
          >
            {t('taxonomy.decline.action')}
          </Button>
        </div>
        {asking === 'accept' && (
          <WordsDialog
            title={t('taxonomy.accept.of', { what })}
            what={<ChangeWords change={proposal} />}
            text={t(`taxonomy.effect.${proposal.kind}`)}
            label={t('taxonomy.accept.answer')}
            help={t('taxonomy.accept.help')}
            action={t('taxonomy.accept.action')}
            optional
            busy={accepting.fetching}
            failures={accepting.error ? failuresOf(accepting.error) : []}
            refused={t('taxonomy.accept.refused')}
            onSend={(why) => void accept({ input: { id: proposal.id, why: why || null } }).then(done)}
            onClose={() => setAsking(null)}
          />
        )}
        {asking === 'decline' && (
          <WordsDialog
            title={t('taxonomy.decline.of', { what })}
            what={<ChangeWords change={proposal} />}
            label={t('taxonomy.why')}
            help={t('taxonomy.decline.help')}
            action={t('taxonomy.decline.action')}
            danger
            busy={declining.fetching}
            missing={t('taxonomy.error.whyMissing')}
            failures={declining.error ? failuresOf(declining.error) : []}
            refused={t('taxonomy.decline.refused')}
            onSend={(why) => void decline({ input: { id: proposal.id, why } }).then(done)}
            onClose={() => setAsking(null)}
          />
        )}
      </Card>
    </li>
  );
}
