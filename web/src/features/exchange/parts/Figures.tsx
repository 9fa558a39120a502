import { Alert, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { fileName } from './files';
import { sumOf, type Job, type Sums } from './job';

const figures = ['created', 'changed', 'unchanged', 'leftOut', 'mended'] as const;
const nothing = (counts: Sums) => figures.every((figure) => counts[figure] === 0);

/** What becomes of the rows, or became: in all, and by file. */
export function Figures({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const tense = job.rehearsed ? 'would' : 'was';
  const sums = sumOf(job.counts);
  const shown = figures.filter((figure) => figure !== 'mended' || sums.mended > 0);
  const files = job.counts.filter((counts) => !nothing(counts));
  return (
    <>
      <dl className="sums">
        {shown.map((figure) => (
          <div key={figure} data-figure={figure} data-none={sums[figure] === 0}>
            <dt>{t(`imports.figure.${tense}.${figure}`)}</dt>
            <dd>{count(sums[figure])}</dd>
          </div>
        ))}
      </dl>
      {files.length > 1 && (
        <div className="scroll-x" role="region" aria-label={t(`imports.figure.${tense}.caption`)} tabIndex={0}>
          <Table border data-color="neutral">
            <caption>{t(`imports.figure.${tense}.caption`)}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{t('imports.figure.of')}</Table.HeaderCell>
                {shown.map((figure) => (
                  <Table.HeaderCell key={figure} scope="col" className="number">
                    {t(`imports.figure.${tense}.${figure}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {files.map((counts) => (
                <Table.Row key={counts.of}>
                  <Table.HeaderCell scope="row">{fileName(t, counts.of)}</Table.HeaderCell>
                  {shown.map((figure) => (
                    <Table.Cell key={figure} className="number">
                      {count(counts[figure])}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </>
  );
}

/** What is to be said of the files as a whole, such as that their letters had to be guessed. */
export function Notes({ job }: { job: Job }) {
  const { t, i18n } = useTranslation();
  return job.notes.map((note) => (
    <Alert key={note.file + note.textSv} data-color="info">
      {t('imports.note', { file: fileName(t, note.file), text: pick(i18n.language, note.textSv, note.textEn) })}
    </Alert>
  ));
}
