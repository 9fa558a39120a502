import { Alert, Button, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import type { LeaversInput } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { today } from '~/kit/months';
import { BadRows } from './BadRows';
import { Decision } from './Decision';
import { Notes } from './Figures';
import { sumOf, type Job } from './job';
import { LAST_DAY } from './LastDay';
import { asksTwice, faultOf, inputOf, leavingOf, nobodyLeaves } from './leavers';
import { LeaversStep } from './LeaversStep';
import { countOf, type People } from './people';
import { PeopleByKind } from './PeopleByKind';
import { PeopleSummary } from './PeopleSummary';
import { RowByRow } from './RowByRow';
import { SureDialog } from './SureDialog';

/** What a list of staff would bring to whom, what becomes of those who are not in it, and the decision. */
export function StaffTried({
  job,
  people,
  busy,
  refused,
  onStart,
  onChange,
}: {
  job: Job;
  people: People;
  busy: boolean;
  refused?: CombinedError;
  onStart: (leavers?: LeaversInput) => void;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [leavers, setLeavers] = useState(nobodyLeaves);
  const [attempted, setAttempted] = useState(false);
  const [asking, setAsking] = useState(false);
  const { created, changed, leftOut } = sumOf(job.counts);
  const idle = created + changed === 0;
  const missing = countOf(people, 'MISSING');
  const leaving = leavingOf(leavers, missing);

  const begin = () => {
    if (leaving === 0) return onStart();
    setAttempted(true);
    if (faultOf(leavers.last, today())) document.getElementById(LAST_DAY)?.focus();
    else if (asksTwice(leaving, people.staff)) setAsking(true);
    else onStart(inputOf(leavers, false));
  };
  const ending = { count: leaving, n: count(leaving) };
  return (
    <>
      <PeopleSummary job={job} people={people} />
      {idle && (
        <Alert data-color={leftOut > 0 ? 'warning' : 'info'}>
          {t(missing > 0 ? 'imports.tried.nothingForListed' : 'imports.tried.nothing')}
        </Alert>
      )}
      {leftOut > 0 && (
        <Paragraph>
          {t('imports.tried.leftOut')} <DsLink href="#bad-rows">{t('imports.tried.whichLeftOut')}</DsLink>
        </Paragraph>
      )}
      <PeopleByKind job={job} people={people} without="MISSING" />
      {missing > 0 && (
        <LeaversStep job={job} missing={missing} leavers={leavers} attempted={attempted} onChange={setLeavers} />
      )}
      <Decision refused={refused}>
        {(!idle || leaving > 0) && (
          <Button disabled={busy} onClick={begin}>
            {leaving === 0
              ? t('imports.tried.start')
              : idle
                ? t('imports.leavers.end', ending)
                : t('imports.leavers.start', ending)}
          </Button>
        )}
        <Button variant="secondary" disabled={busy} onClick={onChange}>
          {t('imports.changeList')}
        </Button>
      </Decision>
      <Notes job={job} />
      <BadRows job={job} />
      <RowByRow job={job} />
      {asking && (
        <SureDialog
          agency={job.agency ?? undefined}
          leaving={leaving}
          staff={people.staff}
          last={leavers.last}
          onSure={() => {
            setAsking(false);
            onStart(inputOf(leavers, true));
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
