import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf, overtakenBy } from '~/api/failure';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { MyProposalsQuery } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { Labelled } from '~/kit/Labelled';
import { Notice } from '~/kit/Notice';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { LastUsedField } from './parts/LastUsedField';
import { LevelField } from './parts/LevelField';

const MyProposalsDocument = graphql(`
  query MyProposals {
    viewer {
      proposals {
        id
        level
        title
        note
        proposedBy
        skill {
          id
          ...SkillName
        }
      }
    }
  }
`);

const AnswerProposalsDocument = graphql(`
  mutation AnswerProposals($input: AnswerProposalsInput!) {
    answerProposals(input: $input) {
      person {
        id
        holdings {
          level
        }
      }
      proposals {
        id
        skill {
          id
        }
      }
    }
  }
`);

type Proposal = MyProposalsQuery['viewer']['proposals'][number];

interface Answer {
  level: number;
  lastUsed: string;
}

/** What is proposed to the viewer and waits for an answer: one by one, or all. */
export function WaitingProposals() {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: MyProposalsDocument,
    requestPolicy: 'cache-and-network',
  });
  const [answered, setAnswered] = useState<{ confirmed: number; declined: number } | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const proposals = data?.viewer.proposals ?? [];
  useLayoutEffect(() => {
    if (answered) notice.current?.focus();
  }, [answered]);
  const failure = failed && <Failed failures={failed} onRetry={again} />;
  if (!data && failure) return failure;
  return (
    <>
      {failure}
      {answered && (
        <Notice ref={notice}>
          {answered.confirmed > 0 && t('proposals.confirmed', { count: answered.confirmed })}{' '}
          {answered.declined > 0 && t('proposals.declined', { count: answered.declined })}
        </Notice>
      )}
      {proposals.length > 0 && (
        <Proposals
          proposals={proposals}
          onOvertaken={again}
          onAnswered={(count) => {
            setAnswered(count);
            // An empty answer names nothing that the cache could know this list by.
            again();
          }}
        />
      )}
    </>
  );
}

/** Those together that came together: by the same person, from the same title, with the same words. */
function grouped(proposals: Proposal[]): Proposal[][] {
  const groups = new Map<string, Proposal[]>();
  for (const each of proposals) {
    const key = JSON.stringify([each.proposedBy, each.title, each.note]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function Proposals({
  proposals,
  onOvertaken,
  onAnswered,
}: {
  proposals: Proposal[];
  /** Somebody withdrew or answered one meanwhile. */
  onOvertaken: () => void;
  onAnswered: (answered: { confirmed: number; declined: number }) => void;
}) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Record<string, Answer>>({});
  const [{ fetching, error }, answer] = useMutation(AnswerProposalsDocument);
  const answerOf = ({ id, level }: Proposal): Answer => answers[id] ?? { level: level ?? 0, lastUsed: '' };
  const ready = proposals.filter((proposal) => answerOf(proposal).level > 0);

  const send = (confirm: Proposal[], decline: Proposal[]) =>
    void answer({
      input: {
        confirm: confirm.map((proposal) => {
          const { level, lastUsed } = answerOf(proposal);
          return { proposal: proposal.id, level, lastUsed: lastUsed || null };
        }),
        decline: decline.map(({ id }) => id),
      },
    }).then((result) => {
      if (result.data) onAnswered({ confirmed: confirm.length, declined: decline.length });
      else if (overtakenBy(failuresOf(result.error!))) onOvertaken();
    });

  return (
    <section aria-labelledby="proposals" className="proposals">
      <Heading level={2} data-size="sm" id="proposals">
        {t('proposals.title', { count: proposals.length })}
      </Heading>
      {error && <Failed failures={failuresOf(error)} />}
      {grouped(proposals).map((group) => (
        <Fragment key={group[0]!.id}>
          <div>
            <Paragraph>
              {group[0]!.proposedBy
                ? t('proposals.by', { name: group[0]!.proposedBy, title: group[0]!.title ?? '' })
                : t('proposals.bySomebody')}
            </Paragraph>
            {group[0]!.note && <blockquote className="note">{group[0]!.note}</blockquote>}
          </div>
          <ul className="said-list">
            {group.map((proposal) => (
              <ProposalRow
                key={proposal.id}
                proposal={proposal}
                answer={answerOf(proposal)}
                busy={fetching}
                onChange={(next) => setAnswers({ ...answers, [proposal.id]: next })}
                onConfirm={() => send([proposal], [])}
                onDecline={() => send([], [proposal])}
              />
            ))}
          </ul>
        </Fragment>
      ))}
      {proposals.length > 1 && (
        <Card className="all-proposals">
          <Paragraph>{t('proposals.allHelp')}</Paragraph>
          <div className="buttons">
            <Button disabled={fetching || ready.length === 0} onClick={() => send(ready, [])}>
              {t('proposals.confirmAll', { count: ready.length })}
            </Button>
            <Button variant="secondary" disabled={fetching} onClick={() => send([], proposals)}>
              {t('proposals.declineAll', { count: proposals.length })}
            </Button>
          </div>
        </Card>
      )}
    </section>
  );
}

function ProposalRow({
  proposal,
  answer: { level, lastUsed },
  busy,
  onChange,
  onConfirm,
  onDecline,
}: {
  proposal: Proposal;
  answer: Answer;
  busy: boolean;
  onChange: (answer: Answer) => void;
  onConfirm: () => void;
  onDecline: () => void;
}) {
  const { t, i18n } = useTranslation();
  const skill = skillRef(proposal.skill);
  const text = skillText(skill, i18n.language);
  return (
    <li className="said">
      <strong className="asked-name">
        <Labelled sv={skill.sv} en={skill.en} />
      </strong>
      <div className="said-fields">
        <LevelField
          label={t('describe.levelOf', { skill: text })}
          labelHidden
          none={proposal.level ? undefined : t('proposals.chooseLevel')}
          value={level}
          onChange={(next) => onChange({ level: next, lastUsed })}
        />
        <LastUsedField
          label={t('describe.lastUsed.of', { skill: text })}
          labelHidden
          value={lastUsed}
          onChange={(next) => onChange({ level, lastUsed: next })}
        />
      </div>
      <div className="buttons">
        <Button
          variant="secondary"
          data-size="sm"
          disabled={busy || level === 0}
          aria-label={t('proposals.confirmOne', { skill: text })}
          onClick={onConfirm}
        >
          {t('proposals.confirm')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          disabled={busy}
          aria-label={t('proposals.declineOne', { skill: text })}
          onClick={onDecline}
        >
          {t('proposals.decline')}
        </Button>
      </div>
    </li>
  );
}
