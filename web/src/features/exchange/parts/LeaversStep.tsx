import { Checkbox, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '~/kit/column';
import { useFormats } from '~/kit/format';
import type { Job } from './job';
import { LastDay } from './LastDay';
import { leavingOf, type Leavers } from './leavers';
import { numberOf } from './people';
import { PeopleTable, usePersonName, type PersonRow } from './PeopleTable';

/** Who is employed and not in the list, and whether they have left: nobody has until somebody says so. */
export function LeaversStep({
  job,
  missing,
  leavers,
  attempted,
  onChange,
}: {
  job: Job;
  /** How many they are. */
  missing: number;
  leavers: Leavers;
  /** Whether the import was to be started, so that what lacks is said. */
  attempted: boolean;
  onChange: (leavers: Leavers) => void;
}) {
  const { t } = useTranslation();
  const { count, list } = useFormats();
  const nameOf = usePersonName();
  const { leave, last, stay } = leavers;
  const leaving = leavingOf(leavers, missing);
  const stays: Column<PersonRow> = {
    key: 'stays',
    head: t('imports.leavers.stays'),
    bare: true,
    cell: (row) => (
      <Checkbox
        label={
          <>
            {t('imports.leavers.stays')} <span className="ds-sr-only">{list([nameOf(row), numberOf(row.node)])}</span>
          </>
        }
        checked={stay.includes(row.node.handle)}
        onChange={({ target: { checked } }) => {
          const others = stay.filter((handle) => handle !== row.node.handle);
          onChange({ ...leavers, stay: checked ? [...others, row.node.handle] : others });
        }}
      />
    ),
  };
  return (
    <section className="form-section" aria-labelledby="leavers">
      <Heading level={3} data-size="xs" id="leavers">
        {t('imports.leavers.title', { count: missing, n: count(missing) })}
      </Heading>
      <Paragraph>{t('imports.leavers.text')}</Paragraph>
      <Fieldset>
        <Fieldset.Legend>{t('imports.leavers.choice')}</Fieldset.Legend>
        {(['STAY', 'LEAVE'] as const).map((each) => (
          <Radio
            key={each}
            name="leavers"
            value={each}
            label={t(`imports.leavers.${each}.name`)}
            description={t(`imports.leavers.${each}.help`)}
            checked={leave === (each === 'LEAVE')}
            onChange={() => onChange({ ...leavers, leave: each === 'LEAVE' })}
          />
        ))}
      </Fieldset>
      {leave && <LastDay last={last} attempted={attempted} onChange={(day) => onChange({ ...leavers, last: day })} />}
      <p role="status" className="leavers-sum">
        {leave &&
          t('imports.people.sum', {
            parts: list([
              t('imports.leavers.ending', { count: leaving, n: count(leaving) }),
              ...(stay.length > 0 ? [t('imports.leavers.staying', { count: stay.length, n: count(stay.length) })] : []),
            ]),
          })}
      </p>
      <PeopleTable job={job} kind="MISSING" people={missing} choice={leave ? stays : undefined} />
    </section>
  );
}
