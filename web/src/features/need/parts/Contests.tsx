import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import { graphql } from '~/generated/gql';
import type { NeedContestsQuery } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { WordsDialog } from '~/kit/WordsDialog';

const NeedContestsDocument = graphql(`
  query NeedContests($need: ID!) {
    need(id: $need) {
      id
      contests {
        id
        as
        rank
        asOf
        motive
        at
        answer
        answered
      }
    }
  }
`);

const AnswerContestDocument = graphql(`
  mutation AnswerContest($input: AnswerContestInput!) {
    answerContest(input: $input) {
      contest {
        id
        answer
        answered
      }
    }
  }
`);

type Contest = NonNullable<NeedContestsQuery['need']>['contests'][number];

/** The ranks of a stored need that people contest; nothing where nobody does. */
export function Contests({ need }: { need: string }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: NeedContestsDocument,
    variables: { need },
    requestPolicy: 'cache-and-network',
  });
  const contests = data?.need?.contests ?? [];
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (contests.length === 0) return null;
  return (
    <section aria-labelledby="contests">
      <Heading level={2} data-size="sm" id="contests" tabIndex={-1}>
        {t('contests.title', { count: contests.length })}
      </Heading>
      <Paragraph className="subtle">{t('contests.text')}</Paragraph>
      <ol className="looks-day">
        {contests.map((contest) => (
          <Entry key={contest.id} contest={contest} onAnswered={() => again({ requestPolicy: 'network-only' })} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ contest, onAnswered }: { contest: Contest; onAnswered: () => void }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  const [asking, setAsking] = useState(false);
  const [{ fetching, error }, answer] = useMutation(AnswerContestDocument);
  const what = t(`contests.rank.${contest.as}`, { rank: count(contest.rank), day: day(contest.asOf) });
  return (
    <li className="contest">
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        <p>
          <q>{contest.motive}</q>
        </p>
        {contest.answer ? (
          <p>
            {t('contests.answered')} <q>{contest.answer}</q>
          </p>
        ) : (
          <div className="buttons">
            <Button variant="secondary" aria-label={t('contests.answerOf', { what })} onClick={() => setAsking(true)}>
              {t('contests.answer')}
            </Button>
          </div>
        )}
      </div>
      {asking && (
        <WordsDialog
          title={t('contests.answerOf', { what })}
          text={contest.motive}
          label={t('contests.words')}
          help={t('contests.help')}
          action={t('contests.send')}
          busy={fetching}
          failures={error ? failuresOf(error) : []}
          onSend={(words) =>
            void answer({ input: { contest: contest.id, answer: words } }).then(({ data }) => {
              if (!data) return;
              setAsking(false);
              onAnswered();
              document.getElementById('contests')?.focus();
            })
          }
          onClose={() => setAsking(false)}
        >
          <ActingFor />
        </WordsDialog>
      )}
    </li>
  );
}
