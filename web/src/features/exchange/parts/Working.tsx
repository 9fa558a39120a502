import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import { graphql } from '~/generated/gql';
import { AskDialog } from '~/kit/AskDialog';
import { useFormats } from '~/kit/format';
import { doing, percentOf, type Job } from './job';

const CancelImportDocument = graphql(`
  mutation CancelImport($input: ImportInput!) {
    cancelImport(input: $input) {
      job {
        ...ImportJob
      }
    }
  }
`);

/** How far it is, and the way to stop it. */
export function Working({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { count, percent } = useFormats();
  const reached = percentOf(job);
  return (
    <>
      {job.behindAnother && <Paragraph>{t('imports.working.waiting')}</Paragraph>}
      <div className="how-far">
        <progress className="bar" max={100} value={reached ?? undefined} aria-label={doing(t, job)} />
        <span className="how-far-text">
          {reached !== null && <strong>{percent(reached)}</strong>}
          {reached === null
            ? t('imports.working.unknown')
            : t('imports.working.rows', { done: count(job.done), total: count(job.total) })}
        </span>
      </div>
      <Cancel job={job} />
    </>
  );
}

function Cancel({ job }: { job: Job }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const [{ fetching, error }, cancel] = useMutation(CancelImportDocument);
  const written = job.state === 'RUNNING';
  const undo = job.kind === 'UNDO';
  return (
    <div className="buttons">
      <Button variant="secondary" data-color="danger" disabled={asked} onClick={() => setAsking(true)}>
        {t(asked ? 'imports.cancel.asked' : 'imports.cancel.action')}
      </Button>
      {asking && (
        <AskDialog
          title={t(undo ? 'imports.undo.cancel' : 'imports.cancel.title')}
          failures={error ? failuresOf(error) : []}
          buttons={
            <Button
              data-color="danger"
              disabled={fetching}
              onClick={() =>
                void cancel({ input: { id: job.id } }).then(({ data }) => {
                  if (!data) return;
                  setAsked(true);
                  setAsking(false);
                })
              }
            >
              {t('imports.cancel.confirm')}
            </Button>
          }
          cancel={t('imports.cancel.keep')}
          onClose={() => setAsking(false)}
        >
          {job.agency && <ActingFor agency={job.agency} />}
          <Paragraph>
            {t(!written ? 'imports.cancel.nothing' : undo ? 'imports.undo.kept' : 'imports.cancel.written')}
          </Paragraph>
        </AskDialog>
      )}
    </div>
  );
}
