import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { AskDialog } from '~/kit/AskDialog';
import { LastUsedField } from './parts/LastUsedField';
import { LevelField } from './parts/LevelField';
import { useMyself } from './parts/myself';

const AddSkillDocument = graphql(`
  mutation AddSkill($input: DescribeMySkillsInput!) {
    describeMySkills(input: $input) {
      person {
        id
        holdings {
          level
        }
      }
    }
  }
`);

/** Says that one has a skill, from wherever it is read of; where one has said so, the way to one's profile. */
export function AddToProfile({ skill, size = 'md' }: { skill: SkillRef; size?: 'sm' | 'md' }) {
  const { t, i18n } = useTranslation();
  const { me } = useMyself();
  const name = skillText(skill, i18n.language);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState({ level: 0, lastUsed: '' });
  const [{ fetching, error }, add] = useMutation(AddSkillDocument);
  if (!me?.person) return null;
  if (me.person.holdings.some((held) => held.evidence === 'SELF' && held.skill.id === skill.id)) {
    return (
      <DsLink asChild>
        <Link to="/me">
          {t('profile.add.there')} <span className="ds-sr-only">{name}</span>
        </Link>
      </DsLink>
    );
  }
  const save = () =>
    void add({
      input: { skills: [{ skill: skill.id, level: said.level, lastUsed: said.lastUsed || null }] },
    }).then(({ data }) => {
      if (data) setAsking(false);
    });
  return (
    <>
      <Button variant="secondary" data-size={size} onClick={() => setAsking(true)}>
        {t('profile.add.action')} <span className="ds-sr-only">{name}</span>
      </Button>
      {asking && (
        <AskDialog
          title={t('profile.add.title', { skill: name })}
          failures={error ? failuresOf(error) : []}
          buttons={
            <Button disabled={fetching || said.level === 0} onClick={save}>
              {t('profile.add.save')}
            </Button>
          }
          onClose={() => setAsking(false)}
        >
          <LevelField
            label={t('profile.column.level')}
            none={t('proposals.chooseLevel')}
            value={said.level}
            onChange={(level) => setSaid({ ...said, level })}
          />
          <LastUsedField
            label={t('profile.column.lastUsed')}
            value={said.lastUsed}
            onChange={(lastUsed) => setSaid({ ...said, lastUsed })}
          />
        </AskDialog>
      )}
    </>
  );
}
