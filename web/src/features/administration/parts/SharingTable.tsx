import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { SharingRowFragment as SharingRowData } from '~/generated/graphql';
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
  const columns = ['agency', 'purpose', 'from', 'to', 'state', ...(onEnd ? (['change'] as const) : [])] as const;
  return (
    <Table className="cards-on-phone short-cards" border data-color="neutral">
      <caption className="ds-sr-only">{caption}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column} scope="col">
              {t(`sharing.column.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {rows.map((masked) => {
          const row = readFragment(SharingRowFragment, masked);
          const purpose = t(`purpose.${row.purpose}.name`);
          return (
            <Table.Row key={`${row[other].id} ${row.purpose} ${row.from ?? ''}`}>
              <Table.HeaderCell scope="row">
                <AgencyName agency={row[other]} />
              </Table.HeaderCell>
              <Table.Cell data-label={t('sharing.column.purpose')}>{purpose}</Table.Cell>
              <Table.Cell data-label={t('sharing.column.from')}>
                {row.from ? day(row.from) : t('sharing.always')}
              </Table.Cell>
              <Table.Cell data-label={t('sharing.column.to')}>{row.to ? day(row.to) : t('sharing.noEnd')}</Table.Cell>
              <Table.Cell data-label={t('sharing.column.state')}>
                <Tag data-size="sm" data-color={row.state === 'NOW' ? 'success' : 'neutral'}>
                  {t(`sharing.state.${row.state}`)}
                </Tag>
              </Table.Cell>
              {onEnd && (
                <Table.Cell>
                  {row.state !== 'ENDED' && (
                    <Button
                      variant="secondary"
                      data-size="sm"
                      aria-label={t('sharing.endOf', { agency: agencyName(row[other], i18n.language), purpose })}
                      onClick={() => onEnd(row)}
                    >
                      {t('sharing.end')}
                    </Button>
                  )}
                </Table.Cell>
              )}
            </Table.Row>
          );
        })}
      </Table.Body>
    </Table>
  );
}
