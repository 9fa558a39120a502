import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { figures, words } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { fileName } from './files';
import { sumOf, tenseOf, type Job, type Sums } from './job';

const kinds = ['created', 'changed', 'unchanged', 'leftOut', 'mended'] as const;
const nothing = (counts: Sums) => kinds.every((figure) => counts[figure] === 0);

/** What becomes of the rows, or became: in all, and by file. */
export function Figures({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const tense = tenseOf(job);
  const sums = sumOf(job.counts);
  const shown = kinds.filter((figure) => figure !== 'mended' || sums.mended > 0);
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
        <DataTable
          caption={t(`imports.figure.${tense}.caption`)}
          showCaption
          columns={[
            words<(typeof files)[number]>('of', t('imports.figure.of'), (counts) => fileName(t, counts.of), {
              names: true,
            }),
            ...shown.map((figure) =>
              figures<(typeof files)[number]>(
                figure,
                t(`imports.figure.${tense}.${figure}`),
                (of) => of[figure],
                count,
              ),
            ),
          ]}
          rows={files}
          keyOf={(counts) => counts.of}
          layout="scroll"
        />
      )}
    </>
  );
}

/** What is to be said of the files as a whole, such as that their letters had to be guessed. */
export function Notes({ job: { kind, files, notes } }: { job: Job }) {
  const { t, i18n } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <Heading level={3} data-size="xs" id="notes">
        {kind === 'UNDO' ? t('imports.undo.notes') : t('imports.notes', { count: files.length })}
      </Heading>
      <ul className="import-notes">
        {notes.map(({ file, textSv, textEn }) => {
          const text = pick(i18n.language, textSv, textEn);
          return (
            <li key={file + textSv}>
              {files.length > 1 ? t('imports.note', { file: fileName(t, file), text }) : text}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
