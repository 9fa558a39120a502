import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { WordsDialog } from '~/kit/WordsDialog';

const ContestRankDocument = graphql(`
  mutation ContestRank($input: ContestRankInput!) {
    contestRank(input: $input) {
      contest {
        id
      }
    }
  }
`);

/** Says that a rank is wrong, to whoever has the need. */
export function ContestRank({ look, what, onDone }: { look: string; what: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [{ fetching, error }, contest] = useMutation(ContestRankDocument);
  return (
    <>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={t('myData.contest.of', { what })}
        onClick={() => setAsking(true)}
      >
        {t('myData.contest.action')}
      </Button>
      {asking && (
        <WordsDialog
          title={t('myData.contest.of', { what })}
          text={t('myData.contest.text')}
          label={t('myData.contest.motive')}
          action={t('myData.contest.send')}
          busy={fetching}
          failures={error ? failuresOf(error) : []}
          onSend={(motive) =>
            void contest({ input: { look, motive } }).then(({ data }) => {
              if (!data) return;
              setAsking(false);
              onDone();
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
