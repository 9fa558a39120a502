import { Button, Link as DsLink, Heading } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProtectedNote } from '~/features/access/ProtectedNote';
import { AgencyName } from '~/features/agency/AgencyName';
import { SkillName, skillRef, skillText, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { words, type Column } from '~/kit/column';
import { DataTable } from '~/kit/DataTable';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { AboutMeFacts } from './parts/AboutMeFacts';
import { purposes } from './parts/draft';
import { EditHolding } from './parts/EditHolding';
import { choicesOf } from './parts/myself';
import { bySkill, type HeldBySkill } from './parts/bySkill';
import { EvidenceChips } from './parts/EvidenceChips';
import { useNotice } from './parts/notices';
import { WaitingProposals } from './WaitingProposals';

const MyProfileQuery = graphql(`
  query MyProfile {
    viewer {
      person {
        id
        name
        title
        agency {
          id
          ...AgencyName
        }
        holdings {
          evidence
          version
          level
          lastUsed
          validUntil
          skill {
            id
            ...SkillName
          }
        }
      }
      visibility {
        purpose
        visibility
        until
      }
      selfDescription {
        ...AboutMeFacts
      }
    }
  }
`);

/** What the viewer is registered to know, and on what grounds. */
export function MyProfilePage() {
  const { t, i18n } = useTranslation();
  const { month, day } = useFormats();
  const { data, failed, again } = useLastingQuery({ query: MyProfileQuery, requestPolicy: 'cache-and-network' });
  const notice = useNotice();
  const [editing, setEditing] = useState<SkillRef | null>(null);
  const [done, setDone] = useState<'changed' | 'takenBack' | null>(null);
  if (!data) {
    return (
      <Page title={t('profile.title')}>
        {failed ? <Failed failures={failed} onRetry={again} /> : <Waiting rows={5} doing={t('profile.loading')} />}
      </Page>
    );
  }
  const person = data.viewer.person;
  if (!person) {
    return (
      <Page title={t('profile.title')}>
        <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
      </Page>
    );
  }
  const said = editing && person.holdings.find((each) => each.evidence === 'SELF' && each.skill.id === editing.id);
  const choices = choicesOf(data.viewer.visibility);
  const columns: Column<HeldBySkill<(typeof person.holdings)[number]>>[] = [
    {
      key: 'skill',
      head: t('profile.column.skill'),
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
      key: 'evidence',
      head: t('profile.column.evidence'),
      cell: ({ held }) => <EvidenceChips held={held} />,
    },
    words('lastUsed', t('profile.column.lastUsed'), ({ lastUsed }) =>
      lastUsed ? month(lastUsed) : t('profile.unknown'),
    ),
    {
      key: 'edit',
      head: t('profile.edit.action'),
      over: <span className="ds-sr-only">{t('profile.edit.action')}</span>,
      bare: true,
      cell: ({ skill, held }) =>
        held.some(({ evidence }) => evidence === 'SELF') && (
          <Button
            variant="tertiary"
            data-color="accent"
            data-size="sm"
            aria-label={t('profile.edit.of', { skill: skillText(skillRef(skill), i18n.language) })}
            onClick={() => setEditing(skillRef(skill))}
          >
            {t('profile.edit.action')}
          </Button>
        ),
    },
  ];
  return (
    <Page
      title={t('profile.title')}
      lead={t('profile.lead')}
      actions={
        person.holdings.length > 0 && (
          <Button asChild>
            <Link to="/me/skills">{t('profile.addSkills')}</Link>
          </Button>
        )
      }
    >
      {failed && <Failed failures={failed} onRetry={again} />}
      {(done || notice) && (
        <Notice>
          {done
            ? t(`profile.${done}`)
            : notice === 'aboutMe'
              ? t('aboutMe.saved')
              : notice && notice.saved > 0
                ? t('profile.saved', { count: notice.saved })
                : t('profile.visibilitySaved')}
        </Notice>
      )}
      <WaitingProposals />
      <dl className="facts facts-wide">
        <dt>{t('profile.name')}</dt>
        <dd>{person.name}</dd>
        {person.title && (
          <>
            <dt>{t('match.title')}</dt>
            <dd>{person.title}</dd>
          </>
        )}
        {person.agency && (
          <>
            <dt>{t('match.agency')}</dt>
            <dd>
              <AgencyName agency={person.agency} />
            </dd>
          </>
        )}
      </dl>
      {data.viewer.selfDescription && <AboutMeFacts about={data.viewer.selfDescription} />}
      <section aria-labelledby="holdings">
        <Heading level={2} data-size="sm" id="holdings" tabIndex={-1}>
          {t('profile.skills')}
        </Heading>
        {person.holdings.length === 0 ? (
          <Empty
            title={t('profile.empty')}
            text={t('profile.emptyText')}
            action={
              <Button asChild>
                <Link to="/me/skills">{t('profile.begin')}</Link>
              </Button>
            }
          />
        ) : (
          <DataTable
            caption={t('profile.skills')}
            layout="short-cards"
            className="own-skills"
            columns={columns}
            rows={bySkill(person.holdings)}
            keyOf={({ skill }) => skill.id}
          />
        )}
        {editing && (
          <EditHolding
            skill={editing}
            said={said ? { value: { level: said.level, lastUsed: said.lastUsed ?? '' }, version: said.version } : null}
            onOvertaken={again}
            onClose={() => setEditing(null)}
            onDone={(what) => {
              setEditing(null);
              setDone(what);
              document.getElementById('holdings')?.focus();
            }}
          />
        )}
      </section>
      <section aria-labelledby="found">
        <Heading level={2} data-size="sm" id="found">
          {t('visibility.title')}
        </Heading>
        <ProtectedNote />
        <dl className="facts facts-wide">
          {purposes.map((purpose) => (
            <div className="facts-pair" key={purpose}>
              <dt>{t(`purpose.${purpose}.name`)}</dt>
              <dd>
                {t(`visibility.${choices[purpose].visibility}.name`)}
                {choices[purpose].until && ` ${t('visibility.to', { day: day(choices[purpose].until) })}`}
              </dd>
            </div>
          ))}
        </dl>
        <div className="buttons">
          <Button asChild variant="secondary">
            <Link to="/me/visibility">{t('visibility.change')}</Link>
          </Button>
        </div>
      </section>
      <section aria-labelledby="my-months">
        <Heading level={2} data-size="sm" id="my-months">
          {t('months.title')}
        </Heading>
        <p>{t('months.fromProfile')}</p>
        <div className="buttons">
          <Button asChild variant="secondary">
            <Link to="/me/months">{t('months.open')}</Link>
          </Button>
        </div>
      </section>
      <section aria-labelledby="my-data">
        <Heading level={2} data-size="sm" id="my-data">
          {t('myData.title')}
        </Heading>
        <p>{t('myData.fromProfile')}</p>
        <div className="buttons">
          <Button asChild variant="secondary">
            <Link to="/me/data">{t('myData.open')}</Link>
          </Button>
        </div>
      </section>
    </Page>
  );
}
