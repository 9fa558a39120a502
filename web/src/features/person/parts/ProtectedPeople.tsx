import { Button, Table } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { pick } from '~/kit/Labelled';
import { Waiting } from '~/kit/Waiting';

const ProtectedPeopleDocument = graphql(`
  query ProtectedPeople($agency: ID!, $first: Int!, $after: String) {
    protectedPeople(agency: $agency, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          title
          unit {
            id
            nameSv: name(language: SV) {
              text
              language
            }
            nameEn: name(language: EN) {
              text
              language
            }
          }
        }
      }
    }
  }
`);

const PAGE = 50;
const columns = ['name', 'unit', 'title'] as const;

/** The people by name, page after page. Each page that is fetched is recorded as a look at everybody on it. */
export function ProtectedPeople({ agency }: { agency: string }) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Table className="cards-on-phone" border data-color="neutral">
      <caption className="ds-sr-only">{t('protected.people')}</caption>
      <Table.Head>
        <Table.Row>
          {columns.map((column) => (
            <Table.HeaderCell key={column} scope="col">
              {t(`protected.column.${column}`)}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
      {cursors.map((after, index) => (
        <Rows
          key={after}
          agency={agency}
          after={after}
          last={index === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Table>
  );
}

function Rows({
  agency,
  after,
  last,
  onMore,
}: {
  agency: string;
  after: string | null;
  last: boolean;
  onMore: (after: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const [{ data, error }, again] = useQuery({
    query: ProtectedPeopleDocument,
    variables: { agency, first: PAGE, after },
    // What the browser still has was not looked at now, so nobody would be told of it.
    requestPolicy: 'network-only',
  });
  const whole = (content: ReactNode) => (
    <Table.Row>
      <Table.Cell colSpan={columns.length}>{content}</Table.Cell>
    </Table.Row>
  );
  if (!data)
    return (
      <Table.Body>
        {whole(
          error ? (
            <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
          ) : (
            <Waiting rows={3} height={40} doing={t('protected.loading')} />
          ),
        )}
      </Table.Body>
    );
  const { edges, pageInfo } = data.protectedPeople;
  return (
    <Table.Body>
      {edges.map(({ node: { id, name, title, unit } }) => {
        const unitName = unit && pick(i18n.language, unit.nameSv, unit.nameEn);
        return (
          <Table.Row key={id}>
            <Table.HeaderCell scope="row">{name}</Table.HeaderCell>
            <Table.Cell data-label={t('protected.column.unit')} lang={unitName?.language.toLowerCase()}>
              {unitName?.text}
            </Table.Cell>
            <Table.Cell data-label={t('protected.column.title')} lang="sv">
              {title}
            </Table.Cell>
          </Table.Row>
        );
      })}
      {!after && edges.length === 0 && whole(<Empty title={t('protected.none')} text={t('protected.noneText')} />)}
      {last &&
        pageInfo.hasNextPage &&
        whole(
          <Button variant="secondary" onClick={() => onMore(pageInfo.endCursor!)}>
            {t('protected.more')}
          </Button>,
        )}
    </Table.Body>
  );
}
