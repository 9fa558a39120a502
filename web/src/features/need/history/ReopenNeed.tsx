import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf, overtakenBy } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';

const ReopenNeedDocument = graphql(`
  mutation ReopenNeed($input: ReopenNeedInput!) {
    reopenNeed(input: $input) {
      need {
        ...StoredNeed
      }
    }
  }
`);

/** Opens a closed need again. */
export function ReopenNeed({
  need,
  version,
  onOvertaken,
  onReopened,
}: {
  need: string;
  version: string | null;
  /** Somebody changed it meanwhile. */
  onOvertaken: () => void;
  onReopened: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, reopen] = useMutation(ReopenNeedDocument);
  const failures = error ? failuresOf(error) : [];
  const passed = failures.some(({ field }) => field === 'need.to');
  const send = () =>
    void reopen({ input: { id: need, version: version ?? '' } }).then(({ data, error }) => {
      if (data) onReopened();
      else if (overtakenBy(failuresOf(error!))) onOvertaken();
    });
  return (
    <>
      <Button variant="secondary" aria-disabled={fetching} onClick={() => !fetching && send()}>
        {t(fetching ? 'need.reopen.busy' : 'need.reopen.action')}
      </Button>
      {passed ? (
        <p role="alert">{t('need.reopen.passed')}</p>
      ) : (
        failures.length > 0 && <Failed failures={failures} onRetry={send} />
      )}
    </>
  );
}
