import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { useSkillsOfTitles } from '~/features/role/suggestions';
import { graphql } from '~/generated/gql';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Waiting } from '~/kit/Waiting';
import { WordsField } from '~/kit/WordsField';
import { byTitle, standingOf, type TitleGroup } from './team';
import { SendProposals } from './SendProposals';
import { TitleCard } from './TitleCard';
import { UnitSkills } from './UnitSkills';
import { useKept } from './useKept';

const TeamDocument = graphql(`
  query Team($unit: ID!, $after: String) {
    team(unit: $unit, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          skills
          confirmed
          declined
          waiting {
            id
          }
          person {
            id
            name
            title
            holdings {
              level
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

const ProposeSkillsDocument = graphql(`
  mutation ProposeSkills($input: ProposeSkillsInput!) {
    proposeSkills(input: $input) {
      proposed
      people
      leftOut
    }
  }
`);

const LONGEST_NOTE = 500;

/** The people of one unit by title, with what each title suggests. */
export function UnitTeam({ unit }: { unit: string }) {
  const { t, i18n } = useTranslation();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }, again] = useQuery({
    query: TeamDocument,
    variables: { unit, after },
    requestPolicy: 'cache-and-network',
  });
  const refresh = () => again({ requestPolicy: 'network-only' });
  if (!data) {
    return error ? (
      <Failed failures={failuresOf(error)} onRetry={refresh} />
    ) : (
      <Waiting rows={5} doing={t('team.loading')} />
    );
  }
  const members = data.team.edges.map(({ node }) => node);
  if (members.length === 0) return <Empty title={t('team.empty')} text={t('team.emptyText')} />;
  const count = (standing: string) => members.filter((member) => standingOf(member) === standing).length;
  return (
    <>
      <ul className="team-counts">
        {(['empty', 'waiting', 'described'] as const).map((standing) => (
          <li key={standing}>
            <strong>{count(standing)}</strong> {t(`team.standing.${standing}`, { count: count(standing) })}
          </li>
        ))}
      </ul>
      <UnitSkills members={members} />
      <Proposing key={after} unit={unit} groups={byTitle(members, i18n.language)} onSent={refresh} />
      {(after || data.team.pageInfo.hasNextPage) && (
        <div className="buttons">
          {after && (
            <Button variant="secondary" onClick={() => setAfter(null)}>
              {t('team.first')}
            </Button>
          )}
          {data.team.pageInfo.hasNextPage && (
            <Button variant="secondary" onClick={() => setAfter(data.team.pageInfo.endCursor ?? null)}>
              {t('team.next')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Proposing({ unit, groups, onSent }: { unit: string; groups: TitleGroup[]; onSent: () => void }) {
  const { t } = useTranslation();
  const titles = groups.map(({ title }) => title).filter((title) => title !== '');
  const suggestions = useSkillsOfTitles(titles);
  const { kept, change, sent } = useKept(unit);
  const { people, asked, added, note } = kept;
  const [{ fetching, error }, propose] = useMutation(ProposeSkillsDocument);
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{ proposed: number; people: number; leftOut: number } | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (outcome) result.current?.focus();
  }, [outcome]);

  const state = groups.map(({ title, members }) => {
    const suggestion = title === '' ? { state: 'here' as const, found: [] } : suggestions.of(title);
    const skills = asked[title] ?? {};
    return {
      title,
      members,
      suggestion,
      skills,
      chosen: members.filter((member) => people[member.person.id]),
      wanted: Object.entries(skills).filter(([, { on }]) => on),
    };
  });
  const sending = state.filter(({ chosen, wanted }) => chosen.length > 0 && wanted.length > 0);
  const personCount = sending.reduce((sum, { chosen }) => sum + chosen.length, 0);
  const proposalCount = sending.reduce((sum, { chosen, wanted }) => sum + chosen.length * wanted.length, 0);

  const send = () =>
    void propose({
      input: {
        note: note.trim() || null,
        groups: sending.map(({ chosen, wanted }) => ({
          people: chosen.map(({ person }) => person.id),
          skills: wanted.map(([skill, { level }]) => ({ skill, level: level || null })),
        })),
      },
    }).then(({ data }) => {
      if (!data) return;
      setAsking(false);
      setOutcome(data.proposeSkills);
      sent();
      onSent();
    });

  return (
    <>
      {outcome && (
        <Notice kind={outcome.proposed > 0 ? 'done' : 'changed'} ref={result}>
          {outcome.proposed > 0
            ? t('team.sent', { count: outcome.proposed, people: t('team.people', { count: outcome.people }) })
            : t('team.sentNothing')}{' '}
          {outcome.leftOut > 0 && t('team.leftOut', { count: outcome.leftOut })}
        </Notice>
      )}
      <section aria-labelledby="titles">
        <div>
          <Heading level={2} data-size="sm" id="titles">
            {t('team.titles')}
          </Heading>
          <Paragraph>{t('team.titlesHelp')}</Paragraph>
        </div>
        {state.map(({ title, members, suggestion, skills, chosen }, index) => (
          <TitleCard
            key={title}
            title={title}
            members={members}
            chosen={chosen}
            suggestion={suggestion}
            skills={skills}
            added={added[title] ?? []}
            open={index === 0 && groups.length < 4}
            onPeople={(ids, on) =>
              change({ ...kept, people: { ...people, ...Object.fromEntries(ids.map((id) => [id, on])) } })
            }
            onUsual={(usual) => change({ ...kept, asked: { ...asked, [title]: { ...skills, ...usual } } })}
            onSkill={(skill, next) => change({ ...kept, asked: { ...asked, [title]: { ...skills, [skill]: next } } })}
            onAdd={(skill) =>
              change({
                ...kept,
                added: { ...added, [title]: [...(added[title] ?? []), skill] },
                asked: { ...asked, [title]: { ...skills, [skill.id]: { on: true, level: 0 } } },
              })
            }
            onRetry={suggestions.again}
            onWithdrawn={onSent}
          />
        ))}
      </section>
      <form
        className="team-send"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <WordsField
          id="team-note"
          label={t('team.note')}
          help={t('team.noteHelp')}
          most={LONGEST_NOTE}
          value={note}
          onChange={(words) => change({ ...kept, note: words })}
        />
        <div className="buttons">
          <Button type="submit" disabled={fetching || proposalCount === 0}>
            {t('team.send')}
          </Button>
          <p className="describe-count" role="status">
            {proposalCount === 0
              ? t('team.sendNothing')
              : t('team.sendCount', { count: proposalCount, people: t('team.people', { count: personCount }) })}
          </p>
        </div>
      </form>
      {asking && (
        <SendProposals
          groups={sending.map(({ title, chosen, wanted }) => ({
            title,
            people: chosen.map(({ person }) => person.name),
            skills: wanted.length,
          }))}
          proposals={proposalCount}
          people={personCount}
          busy={fetching}
          failures={error ? failuresOf(error) : []}
          onSend={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
