import { Alert, Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery, type CombinedError } from 'urql';
import { failuresOf, isMissing } from '~/api/failure';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { AgencyName } from '~/features/agency/AgencyName';
import { readFragment } from '~/generated/fragment-masking';
import type { LeaversInput } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { Done } from './parts/Done';
import { FilesStep } from './parts/FilesStep';
import {
  announcement,
  doing,
  hasFiles,
  ImportJobFields,
  ImportQuery,
  isAtWork,
  RehearseImportDocument,
  stageOf,
  StartImportDocument,
  type Job,
} from './parts/job';
import { NewImport } from './parts/NewImport';
import { StateTag } from './parts/StateTag';
import { Steps } from './parts/Steps';
import { Stopped } from './parts/Stopped';
import { TakesBack } from './parts/TakesBack';
import { Tried } from './parts/Tried';
import { TryButtons } from './parts/TryButtons';
import { Working } from './parts/Working';

const NEW = 'new';
const ASK_AGAIN_MILLIS = 1000;

/** One import, from its files to its report; an address of `new` begins one. */
export function ImportPage({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <AdminsOnly title={t('imports.title')}>{id === NEW ? <NewImport /> : <StoredImport key={id} id={id} />}</AdminsOnly>
  );
}

function StoredImport({ id }: { id: string }) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const job = data && readFragment(ImportJobFields, data.import);
  const working = job && isAtWork(job.state);
  useEffect(() => {
    if (!working || fetching) return;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), ASK_AGAIN_MILLIS);
    return () => clearTimeout(timer);
  }, [working, fetching, again]);

  if (job) return <Shown job={job} lost={error} onAgain={() => again({ requestPolicy: 'network-only' })} />;
  if (!error) return <Waiting page rows={4} doing={t('imports.asking')} />;
  const failures = failuresOf(error);
  return (
    <Page above={<Back to="/admin/imports" page={t('imports.title')} />} title={t('imports.missing.title')}>
      {isMissing(failures) ? (
        <Empty title={t('imports.missing.what')} text={t('imports.missing.text')} />
      ) : (
        <Failed failures={failures} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
    </Page>
  );
}

function Shown({ job, lost, onAgain }: { job: Job; lost?: CombinedError; onAgain: () => void }) {
  const { t } = useTranslation();
  const { moment, percent } = useFormats();
  const [changing, setChanging] = useState(false);
  const [rehearsal, rehearse] = useMutation(RehearseImportDocument);
  const [beginning, start] = useMutation(StartImportDocument);
  const stage = changing && !isAtWork(job.state) ? 'files' : stageOf(job);
  const refused = stage === 'working' ? undefined : (rehearsal.error ?? beginning.error);

  // What was pressed is gone when the stage changes, so the focus goes to what has come in its place.
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current !== stage) heading.current?.focus();
    shown.current = stage;
  }, [stage]);

  const tryIt = () =>
    void rehearse({ input: { id: job.id } }).then(({ data }) => (data ? setChanging(false) : onAgain()));
  const doIt = (leavers?: LeaversInput) =>
    void start({ input: { id: job.id, leavers } }).then(({ data }) => data && setChanging(false));
  const busy = rehearsal.fetching || beginning.fetching;
  const title = hasFiles(job) ? t(`imports.kind.${job.kind}.name`) : t('imports.undo.title');
  return (
    <Page
      above={<Back to="/admin/imports" page={t('imports.title')} />}
      id={job.id}
      wide
      title={title}
      lead={
        <>
          {job.agency ? <AgencyName agency={job.agency} /> : t('imports.allAgencies')},{' '}
          {t('imports.begun', { moment: moment(job.created) })}
          {job.takesBack && (
            <div>
              <TakesBack taken={job.takesBack} />
            </div>
          )}
        </>
      }
      actions={<StateTag state={job.state} />}
    >
      <Steps stage={stage} withFiles={hasFiles(job)} />
      <p className="ds-sr-only" role="status">
        {announcement(t, job, percent)}
      </p>
      {lost && <Failed failures={failuresOf(lost)} onRetry={onAgain} />}
      {refused && stage !== 'tried' && <Failed failures={failuresOf(refused)} />}
      <section className="import-stage" aria-labelledby="stage">
        <Heading level={2} data-size="sm" id="stage" tabIndex={-1} ref={heading}>
          {stage === 'files' && hasFiles(job) ? t('imports.files.title') : doing(t, job)}
        </Heading>
        {stage === 'files' &&
          (hasFiles(job) ? (
            <FilesStep
              job={job}
              busy={busy}
              onChanged={onAgain}
              onTry={tryIt}
              onBack={stageOf(job) === 'files' ? undefined : () => setChanging(false)}
            />
          ) : (
            <TryButtons busy={busy} onTry={tryIt} />
          ))}
        {stage === 'working' && <Working job={job} />}
        {stage === 'tried' && (
          <Tried job={job} busy={busy} refused={beginning.error} onStart={doIt} onChange={() => setChanging(true)} />
        )}
        {stage === 'done' && <Done job={job} />}
        {stage === 'stopped' && (
          <Stopped
            job={job}
            busy={busy}
            onGoOn={job.rehearsed ? tryIt : () => doIt()}
            onChange={() => setChanging(true)}
          />
        )}
      </section>
      {stage === 'working' && <Alert data-color="info">{t('imports.working.leave')}</Alert>}
    </Page>
  );
}
