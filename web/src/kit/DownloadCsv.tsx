import { Button } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { cells, type FileColumn } from './column';
import { csv, download, separatorOf } from './csv';

/** Hands over rows as a file, named after what it holds. */
export function DownloadCsv<Row>({
  name,
  columns,
  rows,
}: {
  name: string;
  columns: readonly FileColumn<Row>[];
  /** All rows; none where they could not be fetched. */
  rows: () => Promise<readonly Row[] | null>;
}) {
  const { t, i18n } = useTranslation();
  const save = async () => {
    const all = await rows();
    if (all) download(`${name}.csv`, csv(cells(columns, all), separatorOf(i18n.language)));
  };
  return (
    <Button variant="tertiary" onClick={() => void save()}>
      <DownloadIcon aria-hidden />
      {t('table.download')}
    </Button>
  );
}
