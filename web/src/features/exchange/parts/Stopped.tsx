import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import type { Job } from './job';

/** Why it stopped, what of it is kept, and the ways on. */
export function Stopped({
  job,
  busy,
  onGoOn,
  onChange,
}: {
  job: Job;
  busy: boolean;
  onGoOn: () => void;
  onChange: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const failure = pick(i18n.language, job.failureSv, job.failureEn);
  return (
    <>
      <Alert data-color={job.state === 'FAILED' ? 'danger' : 'warning'}>
        <Paragraph>{failure ?? t(`imports.stopped.${job.state === 'INTERRUPTED' ? 'server' : 'somebody'}`)}</Paragraph>
      </Alert>
      <Paragraph>
        {job.rehearsed
          ? t('imports.stopped.nothing')
          : job.done > 0
            ? t('imports.stopped.kept', { done: count(job.done), total: count(job.total) })
            : t('imports.stopped.keptAny')}
      </Paragraph>
      {!job.filesKept && <Paragraph>{t('imports.stopped.gone')}</Paragraph>}
      <div className="buttons">
        {job.filesKept && (
          <Button disabled={busy} variant={job.state === 'FAILED' ? 'secondary' : 'primary'} onClick={onGoOn}>
            {t(job.rehearsed ? 'imports.stopped.again' : 'imports.stopped.goOn')}
          </Button>
        )}
        <Button
          disabled={busy}
          variant={job.state === 'FAILED' || !job.filesKept ? 'primary' : 'secondary'}
          onClick={onChange}
        >
          {t(job.kind === 'STAFF' ? 'imports.changeList' : 'imports.changeFile')}
        </Button>
      </div>
    </>
  );
}
