import { Alert, Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { failuresOf } from '~/api/failure';
import type { LeaversInput } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { BadRows } from './BadRows';
import { Changes } from './Changes';
import { Figures, Notes } from './Figures';
import { sumOf, type Job } from './job';
import { StaffTried } from './StaffTried';
import { UndoTried } from './UndoTried';

interface Props {
  job: Job;
  busy: boolean;
  /** Why it could not be started. */
  refused?: CombinedError;
  onStart: (leavers?: LeaversInput) => void;
  onChange: () => void;
}

/** What would change, and the decision. */
export function Tried(props: Props) {
  const { kind, people } = props.job;
  if (kind === 'UNDO') return <UndoTried {...props} onStart={() => props.onStart()} />;
  return people ? <StaffTried {...props} people={people} /> : <RowsTried {...props} />;
}

function RowsTried({ job, busy, refused, onStart, onChange }: Props) {
  const { t } = useTranslation();
  const { created, changed, leftOut } = sumOf(job.counts);
  const idle = created + changed === 0;
  return (
    <>
      {refused && <Failed failures={failuresOf(refused)} />}
      {idle && <Alert data-color={leftOut > 0 ? 'warning' : 'info'}>{t('imports.tried.nothing')}</Alert>}
      <Figures job={job} />
      <Notes job={job} />
      <div className="buttons">
        {!idle && (
          <Button disabled={busy} onClick={() => onStart()}>
            {t('imports.tried.start')}
          </Button>
        )}
        <Button variant="secondary" disabled={busy} onClick={onChange}>
          {t(job.kind === 'STAFF' ? 'imports.changeList' : 'imports.changeFile')}
        </Button>
      </div>
      <BadRows job={job} />
      {changed > 0 && <Changes job={job} />}
    </>
  );
}
