import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { skillRef, skillText } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { NeedsQuery, NeedStatus } from '~/generated/graphql';
import { words, type Column } from '~/kit/column';
import { useFormats } from '~/kit/format';
import { PagedTable } from '~/kit/PagedTable';

const NeedsDocument = graphql(`
  query Needs($agency: ID!, $status: NeedStatus!, $first: Int!, $after: String) {
    needs(agency: $agency, status: $status, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          title
          share
          from
          to
          headcount
          created
          skills {
            must
            skill {
              id
              ...SkillName
            }
          }
        }
      }
    }
  }
`);

type Need = NeedsQuery['needs']['edges'][number];

const NAMED_SKILLS = 3;

/** The needs of an agency, newest first, page after page. */
export function NeedTable({
  agency,
  status,
  empty,
  file,
}: {
  agency: string;
  status: NeedStatus;
  empty: ReactNode;
  /** What a file of them is called, where there is to be one. */
  file?: string;
}) {
  const { t } = useTranslation();
  return (
    <PagedTable
      query={NeedsDocument}
      variables={{ agency, status }}
      size={20}
      of={(data) => data.needs}
      caption={t(`needs.caption.${status}`)}
      columns={useColumns()}
      keyOf={({ node }) => node.id}
      empty={empty}
      doing={t('needs.asking')}
      file={file}
    />
  );
}

function useColumns(): Column<Need>[] {
  const { t, i18n } = useTranslation();
  const { percent, period, count, day, list } = useFormats();
  const titleOf = ({ node }: Need) => node.title || t('needs.untitled');
  const skillsOf = ({ node }: Need) => node.skills.map(({ skill }) => skillText(skillRef(skill), i18n.language));
  return [
    {
      key: 'title',
      head: t('needs.column.title'),
      names: true,
      sorts: true,
      value: titleOf,
      cell: (need) => (
        <DsLink asChild>
          <Link to="/needs/$need" params={{ need: need.node.id }}>
            {titleOf(need)}
          </Link>
        </DsLink>
      ),
    },
    {
      key: 'skills',
      head: t('needs.column.skills'),
      value: (need) => list(skillsOf(need)),
      cell: (need) => {
        const skills = skillsOf(need);
        const others = skills.length - NAMED_SKILLS;
        return others > 0
          ? t('needs.moreSkills', { skills: skills.slice(0, NAMED_SKILLS).join(', '), count: others })
          : list(skills);
      },
    },
    words('period', t('needs.column.period'), ({ node }) => `${percent(node.share)}, ${period(node.from, node.to)}`),
    {
      key: 'headcount',
      head: t('needs.column.headcount'),
      value: ({ node }) => node.headcount,
      cell: ({ node }) => count(node.headcount),
    },
    {
      key: 'created',
      head: t('needs.column.created'),
      sorts: true,
      value: ({ node }) => node.created,
      cell: ({ node }) => day(node.created),
    },
    {
      key: 'matches',
      head: t('needs.column.matches'),
      cell: (need) => (
        <DsLink asChild>
          <Link
            to="/needs/$need/matches"
            params={{ need: need.node.id }}
            aria-label={t('needs.findFor', { title: titleOf(need) })}
          >
            {t('needs.find')}
          </Link>
        </DsLink>
      ),
    },
  ];
}
