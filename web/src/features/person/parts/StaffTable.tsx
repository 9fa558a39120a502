import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { StaffQuery } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { Empty } from '~/kit/Empty';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { PagedTable } from '~/kit/PagedTable';
import type { PageOf } from '~/kit/usePages';
import { everybody, variablesOf, type StaffFilter } from './staff';

const StaffDocument = graphql(`
  query Staff(
    $agency: ID!
    $first: Int!
    $after: String
    $name: String
    $unit: ID
    $title: String
    $skill: ID
    $level: Int
    $withoutSkills: Boolean!
    $order: StaffOrder!
  ) {
    agency(id: $agency) {
      id
      people(
        first: $first
        after: $after
        name: $name
        unit: $unit
        title: $title
        skill: $skill
        level: $level
        withoutSkills: $withoutSkills
        order: $order
      ) {
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
            holdings {
              skill {
                id
                ...SkillName
              }
            }
          }
        }
      }
    }
  }
`);

type Staff = NonNullable<NonNullable<StaffQuery['agency']>['people']>;
type Edge = Staff['edges'][number];

/** So many skills stand in a row; a file has them all. */
const SHOWN = 3;

const nobody: PageOf<Edge> = { totalCount: 0, pageInfo: { hasNextPage: false }, edges: [] };

/** The people who fit a filter, page after page. By a skill, each page is recorded as a look at everybody on it. */
export function StaffTable({ agency, filter }: { agency: string; filter: StaffFilter }) {
  const { t, i18n } = useTranslation();
  const { count, list } = useFormats();
  const { has } = useViewer();
  const unitOf = ({ node: { unit } }: Edge) => unit && pick(i18n.language, unit.nameSv, unit.nameEn);
  /** The highest first, each once, whatever it is based on. */
  const skillsOf = ({ node }: Edge) => [
    ...new Set(node.holdings.map(({ skill }) => skillText(skillRef(skill), i18n.language))),
  ];
  const columns: Column<Edge>[] = [
    words('name', t('staff.column.NAME'), ({ node }) => node.name, { names: true }),
    words('title', t('staff.column.TITLE'), ({ node }) => node.title ?? '', { lang: () => 'sv' }),
    words('unit', t('staff.column.UNIT'), (edge) => unitOf(edge)?.text ?? '', {
      lang: (edge) => unitOf(edge)?.language.toLowerCase(),
    }),
    words('skills', t('staff.column.skills'), (edge) => skillsOf(edge).join(', '), {
      cell: (edge) => {
        const skills = skillsOf(edge);
        if (skills.length === 0) return <span className="subtle">{t('staff.noSkills')}</span>;
        const more = skills.length - SHOWN;
        return list(more > 0 ? [...skills.slice(0, SHOWN), t('staff.more', { n: count(more) })] : skills);
      },
    }),
  ];
  if (has('ADMIN')) {
    columns.push({
      key: 'correct',
      head: t('correct.head'),
      cell: ({ node }) => (
        <DsLink asChild>
          <Link to="/staff/$id/correct" params={{ id: node.id }} aria-label={t('correct.of', { name: node.name })}>
            {t('correct.action')}
          </Link>
        </DsLink>
      ),
    });
  }
  return (
    <PagedTable
      query={StaffDocument}
      variables={{ agency, ...variablesOf(filter) }}
      size={50}
      of={(data) => data.agency?.people ?? nobody}
      // What the browser still has was not looked for now, so nobody would be told of it.
      requestPolicy={filter.skill ? 'network-only' : undefined}
      caption={t('staff.title')}
      columns={columns}
      keyOf={({ node }) => node.id}
      file={t('staff.title')}
      around={(content, total) => (
        <>
          <p className="subtle" role="status">
            {t('staff.count', { count: total, n: count(total) })}
          </p>
          {content}
        </>
      )}
      empty={
        filter === everybody ? (
          <Empty title={t('staff.nobody')} text={t('staff.nobodyText')} />
        ) : (
          <Empty title={t('staff.none')} text={t('staff.noneText')} />
        )
      }
      doing={t('staff.loading')}
    />
  );
}
