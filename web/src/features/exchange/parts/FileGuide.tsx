import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { csv, download } from '~/kit/csv';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { fileName, ofAgency } from './files';
import type { FileJob } from './job';
import { example, headings, staffColumns, template } from './staffColumns';

/** What the files must hold; folded once a list has come, which then shows itself how it is read. */
export function FileGuide({ job, folded }: { job: FileJob; folded: boolean }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  switch (job.kind) {
    case 'STAFF':
      return folded ? (
        <Details>
          <Details.Summary>{t('imports.guide.title')}</Details.Summary>
          <Details.Content>
            <StaffGuide />
          </Details.Content>
        </Details>
      ) : (
        <StaffGuide />
      );
    case 'DATA':
      return (
        <Paragraph>
          {job.agency
            ? t('imports.guide.ofAgency', {
                files: list(ofAgency.map((file) => fileName(t, file).toLocaleLowerCase())),
              })
            : t('imports.guide.ofAll')}
        </Paragraph>
      );
    case 'ESCO':
      return <Paragraph>{t('imports.guide.esco')}</Paragraph>;
  }
}

const points = ['others', 'kept', 'stays', 'number', 'protected'] as const;

function StaffGuide() {
  const { t } = useTranslation();
  return (
    <>
      <Paragraph>{t('imports.guide.staff')}</Paragraph>
      <ul className="import-notes">
        {points.map((point) => (
          <li key={point}>{t(`imports.guide.point.${point}`)}</li>
        ))}
      </ul>
      <DataTable
        caption={t('imports.guide.example')}
        showCaption
        columns={example.map(({ column, cells }) => ({
          key: column,
          head: t(`imports.staff.${column}.name`),
          cell: (row: number) => cells[row],
        }))}
        rows={[0, 1]}
        keyOf={String}
        layout="scroll"
        className="example"
      />
      <div className="buttons">
        <Button
          variant="secondary"
          onClick={() =>
            download(
              `${t('imports.guide.templateName')}.csv`,
              csv([template.map((column) => t(`imports.staff.${column}.name`))], ';'),
            )
          }
        >
          <DownloadIcon aria-hidden fontSize="1.5rem" />
          {t('imports.guide.template')}
        </Button>
      </div>
      <Details>
        <Details.Summary>{t('imports.guide.columns')}</Details.Summary>
        <Details.Content>
          <Paragraph>{t('imports.guide.columnsText')}</Paragraph>
          <DataTable
            caption={t('imports.guide.columns')}
            columns={[
              {
                key: 'name',
                head: t('imports.guide.head.column'),
                names: true,
                cell: (column) => t(`imports.staff.${column}.name`),
              },
              {
                key: 'sv',
                head: t('imports.guide.head.sv'),
                lang: () => 'sv',
                className: 'as-written',
                cell: (column) => headings[column].sv,
              },
              {
                key: 'en',
                head: t('imports.guide.head.en'),
                lang: () => 'en',
                className: 'as-written',
                cell: (column) => headings[column].en,
              },
              {
                key: 'holds',
                head: t('imports.guide.head.holds'),
                cell: (column) => t(`imports.staff.${column}.holds`),
              },
            ]}
            rows={staffColumns}
            keyOf={(column) => column}
          />
        </Details.Content>
      </Details>
    </>
  );
}
