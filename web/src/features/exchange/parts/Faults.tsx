import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { ImportFaultFragment } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { fileName } from './files';
import { tenseOf, type Job } from './job';

const FaultFragment = graphql(`
  fragment ImportFault on ImportFault {
    file
    columnSv: heading(language: SV)
    columnEn: heading(language: EN)
    reasonSv: reason(language: SV)
    reasonEn: reason(language: EN)
    fate
    count
    examples {
      line
      value
    }
  }
`);

/** More reasons nobody reads; each row is below, and in the file. */
const MOST_SHOWN = 50;

/** What is wrong with the rows, those with the same fault as one, most first. */
export function Faults({ job, faults }: { job: Job; faults: readonly FragmentType<typeof FaultFragment>[] }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const columns = useColumns(job);
  return (
    <>
      {faults.length > MOST_SHOWN && <Paragraph>{t('imports.bad.most', { n: count(MOST_SHOWN) })}</Paragraph>}
      <DataTable
        caption={t('imports.bad.faults')}
        columns={columns}
        rows={faults.slice(0, MOST_SHOWN).map((fault) => readFragment(FaultFragment, fault))}
        keyOf={(_, index) => String(index)}
      />
    </>
  );
}

function useColumns(job: Job): Column<ImportFaultFragment>[] {
  const { t, i18n } = useTranslation();
  const { count } = useFormats();
  const tense = tenseOf(job);
  return [
    words('count', t('imports.bad.column.count'), (fault) =>
      t('imports.bad.rows', { count: fault.count, n: count(fault.count) }),
    ),
    ...(job.files.length > 1
      ? [words<ImportFaultFragment>('file', t('imports.bad.column.file'), ({ file }) => fileName(t, file))]
      : []),
    words(
      'cell',
      t('imports.bad.column.cell'),
      (fault) => pick(i18n.language, fault.columnSv, fault.columnEn) ?? t('imports.bad.wholeRow'),
    ),
    words('reason', t('imports.bad.column.reason'), (fault) => pick(i18n.language, fault.reasonSv, fault.reasonEn), {
      names: true,
    }),
    {
      key: 'examples',
      head: t('imports.bad.column.examples'),
      className: 'met',
      cell: (fault) => (
        <ul className="plain">
          {fault.examples.map(({ line, value }) => (
            <li key={line}>
              {fault.columnSv
                ? t('imports.bad.example', { line: count(line), value: value || t('imports.bad.empty') })
                : t('imports.line', { line: count(line) })}
            </li>
          ))}
        </ul>
      ),
    },
    words('fate', t('imports.bad.column.fate'), ({ fate }) => t(`imports.fate.${tense}.${fate}`)),
  ];
}
