import { Button, Checkbox, Details, Fieldset, Heading, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { failuresOf } from '~/api/failure';
import type { Suggested } from '~/features/role/suggestions';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import { Waiting } from '~/kit/Waiting';
import { LevelField } from './LevelField';
import { levelByTitle, standingOf, usual, type Asked, type Member } from './team';

const WithdrawProposalsDocument = graphql(`
  mutation WithdrawProposals($input: WithdrawProposalsInput!) {
    withdrawProposals(input: $input) {
      withdrawn
    }
  }
`);

/** What a group shows before one asks for the rest. */
const FIRST = 12;

/** The people of one title, and the skills that it suggests. */
export function TitleCard({
  title,
  members,
  chosen,
  suggestion,
  skills,
  added,
  open,
  onPeople,
  onUsual,
  onSkill,
  onAdd,
  onRetry,
  onWithdrawn,
}: {
  title: string;
  members: Member[];
  chosen: Member[];
  suggestion: { state: 'asking' } | { state: 'failed'; error: CombinedError } | { state: 'here'; found: Suggested[] };
  skills: Record<string, Asked>;
  added: SkillRef[];
  open: boolean;
  onPeople: (ids: string[], on: boolean) => void;
  /** Chooses what the title usually takes. */
  onUsual: (skills: Record<string, Asked>) => void;
  onSkill: (skill: string, asked: Asked) => void;
  onAdd: (skill: SkillRef) => void;
  onRetry: () => void;
  onWithdrawn: () => void;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const [isOpen, setOpen] = useState(open);
  const [all, setAll] = useState(false);
  const id = `title-${encodeURIComponent(title)}`;
  const wanted = Object.values(skills).filter(({ on }) => on).length;
  const name = title === '' ? t('team.untitled') : capital(title);
  const found = suggestion.state === 'here' ? suggestion.found.map(({ skill }) => skill) : [];
  const offered = suggestion.state === 'here' ? usual(suggestion.found) : {};
  const rows = [...found, ...added.filter((each) => !found.some((one) => one.id === each.id))];
  const shown = all ? rows : rows.filter((skill, index) => index < FIRST || skills[skill.id]?.on);
  return (
    <Details
      className="title-card"
      open={isOpen}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <Details.Summary>
        <span className="title-name">{name}</span>{' '}
        <span className="title-state">
          {t('team.groupState', {
            people: t('team.people', { count: members.length }),
            chosen: chosen.length,
            skills: t('team.skills', { count: wanted }),
          })}
        </span>
      </Details.Summary>
      <Details.Content>
        <div className="title-columns">
          <Fieldset>
            <Fieldset.Legend>{t('team.who')}</Fieldset.Legend>
            <div className="buttons">
              <Button
                type="button"
                variant="tertiary"
                data-size="sm"
                aria-label={t('team.allOf', { title: name })}
                onClick={() =>
                  onPeople(
                    members.map(({ person }) => person.id),
                    chosen.length < members.length,
                  )
                }
              >
                {t(chosen.length < members.length ? 'team.all' : 'team.none')}
              </Button>
            </div>
            <ul className="team-people">
              {members.map((member) => (
                <li key={member.person.id}>
                  <Checkbox
                    label={member.person.name}
                    description={<Standing member={member} />}
                    checked={chosen.includes(member)}
                    onChange={(event) => onPeople([member.person.id], event.target.checked)}
                  />
                  <DsLink asChild className="team-months">
                    <Link
                      to="/team/$person/months"
                      params={{ person: member.person.id }}
                      aria-label={t('months.team.of', { name: member.person.name })}
                    >
                      {t('months.link')}
                    </Link>
                  </DsLink>
                  {member.waiting.length > 0 && <Withdraw member={member} onWithdrawn={onWithdrawn} />}
                </li>
              ))}
            </ul>
          </Fieldset>
          <div className="title-skills">
            <Heading level={3} data-size="2xs" id={id}>
              {t('team.what')}
            </Heading>
            {suggestion.state === 'asking' && <Waiting rows={4} height={44} doing={t('describe.suggesting')} />}
            {suggestion.state === 'failed' && <Failed failures={failuresOf(suggestion.error)} onRetry={onRetry} />}
            {suggestion.state === 'here' && rows.length === 0 && <p>{t('team.noSuggestions')}</p>}
            {suggestion.state === 'here' && suggestion.found.some(({ guess }) => guess) && <p>{t('team.guess')}</p>}
            {Object.keys(offered).length > 0 && (
              <div className="buttons">
                <Button
                  type="button"
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('team.usualOf', { title: name })}
                  onClick={() => onUsual(offered)}
                >
                  {t('team.usual')}
                </Button>
              </div>
            )}
            <ul className="said-list" aria-labelledby={id}>
              {shown.map((skill) => (
                <AskedRow
                  key={skill.id}
                  skill={skill}
                  asked={
                    skills[skill.id] ?? {
                      on: false,
                      level: levelByTitle(
                        suggestion.state === 'here'
                          ? suggestion.found.find((each) => each.skill.id === skill.id)?.level
                          : null,
                      ),
                    }
                  }
                  onChange={(asked) => onSkill(skill.id, asked)}
                />
              ))}
            </ul>
            {shown.length < rows.length && (
              <Button type="button" variant="tertiary" className="more" onClick={() => setAll(true)}>
                {t('describe.more', { count: rows.length - shown.length })}
              </Button>
            )}
            <SkillSearchBox
              id={`${id}-add`}
              label={t('describe.add.label')}
              without={rows.map((skill) => skill.id)}
              onPick={onAdd}
            />
          </div>
        </div>
      </Details.Content>
    </Details>
  );
}

function Standing({ member }: { member: Member }) {
  const { t } = useTranslation();
  const parts = [
    member.skills > 0 ? t('team.skills', { count: member.skills }) : t('team.noSkills'),
    ...(member.waiting.length > 0 ? [t('team.waiting', { count: member.waiting.length })] : []),
    ...(member.confirmed > 0 ? [t('team.confirmed', { count: member.confirmed })] : []),
    ...(member.declined > 0 ? [t('team.declined', { count: member.declined })] : []),
  ];
  return <span data-standing={standingOf(member)}>{parts.join(', ')}</span>;
}

function Withdraw({ member, onWithdrawn }: { member: Member; onWithdrawn: () => void }) {
  const { t } = useTranslation();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawProposalsDocument);
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        data-size="sm"
        disabled={fetching}
        aria-label={t('team.withdrawOf', { name: member.person.name })}
        onClick={() =>
          void withdraw({ input: { proposals: member.waiting.map(({ id }) => id) } }).then(({ data }) => {
            if (data) onWithdrawn();
          })
        }
      >
        {t('team.withdraw')}
      </Button>
      {error && <Failed failures={failuresOf(error)} />}
    </>
  );
}

function AskedRow({ skill, asked, onChange }: { skill: SkillRef; asked: Asked; onChange: (asked: Asked) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <li className="said asked-row">
      <Checkbox
        label={
          <span className="sentence">
            <Labelled sv={skill.sv} en={skill.en} />
          </span>
        }
        checked={asked.on}
        onChange={(event) => onChange({ ...asked, on: event.target.checked })}
      />
      {asked.on && (
        <LevelField
          label={t('describe.levelOf', { skill: skillText(skill, i18n.language) })}
          labelHidden
          none={t('team.personSays')}
          value={asked.level}
          onChange={(level) => onChange({ ...asked, level })}
        />
      )}
    </li>
  );
}
