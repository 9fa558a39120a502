import { Button, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf, isMissing } from '~/api/failure';
import { Only } from '~/features/access/Only';
import { asLevel } from '~/features/skill/levels';
import { SkillName, skillRef, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { RoleQuery as Answer } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import type { Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Labelled, pick } from '~/kit/Labelled';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';

const RoleQuery = graphql(`
  query Role($id: ID!) {
    roleProfile(id: $id) {
      id
      scheme
      bridge
      nameSv: name(language: SV) {
        text
        language
      }
      nameEn: name(language: EN) {
        text
        language
      }
      requirements {
        level
        importance
        skill {
          id
          ...SkillName
        }
      }
    }
  }
`);

type Requirement = NonNullable<Answer['roleProfile']>['requirements'][number];

/** What a role profile asks for, the most important first, and what may be done with each `act`. */
export function RolePage({ id, act }: { id: string; act?: (skill: SkillRef) => ReactNode }) {
  const { t, i18n } = useTranslation();
  const [{ data, error, fetching }, again] = useQuery({ query: RoleQuery, variables: { id } });
  const role = data?.roleProfile;
  if (fetching && !role) return <Waiting page rows={5} />;
  if (!role) {
    const failures = error ? failuresOf(error) : [];
    const missing = isMissing(failures);
    return (
      <Page
        above={<Back to="/" page={t('rail.start')} />}
        id={id}
        title={t(missing ? 'roleProfile.missing' : 'error.title')}
      >
        {missing ? (
          <Empty title={t('roleProfile.missing')} text={t('roleProfile.missingText')} />
        ) : (
          <Failed failures={failures} onRetry={() => again({ requestPolicy: 'network-only' })} />
        )}
      </Page>
    );
  }
  const columns: Column<Requirement>[] = [
    {
      key: 'skill',
      head: t('roleProfile.skill'),
      names: true,
      cell: ({ skill }) => (
        <DsLink asChild>
          <Link to="/skills/$id" params={{ id: skill.id }}>
            <SkillName skill={skill} />
          </Link>
        </DsLink>
      ),
    },
    {
      key: 'level',
      head: t('roleProfile.level'),
      cell: ({ level }) => <span className="sentence">{t(`level.${asLevel(level)}.name`)}</span>,
    },
    ...(act
      ? [
          {
            key: 'mine',
            head: t('roleProfile.mine'),
            cell: ({ skill }: Requirement) => act(skillRef(skill)),
          },
        ]
      : []),
  ];
  const requirements = [...role.requirements].sort((one, other) => other.importance - one.importance);
  return (
    <Page
      above={<Back to="/" page={t('rail.start')} />}
      id={id}
      title={pick(i18n.language, role.nameSv, role.nameEn).text}
      heading={<Labelled sv={role.nameSv} en={role.nameEn} />}
      lead={t(`roleProfile.scheme.${role.scheme}`)}
      actions={
        requirements.length > 0 && (
          <Only has="HR_PLANNER">
            <Button asChild>
              <Link to="/needs/$need" params={{ need: 'new' }} search={{ role: id }}>
                {t('roleProfile.writeNeed')}
              </Link>
            </Button>
          </Only>
        )
      }
    >
      {role.bridge && <Paragraph>{t('roleProfile.bridge')}</Paragraph>}
      {requirements.length === 0 ? (
        <Empty title={t('roleProfile.none')} text={t('roleProfile.noneText')} />
      ) : (
        <DataTable
          caption={t('roleProfile.caption')}
          columns={columns}
          rows={requirements}
          className={act ? 'with-acts' : undefined}
          keyOf={({ skill }) => skill.id}
        />
      )}
    </Page>
  );
}
