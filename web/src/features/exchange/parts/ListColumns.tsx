import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StaffColumn } from '~/generated/graphql';
import { DataTable } from '~/kit/DataTable';
import { ColumnTag } from './ColumnTag';
import type { ListColumn } from './list';
import { NotSaved } from './NotSaved';
import { staffColumns } from './staffColumns';
import type { Choice } from './useColumnChoices';

const NOT_READ = 'NOT_READ';

/** The columns of a list as they stand there, with what each holds, which the reader may say otherwise. */
export function ListColumns({
  columns,
  choiceOf,
  onChoose,
}: {
  columns: readonly ListColumn[];
  choiceOf: (heading: string) => Choice | undefined;
  onChoose: (heading: string, column: StaffColumn | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t('imports.list.columns')}
      columns={[
        {
          key: 'heading',
          head: t('imports.list.heading'),
          names: true,
          className: 'as-written',
          cell: ({ heading, index }) => heading || t('imports.list.noHeading', { number: index + 1 }),
        },
        {
          key: 'holds',
          head: t('imports.list.holds'),
          cell: (column) =>
            column.heading ? (
              <Holds
                column={column}
                choice={choiceOf(column.heading)}
                onChoose={(said) => onChoose(column.heading, said)}
              />
            ) : (
              t('imports.list.nameIt')
            ),
        },
        {
          key: 'use',
          head: t('imports.list.isRead'),
          cell: ({ heading, use }) => <ColumnTag use={choiceOf(heading)?.saving ? 'SAVING' : use} />,
        },
      ]}
      rows={columns}
      keyOf={({ index }) => String(index)}
      className="list-columns"
    />
  );
}

/** What a column holds. It is never disabled while that is saved, so that it keeps the focus. */
function Holds({
  column: { heading, column, use },
  choice,
  onChoose,
}: {
  column: ListColumn;
  choice: Choice | undefined;
  onChoose: (column: StaffColumn | null) => void;
}) {
  const { t } = useTranslation();
  const asked = use === 'ASKED' && !choice;
  const said = choice ? choice.column : (column ?? null);
  const failure = choice?.failure;
  return (
    <Field>
      <Label className="ds-sr-only">{t('imports.list.whatHolds', { heading })}</Label>
      <Select
        value={asked ? '' : (said ?? NOT_READ)}
        aria-invalid={failure ? true : undefined}
        onChange={({ target: { value } }) => onChoose(staffColumns.find((each) => each === value) ?? null)}
      >
        {asked && (
          <Select.Option value="" disabled>
            {t('imports.list.choose')}
          </Select.Option>
        )}
        <Select.Option value={NOT_READ}>{t('imports.list.use.NOT_READ')}</Select.Option>
        {staffColumns.map((each) => (
          <Select.Option key={each} value={each}>
            {t(`imports.staff.${each}.name`)}
          </Select.Option>
        ))}
      </Select>
      {failure && <NotSaved failure={failure} onRetry={() => onChoose(said)} />}
    </Field>
  );
}
