import { Button, Details, Paragraph, Table } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { csv, download } from '~/kit/csv';
import { useFormats } from '~/kit/format';
import { fileName, ofAgency } from './files';
import type { Job } from './job';
import { example, staffColumns, template } from './staffColumns';

/** What the files must hold. */
export function FileGuide({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  switch (job.kind) {
    case 'STAFF':
      return <StaffGuide />;
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

function StaffGuide() {
  const { t } = useTranslation();
  return (
    <>
      <Paragraph>{t('imports.guide.staff')}</Paragraph>
      <div className="scroll-x" role="region" aria-label={t('imports.guide.example')} tabIndex={0}>
        <Table border data-color="neutral" className="example">
          <caption>{t('imports.guide.example')}</caption>
          <Table.Head>
            <Table.Row>
              {example.map(({ column }) => (
                <Table.HeaderCell key={column} scope="col">
                  {t(`imports.staff.${column}.name`)}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {[0, 1].map((row) => (
              <Table.Row key={row}>
                {example.map(({ column, cells }) => (
                  <Table.Cell key={column}>{cells[row]}</Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
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
          <Table className="cards-on-phone" data-color="neutral">
            <caption className="ds-sr-only">{t('imports.guide.columns')}</caption>
            <Table.Head>
              <Table.Row>
                {(['sv', 'en', 'holds'] as const).map((each) => (
                  <Table.HeaderCell key={each} scope="col">
                    {t(`imports.guide.head.${each}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {staffColumns.map(({ column, sv }) => (
                <Table.Row key={column}>
                  <Table.HeaderCell scope="row" lang="sv">
                    {sv}
                  </Table.HeaderCell>
                  <Table.Cell data-label={t('imports.guide.head.en')} lang="en">
                    {column}
                  </Table.Cell>
                  <Table.Cell data-label={t('imports.guide.head.holds')}>
                    {t(`imports.staff.${column}.holds`)}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </Details.Content>
      </Details>
    </>
  );
}
