import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import type { StaffColumn } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { saidIn, type List, type ListRow } from './list';

/** The first people of a list as they would be read, to be looked at before anything is done. */
export function ListSample({ sample: { listed, faults } }: { sample: List['sample'] }) {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const show = useShown();
  const line = <Row extends { line: number }>(): Column<Row> =>
    words('line', t('imports.bad.column.row'), (row) => t('imports.line', { line: count(row.line) }));
  return (
    <section aria-labelledby="list-sample">
      <Heading level={3} data-size="xs" id="list-sample">
        {t('imports.list.first')}
      </Heading>
      <Paragraph>{t(listed.length > 0 ? 'imports.list.look' : 'imports.list.nobody')}</Paragraph>
      {listed.length > 0 && (
        <DataTable
          caption={t('imports.list.first')}
          columns={[
            line<ListRow>(),
            ...saidIn(listed).map((column) => ({
              key: column,
              head: t(`imports.staff.${column}.name`),
              names: column === 'NAME',
              className: 'as-written',
              cell: ({ said }: ListRow) => {
                const cell = said.find((one) => one.column === column);
                return cell ? show(column, cell.text) : <span className="subtle">{t('imports.bad.empty')}</span>;
              },
            })),
          ]}
          rows={listed}
          keyOf={(row) => String(row.line)}
          layout="short-cards"
        />
      )}
      {faults.length > 0 && (
        <DataTable
          caption={t('imports.list.faults')}
          showCaption
          columns={[
            { ...line<List['sample']['faults'][number]>(), names: true },
            {
              key: 'cell',
              head: t('imports.bad.column.cell'),
              cell: (fault) => pick(i18n.language, fault.columnSv, fault.columnEn) ?? t('imports.bad.wholeRow'),
            },
            {
              key: 'reason',
              head: t('imports.bad.column.reason'),
              cell: (fault) => pick(i18n.language, fault.reasonSv, fault.reasonEn),
            },
            { key: 'fate', head: t('imports.bad.column.fate'), cell: ({ fate }) => t(`imports.fate.would.${fate}`) },
          ]}
          rows={faults}
          keyOf={(_, index) => String(index)}
        />
      )}
    </section>
  );
}

/** What is read of a cell, so that it is seen whether it was meant so: a day with its month in letters, a county by its name. */
function useShown(): (column: StaffColumn, text: string) => string {
  const { t } = useTranslation();
  const { day, percent, list, language } = useFormats();
  const regions = useRegions();
  return (column, text) => {
    switch (column) {
      case 'FROM':
      case 'TO':
        return day(text);
      case 'SHARE':
        return percent(Number(text));
      case 'PLACE':
        return regions.find(({ code }) => code === text)?.name ?? text;
      case 'LANGUAGES':
        return list(text.split(', ').map(language));
      case 'REMOTE':
      case 'PROTECTED':
      case 'MANAGER':
        return t(text === 'true' ? 'imports.yes' : 'imports.no');
      case 'EMPLOYEE_NUMBER':
      case 'NAME':
      case 'GIVEN_NAME':
      case 'FAMILY_NAME':
      case 'TITLE':
      case 'UNIT':
      case 'ACCOUNT':
        return text;
    }
  };
}
