import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf, overtakenBy } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import { graphql } from '~/generated/gql';
import { AskDialog } from '~/kit/AskDialog';

const CloseNeedDocument = graphql(`
  mutation CloseNeed($input: CloseNeedInput!) {
    closeNeed(input: $input) {
      need {
        id
        status
      }
    }
  }
`);

/** Closes a need after asking. */
export function CloseNeed({
  need,
  draft,
  version,
  onOvertaken,
  onClosed,
}: {
  need: string;
  /** Whether it is one, which is no demand before either. */
  draft: boolean;
  version: string | null;
  /** Somebody changed it meanwhile. */
  onOvertaken: () => void;
  onClosed: () => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const words = draft ? 'closeDraft' : 'close';
  const [{ fetching, error }, close] = useMutation(CloseNeedDocument);
  return (
    <>
      <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {t(`need.${words}.action`)}
      </Button>
      {asking && (
        <AskDialog
          title={t(`need.${words}.title`)}
          failures={error ? failuresOf(error) : []}
          buttons={
            <Button
              data-color="danger"
              disabled={fetching}
              onClick={() =>
                void close({ input: { id: need, version: version ?? '' } }).then(({ data, error }) => {
                  if (data) onClosed();
                  else if (overtakenBy(failuresOf(error!))) onOvertaken();
                })
              }
            >
              {t(`need.${words}.confirm`)}
            </Button>
          }
          cancel={t(`need.${words}.keep`)}
          onClose={() => setAsking(false)}
        >
          <ActingFor />
          <Paragraph>{t(`need.${words}.text`)}</Paragraph>
        </AskDialog>
      )}
    </>
  );
}
