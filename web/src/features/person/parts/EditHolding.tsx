import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { Labelled } from '~/kit/Labelled';
import { LastUsedField } from './LastUsedField';
import { LevelField } from './LevelField';

const ChangeSkillDocument = graphql(`
  mutation ChangeSkill($input: DescribeMySkillsInput!) {
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

const TakeBackSkillDocument = graphql(`
  mutation TakeBackSkill($input: TakeBackMySkillsInput!) {
    takeBackMySkills(input: $input) {
      person {
        id
        holdings {
          level
        }
      }
    }
  }
`);

/** Changes what one has said of a skill, or takes it back. What was said before remains as history. */
export function EditHolding({
  skill,
  level,
  lastUsed,
  onDone,
}: {
  skill: SkillRef;
  level: number;
  lastUsed: string;
  onDone: (done: 'changed' | 'takenBack') => void;
}) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const [now, setNow] = useState({ level, lastUsed });
  const [changing, change] = useMutation(ChangeSkillDocument);
  const [takingBack, takeBack] = useMutation(TakeBackSkillDocument);
  const name = skillText(skill, i18n.language);
  const busy = changing.fetching || takingBack.fetching;
  const error = changing.error ?? takingBack.error;
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="tertiary"
        data-color="accent"
        data-size="sm"
        aria-label={t('profile.edit.of', { skill: name })}
        onClick={() => {
          setNow({ level, lastUsed });
          setOpen(true);
        }}
      >
        {t('profile.edit.action')}
      </Button>
      {open && (
        <Dialog
          open
          onClose={close}
          closeButton={t('close')}
          aria-labelledby="edit-holding"
          className="short-dialog"
          data-color="accent"
        >
          <Heading level={2} data-size="xs" id="edit-holding">
            <Labelled sv={skill.sv} en={skill.en} />
          </Heading>
          <LevelField
            label={t('profile.column.level')}
            value={now.level}
            onChange={(next) => setNow({ ...now, level: next })}
          />
          <LastUsedField
            label={t('profile.column.lastUsed')}
            value={now.lastUsed}
            onChange={(next) => setNow({ ...now, lastUsed: next })}
          />
          {error && <Failed failures={failuresOf(error)} />}
          <div className="buttons">
            <Button
              disabled={busy}
              onClick={() =>
                void change({
                  input: { skills: [{ skill: skill.id, level: now.level, lastUsed: now.lastUsed || null }] },
                }).then((result) => {
                  if (result.error) return;
                  close();
                  onDone('changed');
                })
              }
            >
              {t('profile.edit.save')}
            </Button>
            <Button
              variant="secondary"
              data-color="danger"
              disabled={busy}
              onClick={() =>
                void takeBack({ input: { skills: [skill.id] } }).then((result) => {
                  if (result.error) return;
                  close();
                  onDone('takenBack');
                })
              }
            >
              {t('profile.edit.remove')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
