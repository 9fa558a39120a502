import { Breadcrumbs, Button, Details, Heading, Link as DsLink, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf, isMissing } from '~/api/failure';
import { Only } from '~/features/access/Only';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { SkillMarket } from './parts/SkillMarket';
import { SkillMeaning } from './parts/SkillMeaning';
import { SkillUse } from './parts/SkillUse';
import { SkillName, skillRef, skillText, type NamedSkill, type SkillRef } from './SkillName';

const SkillQuery = graphql(`
  query Skill($id: ID!, $agency: ID) {
    skill(id: $id) {
      id
      uri
      scheme
      kind
      status
      ...SkillName
      alternativeSv: alternativeLabels(language: SV)
      alternativeEn: alternativeLabels(language: EN)
      collections
      broader {
        id
        kind
        ...SkillName
      }
      narrower(first: 100) {
        id
        ...SkillName
      }
      related {
        relation
        skill {
          id
          ...SkillName
        }
      }
      sameAs {
        match
        skill {
          id
          scheme
          ...SkillName
        }
      }
      successor {
        id
        ...SkillName
      }
      ...SkillMeaning
      ...SkillUse
      ...SkillMarket
    }
  }
`);

function SkillLinks({ skills }: { skills: (NamedSkill & { id: string })[] }) {
  return (
    <ul className="links">
      {skills.map((skill) => (
        <li key={skill.id}>
          <DsLink asChild>
            <Link to="/skills/$id" params={{ id: skill.id }}>
              <SkillName skill={skill} />
            </Link>
          </DsLink>
        </li>
      ))}
    </ul>
  );
}

