import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { WordsDialog } from '~/kit/WordsDialog';
import { useMonthsWords } from './useMonthsWords';
import { LONGEST_NOTE } from './MonthsForm';
import type { WaitingProposal } from './personMonths';

const AnswerMonthsDocument = graphql(`
  mutation AnswerMonths($input: AnswerMonthsInput!) {
    answerMonths(input: $input) {
      proposal {
        id
        status
        person {
          id
        }
      }
    }
  }
`);

/** Asks whether what somebody proposes is accepted or declined, and for words that they are to read with it. */
export function AnswerDialog({
  proposal,
  name,
  version,
  answer,
  onAnswered,
  onGone,
  onClose,
}: {
  proposal: WaitingProposal;
  /** Whose it is. */
  name: string;
  /** Of the months that the reader has beside the proposal. */
  version: string;
  answer: 'accept' | 'decline';
  onAnswered: () => void;
  /** It could not be answered: it may have been taken back, or be answered already. */
  onGone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { lines } = useMonthsWords();
  const [{ fetching, error }, send] = useMutation(AnswerMonthsDocument);
  return (
    <WordsDialog
      title={t(`months.answer.${answer}.title`, { name })}
      text={t(`months.answer.${answer}.text`, { name })}
      label={t('months.answer.note', { name })}
      help={t('months.noteHelp')}
      action={t(`months.answer.${answer}.action`)}
      optional
      most={LONGEST_NOTE}
      busy={fetching}
      failures={error ? failuresOf(error) : []}
      refused={t('months.answer.refused')}
      onSend={(note) =>
        void send({ input: { proposal: proposal.id, accept: answer === 'accept', note: note || null, version } }).then(
          (result) => {
            if (result.error) return;
            onClose();
            onAnswered();
          },
        )
      }
      onClose={() => {
        onClose();
        if (error) onGone();
      }}
    >
      <ul className="months-lines">
        {lines(proposal.months).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </WordsDialog>
  );
}
