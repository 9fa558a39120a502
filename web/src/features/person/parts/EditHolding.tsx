import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { failuresOf, overtakenBy, type Failure } from '~/api/failure';
import { asLevel } from '~/features/skill/levels';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited, type Stored } from '~/kit/useEdited';
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
  said,
  onOvertaken,
  onDone,
}: {
  skill: SkillRef;
  /** What one says of it, as it is stored. */
  said: Stored<{ level: number; lastUsed: string }>;
  /** Somebody changed it meanwhile. */
  onOvertaken: () => void;
  onDone: (done: 'changed' | 'takenBack') => void;
}) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const edited = useEdited(said);
  const now = edited.value;
  const [failures, setFailures] = useState<Failure[]>([]);
  const { month } = useFormats();
  const [changing, change] = useMutation(ChangeSkillDocument);
  const [takingBack, takeBack] = useMutation(TakeBackSkillDocument);
  const name = skillText(skill, i18n.language);
  const busy = changing.fetching || takingBack.fetching;
  const overtaken = overtakenBy(failures);
  const close = () => {
    setOpen(false);
    setFailures([]);
    edited.reset();
  };
  const done = (error: CombinedError | undefined, what: 'changed' | 'takenBack') => {
    if (!error) {
      close();
      onDone(what);
      return;
    }
    setFailures(failuresOf(error));
    if (overtakenBy(failuresOf(error))) onOvertaken();
  };
  const save = (version = edited.version) => {
    setFailures([]);
    void change({
      input: { skills: [{ skill: skill.id, level: now.level, lastUsed: now.lastUsed || null, version }] },
    }).then(({ error }) => done(error, 'changed'));
  };
  const lastUsedWords = (lastUsed: string) => (lastUsed ? month(lastUsed) : t('profile.unknown'));
  return (
    <>
      <Button
        variant="tertiary"
        data-color="accent"
        data-size="sm"
        aria-label={t('profile.edit.of', { skill: name })}
        onClick={() => setOpen(true)}
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
            onChange={(next) => edited.change({ ...now, level: next })}
          />
          <LastUsedField
            label={t('profile.column.lastUsed')}
            value={now.lastUsed}
            onChange={(next) => edited.change({ ...now, lastUsed: next })}
          />
          {edited.overtaken && (
            <Overtaken
              changed={overtaken?.changed}
              refused={!!overtaken}
              differences={[
                {
                  what: t('profile.column.level'),
                  theirs: t(`level.${asLevel(edited.theirs.level)}.name`),
                  mine: t(`level.${asLevel(now.level)}.name`),
                },
                {
                  what: t('profile.column.lastUsed'),
                  theirs: lastUsedWords(edited.theirs.lastUsed),
                  mine: lastUsedWords(now.lastUsed),
                },
              ]}
              busy={busy}
              onTheirs={() => {
                setFailures([]);
                edited.reset();
              }}
              onMine={() => save(edited.keepMine())}
            />
          )}
          {failures.length > 0 && !(overtaken && edited.overtaken) && <Failed failures={failures} />}
          <div className="buttons">
            <Button disabled={busy} onClick={() => save()}>
              {t('profile.edit.save')}
            </Button>
            <Button
              variant="secondary"
              data-color="danger"
              disabled={busy}
              onClick={() => {
                setFailures([]);
                void takeBack({ input: { skills: [{ skill: skill.id, version: edited.version ?? '' }] } }).then(
                  ({ error }) => done(error, 'takenBack'),
                );
              }}
            >
              {t('profile.edit.remove')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