/** One skill: what it means and is called, where it stands in the taxonomy, who offers it and who asks for it. Above it `notice`, below it `children`, and what may be done with it. */
export function SkillPage({
  id,
  notice,
  act,
  children,
}: {
  id: string;
  notice?: ReactNode;
  /** What else may be done with a skill that is in use. */
  act?: (skill: SkillRef) => ReactNode;
  children?: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { agency } = useViewer();
  const [{ data, error, fetching }, again] = useQuery({
    query: SkillQuery,
    variables: { id, agency: agency?.id ?? null },
  });
  const skill = data?.skill;
  if (fetching && (!skill || skill.id !== id)) {
    return <Waiting page rows={5} doing={t('skill.loading')} />;
  }
  if (!skill) {
    const failures = error ? failuresOf(error) : [];
    const failed = !isMissing(failures);
    return (
      <Page
        above={<Back to="/skills" page={t('skills.title')} />}
        id={id}
        title={t(failed ? 'error.title' : 'skill.missing.title')}
      >
        {failed ? (
          <Failed failures={failures} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : (
          <Empty title={t('skill.missing.what')} text={t('skill.missing.text')} />
        )}
      </Page>
    );
  }
  const { sv, en } = skillRef(skill);
  const name = skillText(skillRef(skill), i18n.language);
  const parent = skill.broader[0];
  const places = [
    ['broader', skill.broader],
    ['narrower', skill.narrower],
    ['essential', skill.related.filter(({ relation }) => relation === 'ESSENTIAL').map((each) => each.skill)],
    ['optional', skill.related.filter(({ relation }) => relation === 'OPTIONAL').map((each) => each.skill)],
    ['exact', skill.sameAs.filter(({ match }) => match === 'EXACT').map((each) => each.skill)],
    ['close', skill.sameAs.filter(({ match }) => match !== 'EXACT').map((each) => each.skill)],
  ] as const;
  return (
    <Page
      above={
        <Breadcrumbs aria-label={t('skill.breadcrumbs')}>
          <Breadcrumbs.List>
            <Breadcrumbs.Item>
              <Breadcrumbs.Link asChild>
                <Link to="/skills">{t('skills.title')}</Link>
              </Breadcrumbs.Link>
            </Breadcrumbs.Item>
            {parent && (
              <Breadcrumbs.Item>
                <Breadcrumbs.Link asChild>
                  <Link to="/skills/$id" params={{ id: parent.id }}>
                    <SkillName skill={parent} />
                  </Link>
                </Breadcrumbs.Link>
              </Breadcrumbs.Item>
            )}
          </Breadcrumbs.List>
        </Breadcrumbs>
      }
      id={id}
      wide
      title={name}
      heading={<SkillName skill={skill} />}
      lead={
        <span className="tags">
          <Tag>{t(`scheme.${skill.scheme}`)}</Tag>
          <Tag data-color="neutral">{t(`kind.${skill.kind}`)}</Tag>
          {skill.collections.map((collection) => (
            <Tag key={collection} data-color="neutral">
              {t(`collection.${collection}`)}
            </Tag>
          ))}
          {skill.status === 'RETIRED' && <Tag data-color="warning">{t('skill.retired')}</Tag>}
        </span>
      }
      actions={
        skill.kind !== 'GROUP' && (
          <>
            <Only has="HR_PLANNER">
              <Button asChild>
                <Link to="/needs/$need" params={{ need: 'new' }} search={{ skill: id }}>
                  {t('skill.writeNeed')}
                </Link>
              </Button>
            </Only>
            {skill.status !== 'RETIRED' && act?.(skillRef(skill))}
          </>
        )
      }
    >
      {notice}
      {skill.successor && (
        <Paragraph>
          {t('skill.successor')}{' '}
          <DsLink asChild>
            <Link to="/skills/$id" params={{ id: skill.successor.id }}>
              <SkillName skill={skill.successor} />
            </Link>
          </DsLink>
        </Paragraph>
      )}
      <SkillMeaning skill={skill} />
      <SkillMarket skill={skill} name={name} />
      <div className="skill-columns">
        <section aria-labelledby="labels">
          <Heading level={2} data-size="sm" id="labels">
            {t('skill.labels')}
          </Heading>
          <dl className="facts">
            {(
              [
                ['sv', sv, skill.alternativeSv],
                ['en', en, skill.alternativeEn],
              ] as const
            ).map(([language, label, alternatives]) => (
              <div key={language} className="facts-pair">
                <dt>{t(`skill.label.${language}`)}</dt>
                <dd lang={language}>
                  {label.language.toLowerCase() === language ? (
                    label.text
                  ) : (
                    <span lang={i18n.language}>{t('skill.label.none')}</span>
                  )}
                  {alternatives.length > 0 && <span className="subtle alternatives">{alternatives.join(' · ')}</span>}
                </dd>
              </div>
            ))}
          </dl>
          <Details>
            <Details.Summary>{t('skill.uri')}</Details.Summary>
            <Details.Content className="uri">
              {/^https?:/.test(skill.uri) ? (
                <DsLink href={skill.uri} rel="external noreferrer">
                  {skill.uri}
                </DsLink>
              ) : (
                skill.uri
              )}
            </Details.Content>
          </Details>
        </section>
        <section aria-labelledby="place">
          <Heading level={2} data-size="sm" id="place">
            {t('skill.place')}
          </Heading>
          {places.some(([, skills]) => skills.length > 0) && (
            <Paragraph>
              <DsLink asChild>
                <Link to="/skills/$id/graph" params={{ id }}>
                  {t('skill.explore')}
                </Link>
              </DsLink>
            </Paragraph>
          )}
          {places.every(([, skills]) => skills.length === 0) && <Paragraph>{t('skill.alone')}</Paragraph>}
          {places.map(
            ([kind, skills]) =>
              skills.length > 0 && (
                <div key={kind}>
                  <Heading level={3} data-size="2xs">
                    {t(`skill.relation.${kind}`)}
                  </Heading>
                  <SkillLinks skills={skills} />
                </div>
              ),
          )}
        </section>
        <SkillUse skill={skill} />
      </div>
      {children}
    </Page>
  );
}
