import { Button, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { SharingRowFragment as SharingRowData } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';

export const SharingRowFragment = graphql(`
  fragment SharingRow on Sharing {
    agency {
      id
      ...AgencyName
    }
    with {
      id
      ...AgencyName
    }
    purpose
    from
    to
    state
    version
  }
`);

export type SharingRow = SharingRowData;

/** Sharings in one direction; `other` names the agency that the row is about. */
export function SharingTable({
  caption,
  rows,
  other,
  onEnd,
}: {
  caption: string;
  rows: readonly FragmentType<typeof SharingRowFragment>[];
  other: 'agency' | 'with';
  onEnd?: (sharing: SharingRow) => void;
}) {
  const { t, i18n } = useTranslation();
  const { day } = useFormats();
  const purposeOf = ({ purpose }: SharingRow) => t(`purpose.${purpose}.name`);
  const nameOf = (row: SharingRow) => agencyName(row[other], i18n.language);
  const columns: Column<SharingRow>[] = [
    {
      key: 'agency',
      head: t('sharing.column.agency'),
      names: true,
      value: nameOf,
      cell: (row) => <AgencyName agency={row[other]} />,
    },
    words('purpose', t('sharing.column.purpose'), purposeOf),
    words('from', t('sharing.column.from'), ({ from }) => (from ? day(from) : t('sharing.always'))),
    words('to', t('sharing.column.to'), ({ to }) => (to ? day(to) : t('sharing.noEnd'))),
    {
      key: 'state',
      head: t('sharing.column.state'),
      value: ({ state }) => t(`sharing.state.${state}`),
      cell: ({ state }) => (
        <Tag data-size="sm" data-color={state === 'NOW' ? 'success' : 'neutral'}>
          {t(`sharing.state.${state}`)}
        </Tag>
      ),
    },
  ];
  if (onEnd)
    columns.push({
      key: 'change',
      head: t('sharing.column.change'),
      bare: true,
      cell: (row) =>
        row.state !== 'ENDED' && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={t('sharing.endOf', { agency: nameOf(row), purpose: purposeOf(row) })}
            onClick={() => onEnd(row)}
          >
            {t('sharing.end')}
          </Button>
        ),
    });
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => readFragment(SharingRowFragment, row))}
      keyOf={(row) => `${row[other].id} ${row.purpose} ${row.from ?? ''}`}
      layout="short-cards"
    />
  );
}
