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
  const undo = job.kind === 'UNDO';
  const goesOn = job.filesKept || undo;
  const failure = pick(i18n.language, job.failureSv, job.failureEn);
  return (
    <>
      <Alert data-color={job.state === 'FAILED' ? 'danger' : 'warning'}>
        <Paragraph>{failure ?? t(`imports.stopped.${job.state === 'INTERRUPTED' ? 'server' : 'somebody'}`)}</Paragraph>
      </Alert>
      <Paragraph>
        {job.rehearsed
          ? t('imports.stopped.nothing')
          : undo
            ? t('imports.undo.kept')
            : job.done > 0
              ? t('imports.stopped.kept', { done: count(job.done), total: count(job.total) })
              : t('imports.stopped.keptAny')}
      </Paragraph>
      {!goesOn && <Paragraph>{t('imports.stopped.gone')}</Paragraph>}
      <div className="buttons">
        {goesOn && (
          <Button disabled={busy} variant={job.state === 'FAILED' && !undo ? 'secondary' : 'primary'} onClick={onGoOn}>
            {t(job.rehearsed ? 'imports.stopped.again' : 'imports.stopped.goOn')}
          </Button>
        )}
        {!undo && (
          <Button
            disabled={busy}
            variant={job.state === 'FAILED' || !job.filesKept ? 'primary' : 'secondary'}
            onClick={onChange}
          >
            {t(job.kind === 'STAFF' ? 'imports.changeList' : 'imports.changeFile')}
          </Button>
        )}
      </div>
    </>
  );
}
