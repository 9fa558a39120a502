import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation, type CombinedError } from 'urql';
import { asLevel } from '~/features/skill/levels';
import type { SkillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited, type Stored } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
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

/** What stands where one says nothing of a skill any more. */
const takenBack: Stored<{ level: number; lastUsed: string }> = { value: { level: 0, lastUsed: '' }, version: null };

/**
 * Changes what one has said of a skill, or takes it back. What was said before remains as history. It stays until it is closed,
 * also where the skill was taken back in another window.
 */
export function EditHolding({
  skill,
  said,
  onOvertaken,
  onClose,
  onDone,
}: {
  skill: SkillRef;
  /** What one says of it, as it is stored; null where that was taken back meanwhile. */
  said: Stored<{ level: number; lastUsed: string }> | null;
  /** Somebody changed it meanwhile. */
  onOvertaken: () => void;
  onClose: () => void;
  onDone: (done: 'changed' | 'takenBack') => void;
}) {
  const { t } = useTranslation();
  const edited = useEdited(said ?? takenBack);
  const now = edited.value;
  const refused = useRefused(edited, onOvertaken);
  const { month } = useFormats();
  const [changing, change] = useMutation(ChangeSkillDocument);
  const [takingBack, takeBack] = useMutation(TakeBackSkillDocument);
  const busy = changing.fetching || takingBack.fetching;
  const done = (error: CombinedError | undefined, what: 'changed' | 'takenBack') => {
    if (error) refused.refuse(error);
    else onDone(what);
  };
  const save = (version = edited.version) => {
    refused.clear();
    void change({
      input: { skills: [{ skill: skill.id, level: now.level, lastUsed: now.lastUsed || null, version }] },
    }).then(({ error }) => done(error, 'changed'));
  };
  const lastUsedWords = (lastUsed: string) => (lastUsed ? month(lastUsed) : t('profile.unknown'));
  // Nothing to change where it was taken back and nothing was typed.
  const there = said !== null || edited.changed;
  const levelWords = (level: number) => (level > 0 ? t(`level.${asLevel(level)}.name`) : '');
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('close')}
      aria-labelledby="edit-holding"
      className="short-dialog"
      data-color="accent"
    >
      <Heading level={2} data-size="xs" id="edit-holding">
        <Labelled sv={skill.sv} en={skill.en} />
      </Heading>
      {there && (
        <>
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
        </>
      )}
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={[
            { what: t('profile.column.level'), theirs: levelWords(edited.theirs.level), mine: levelWords(now.level) },
            {
              what: t('profile.column.lastUsed'),
              theirs: edited.theirs.level > 0 ? lastUsedWords(edited.theirs.lastUsed) : '',
              mine: lastUsedWords(now.lastUsed),
            },
          ]}
          busy={busy}
          onTheirs={said ? refused.overtaken.onTheirs : onClose}
          onMine={() => save(edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && <Failed failures={refused.others} />}
      {there && (
        <div className="buttons">
          <Button disabled={busy} onClick={() => save()}>
            {t('profile.edit.save')}
          </Button>
          <Button
            variant="secondary"
            data-color="danger"
            disabled={busy}
            onClick={() => {
              refused.clear();
              void takeBack({ input: { skills: [{ skill: skill.id, version: edited.version ?? '' }] } }).then(
                ({ error }) => done(error, 'takenBack'),
              );
            }}
          >
            {t('profile.edit.remove')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
