import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { useRoleSkills } from '~/features/role/roleSkills';
import { useSuggestions, type Suggested } from '~/features/role/suggestions';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import type { SuggestionKind } from '~/generated/graphql';
import { Failed } from '~/kit/Failed';
import { Waiting } from '~/kit/Waiting';
import { saidOf, say, type Draft, type Said } from './draft';
import { SaidRow } from './SaidRow';

const groups: SuggestionKind[] = ['ROLE', 'TEXT', 'ESSENTIAL', 'OPTIONAL'];

/** How many a group shows before one asks for the rest. */
const first: Record<SuggestionKind, number> = { ROLE: 10, TEXT: 10, ESSENTIAL: 10, OPTIONAL: 5 };

/** The suggested skills, each with what one says of it, and any other by search. */
export function SkillsStep({
  draft,
  chosen,
  held,
  change,
}: {
  draft: Draft;
  chosen: NonNullable<Draft['chosen']>;
  /** The skills that the person has said already. */
  held: string[];
  change: (draft: Draft) => void;
}) {
  const { t } = useTranslation();
  const suggestions = useSuggestions(chosen, draft.text);
  const skillsOf = useRoleSkills();
  const suggested =
    suggestions.state === 'here' ? suggestions.found.filter(({ skill }) => !held.includes(skill.id)) : [];
  const known = new Set(suggested.map(({ skill }) => skill.id));
  // What was said before the title was changed stays in sight.
  const others = [
    ...draft.added,
    ...draft.said.map(({ skill }) => skill).filter(({ id }) => !draft.added.some((each) => each.id === id)),
  ].filter(({ id }) => suggestions.state === 'here' && !known.has(id));
  const saying = (said: Said) => change(say(draft, said));
  return (
    <div className="describe-step">
      {suggestions.state === 'asking' && <Waiting rows={6} height={56} doing={t('describe.suggesting')} />}
      {suggestions.state === 'failed' && (
        <Failed failures={failuresOf(suggestions.error)} onRetry={suggestions.again} />
      )}
      {suggestions.state === 'here' && suggested.length === 0 && (
        <Paragraph>{t(chosen.length > 0 || draft.text ? 'describe.nothingNew' : 'describe.nothing')}</Paragraph>
      )}
      {groups.map((kind) => {
        const skills = suggested.filter((each) => each.kind === kind);
        return skills.length > 0 && <Group key={kind} kind={kind} skills={skills} draft={draft} onSay={saying} />;
      })}
      <section aria-labelledby="describe-others">
        <Heading level={2} data-size="xs" id="describe-others">
          {t('describe.group.OTHER')}
        </Heading>
        {others.length > 0 && (
          <ul className="said-list">
            {others.map((skill) => (
              <SaidRow key={skill.id} said={saidOf(draft, skill)} onChange={saying} />
            ))}
          </ul>
        )}
        <SkillSearchBox
          id="describe-add"
          label={t('describe.add.label')}
          description={t('describe.add.help')}
          without={[...known, ...held, ...others.map(({ id }) => id)]}
          onPick={(skill) =>
            change(say({ ...draft, added: [...draft.added, skill] }, { skill, level: 3, lastUsed: '' }))
          }
          onPickRole={async ({ id }) => {
            const skills = await skillsOf(id);
            if (skills)
              change({ ...draft, chosen: [...chosen.filter((each) => each.id !== id), { id, kind: 'role' }] });
            return skills && skills.length;
          }}
        />
      </section>
    </div>
  );
}

function Group({
  kind,
  skills,
  draft,
  onSay,
}: {
  kind: SuggestionKind;
  skills: Suggested[];
  draft: Draft;
  onSay: (said: Said) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const shown = all ? skills : skills.slice(0, first[kind]);
  const id = `describe-${kind.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <div>
        <Heading level={2} data-size="xs" id={id}>
          {t(`describe.group.${kind}`)}
        </Heading>
        <p className="group-help">{t(`describe.groupHelp.${kind}`)}</p>
      </div>
      <ul className="said-list">
        {shown.map(({ skill }) => (
          <SaidRow key={skill.id} said={saidOf(draft, skill)} onChange={onSay} />
        ))}
      </ul>
      {shown.length < skills.length && (
        <Button variant="tertiary" className="more" onClick={() => setAll(true)}>
          {t('describe.more', { count: skills.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
