import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { skillRef, skillText, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { AskDialog } from '~/kit/AskDialog';
import { MOST_SKILLS, type Draft } from './draft';

const SkillToAddQuery = graphql(`
  query SkillToAdd($id: ID!) {
    skill(id: $id) {
      id
      ...SkillName
    }
  }
`);

/** Finds the skill that somebody came here with. An empty form takes it, a draft only after asking. */
export function AddSkill({
  id,
  draft,
  changed,
  agency,
  onAdd,
  onAnew,
  onLeave,
}: {
  id: string;
  draft: Draft;
  /** Whether something is written already. */
  changed: boolean;
  /** The name of the agency that the draft is written for. */
  agency: string;
  onAdd: (skill: SkillRef, must: boolean) => void;
  /** Begins another need with it. */
  onAnew: (skill: SkillRef) => void;
  /** Leaves the draft as it is. */
  onLeave: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [{ data }] = useQuery({ query: SkillToAddQuery, variables: { id } });
  const found = data?.skill;
  const there = draft.skills.some(({ skill }) => skill.id === found?.id);
  useEffect(() => {
    if (!found) return;
    if (there) onLeave();
    else if (!changed) onAdd(skillRef(found), true);
    // Once for each skill that is found; what the form does with it may change in between.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  if (!found || there || !changed) return null;
  const skill = skillRef(found);
  const name = skillText(skill, i18n.language);
  const full = draft.skills.length >= MOST_SKILLS;
  return (
    <AskDialog
      title={t('need.add.title', { skill: name })}
      buttons={
        <>
          {!full && (
            <>
              <Button onClick={() => onAdd(skill, true)}>{t('need.add.must')}</Button>
              <Button variant="secondary" onClick={() => onAdd(skill, false)}>
                {t('need.add.good')}
              </Button>
            </>
          )}
          <Button variant="secondary" onClick={() => onAnew(skill)}>
            {t('need.add.anew')}
          </Button>
        </>
      }
      cancel={t('need.add.cancel')}
      onClose={onLeave}
    >
      <Paragraph>
        {t('need.add.text', {
          agency,
          title: draft.title.trim() || t('needs.untitled'),
          count: draft.skills.length,
        })}
      </Paragraph>
    </AskDialog>
  );
}
