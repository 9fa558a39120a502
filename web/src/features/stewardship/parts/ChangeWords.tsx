import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Trans } from 'react-i18next';
import { SkillName, type NamedSkill } from '~/features/skill/SkillName';
import type { SkillChangeKind } from '~/generated/graphql';

type Named = NamedSkill & { id: string };

/** A change, done or proposed, as far as words need it. */
export interface Described {
  kind: SkillChangeKind;
  skill?: Named | null;
  other?: Named | null;
  language?: string | null;
  labelSv?: string | null;
  labelEn?: string | null;
  beforeSv?: string | null;
}

const words = {
  rename: 'taxonomy.words.rename',
  synonym: 'taxonomy.words.synonym',
  merge: 'taxonomy.words.merge',
} as const;

function ToSkill({ skill }: { skill: Named }) {
  return (
    <DsLink asChild>
      <Link to="/skills/$id" params={{ id: skill.id }}>
        <SkillName skill={skill} />
      </Link>
    </DsLink>
  );
}

/** What stands between the tags of a sentence takes the place of children: so the word is none. */
function Word({ text, lang }: { text: string | null | undefined; lang: 'sv' | 'en' }) {
  return <span lang={lang}>{text}</span>;
}

/** What a change is of: which skill, which words. */
export function ChangeWords({ change }: { change: Described }) {
  const { kind, skill, other, language, labelSv, labelEn, beforeSv } = change;
  const named = skill ? <ToSkill skill={skill} /> : <span lang="sv">{labelSv}</span>;
  switch (kind) {
    case 'ADD':
      return named;
    case 'RENAME':
      return (
        <Trans
          i18nKey={words.rename}
          components={{
            before: beforeSv ? <Word text={beforeSv} lang="sv" /> : named,
            after: <Word text={labelSv} lang="sv" />,
          }}
        />
      );
    case 'ADD_SYNONYM':
    case 'REMOVE_SYNONYM':
      return (
        <Trans
          i18nKey={words.synonym}
          components={{
            label: <Word text={labelSv ?? labelEn} lang={language === 'EN' ? 'en' : 'sv'} />,
            skill: named,
          }}
        />
      );
    case 'MERGE':
    case 'RETIRE':
      return other ? (
        <Trans i18nKey={words.merge} components={{ skill: named, other: <ToSkill skill={other} /> }} />
      ) : (
        named
      );
  }
}
