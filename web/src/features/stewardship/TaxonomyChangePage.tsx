import { Button, ErrorSummary, Link as DsLink } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef, useState, type ComponentRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Failure } from '~/api/failure';
import { useViewer } from '~/features/access/viewer';
import { skillRef } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import type { TaxonomySkillQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Overtaken } from '~/kit/Overtaken';
import { Page } from '~/kit/Page';
import { useEdited } from '~/kit/useEdited';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import type { TaxonomyChangeName } from './changeNames';
import { ChangeFields } from './parts/ChangeFields';
import { errorsOf, firstDraft, possible, toInput, type Draft, type DraftError } from './parts/changes';
import { leaveNotice } from './parts/notices';
import type { SkillUse } from './parts/Use';

const SkillDocument = graphql(`
  query TaxonomySkill($id: ID!) {
    skill(id: $id) {
      id
      kind
      scheme
      status
      version
      ...SkillName
      use {
        people
        needs
        roles
      }
    }
  }
`);

const ChangeDocument = graphql(`
  mutation ChangeSkills($input: SkillChangeInput!) {
    changeSkills(input: $input) {
      change {
        id
        skill {
          id
          status
          ...SkillName
        }
      }
    }
  }
`);

const ProposeDocument = graphql(`
  mutation ProposeSkillChange($input: SkillChangeInput!) {
    proposeSkillChange(input: $input) {
      proposal {
        id
        status
      }
    }
  }
`);

type Known = TaxonomySkillQuery['skill'];

const fields: Record<DraftError, string> = {
  skillMissing: 'taxonomy-skill',
  otherMissing: 'taxonomy-other',
  nameMissing: 'taxonomy-nameSv',
  labelMissing: 'taxonomy-label',
  whyMissing: 'taxonomy-why',
};

const takenFields = { sv: 'taxonomy-nameSv', en: 'taxonomy-nameEn', label: 'taxonomy-label' } as const;

/** The form of a change: done at once by whoever decides, proposed by everybody else. */
export function TaxonomyChangePage({
  name,
  skill,
  label,
}: {
  name: TaxonomyChangeName;
  /** The skill that somebody came here with. */
  skill?: string;
  /** The words that somebody searched for in vain. */
  label?: string;
}) {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: SkillDocument,
    variables: { id: skill ?? '' },
    pause: !skill,
  });
  if (skill && !data) {
    return failed ? (
      <Page
        above={<Back to="/taxonomy" page={t('taxonomy.title')} />}
        id={`taxonomy ${name}`}
        title={t(`taxonomy.action.${name}`)}
      >
        <Failed failures={failed} onRetry={again} />
      </Page>
    ) : (
      <Waiting page rows={5} />
    );
  }
  return <Editor key={`${name} ${skill}`} name={name} first={data?.skill ?? null} label={label ?? ''} />;
}

function Editor({ name, first, label }: { name: TaxonomyChangeName; first: Known | null; label: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { administersAll } = useViewer();
  const [written, setWritten] = useState<Draft>(() => ({
    ...firstDraft,
    skill: first ? skillRef(first) : null,
    label,
  }));
  const [attempt, setAttempt] = useState(0);
  const [changing, change] = useMutation(ChangeDocument);
  const [proposing, propose] = useMutation(ProposeDocument);
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const { skill, failed, again } = useSkill(written.skill?.id);
  const { skill: other } = useSkill(written.other?.id);
  // A new name is written over the one that the skill has.
  const renamed = name === 'rename' && skill;
  const edited = useEdited(
    renamed
      ? { value: namesOf(renamed), version: renamed.version }
      : { value: { labelSv: label, labelEn: '' }, version: null },
  );
  const draft = { ...written, ...edited.value };
  const refused = useRefused(edited, again);
  const wrong = errorsOf(name, draft);
  const shown = attempt > 0 ? wrong : [];
  const taken = takenBy(refused.failures);
  const impossible = [
    skill && name !== 'new' && !possible(skill).includes(name) ? skill : null,
    other && name === 'merge' && !possible(other).includes(name) ? other : null,
  ].find(Boolean);
  const uses: Record<string, SkillUse> = {};
  for (const each of [skill, other]) if (each?.use) uses[each.id] = each.use;

  useEffect(() => {
    if (taken) document.getElementById(takenFields[taken])?.focus();
  }, [taken]);

  useLayoutEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  const send = async (version = edited.version) => {
    setAttempt(attempt + 1);
    refused.clear();
    if (wrong.length > 0) return;
    const input = { change: toInput(name, draft, version), why: draft.why.trim() };
    if (administersAll) {
      const { data, error } = await change({ input });
      if (error) return refused.refuse(error);
      leaveNotice('changed');
      void navigate({ to: '/skills/$id', params: { id: data!.changeSkills.change.skill.id } });
    } else {
      const { error } = await propose({ input });
      if (error) return refused.refuse(error);
      leaveNotice('proposed');
      void navigate({ to: '/taxonomy' });
    }
  };

  return (
    <Page
      above={<Back to="/taxonomy" page={t('taxonomy.title')} />}
      id={`taxonomy ${name}`}
      title={administersAll ? t(`taxonomy.action.${name}`) : t(`taxonomy.proposeAction.${name}`)}
      lead={t(`taxonomy.actionText.${name}`)}
    >
      <form
        className="need-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {shown.length > 0 && (
          <ErrorSummary ref={summary} tabIndex={-1}>
            <ErrorSummary.Heading>{t('taxonomy.error.title')}</ErrorSummary.Heading>
            <ErrorSummary.List>
              {shown.map((error) => (
                <ErrorSummary.Item key={error}>
                  <ErrorSummary.Link
                    href={`#${fields[error]}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(fields[error])?.focus();
                    }}
                  >
                    {t(`taxonomy.error.${error}`)}
                  </ErrorSummary.Link>
                </ErrorSummary.Item>
              ))}
            </ErrorSummary.List>
          </ErrorSummary>
        )}
        <ChangeFields
          name={name}
          draft={draft}
          uses={uses}
          errors={shown}
          taken={taken}
          decides={administersAll}
          onChange={(next) => {
            if (name === 'rename' && next.skill?.id !== draft.skill?.id) edited.reset();
            else edited.change({ labelSv: next.labelSv, labelEn: next.labelEn });
            setWritten(next);
            refused.clear();
          }}
        />
        {refused.overtaken && (
          <Overtaken
            {...refused.overtaken}
            differences={[
              { what: t('taxonomy.form.nameSv'), theirs: edited.theirs.labelSv, mine: draft.labelSv },
              { what: t('taxonomy.form.nameEn'), theirs: edited.theirs.labelEn, mine: draft.labelEn },
            ]}
            busy={changing.fetching || proposing.fetching}
            onMine={() => void send(edited.keepMine())}
          />
        )}
        {impossible && (
          <Notice kind="refused">
            {impossible.status === 'RETIRED' ? t('taxonomy.not.retired') : t(`taxonomy.not.${name}`)}
          </Notice>
        )}
        {refused.others.length > 0 && !taken && <Failed failures={refused.others} onRetry={() => void send()} />}
        {failed && <Failed failures={failed} onRetry={again} />}
        <div className="buttons">
          <Button type="submit" disabled={changing.fetching || proposing.fetching || !!impossible}>
            {administersAll ? t(`taxonomy.do.${name}`) : t('taxonomy.send')}
          </Button>
          <DsLink asChild>
            {first ? (
              <Link to="/skills/$id" params={{ id: first.id }}>
                {t('taxonomy.cancel')}
              </Link>
            ) : (
              <Link to="/taxonomy">{t('taxonomy.cancel')}</Link>
            )}
          </DsLink>
        </div>
      </form>
    </Page>
  );
}

/** A chosen skill with what decides whether it may be changed, and asking for it again. */
function useSkill(id: string | undefined) {
  const { data, failed, again } = useLastingQuery({
    query: SkillDocument,
    variables: { id: id ?? '' },
    pause: !id,
    requestPolicy: 'cache-and-network',
  });
  return { skill: (id && data?.skill) || null, failed: id ? failed : null, again };
}

/** What a skill is called; empty in English where it has no name of its own there. */
function namesOf(skill: NonNullable<Known>) {
  const { sv, en } = skillRef(skill);
  return { labelSv: sv.text, labelEn: en.language === 'EN' ? en.text : '' };
}

/** Which name the server says is another skill's. */
function takenBy(failures: Failure[]): 'sv' | 'en' | 'label' | null {
  const field = failures.find(({ code }) => code === 'INVALID')?.field ?? '';
  if (field.endsWith('labelSv')) return 'sv';
  if (field.endsWith('labelEn')) return 'en';
  return field.endsWith('addSynonym.label') ? 'label' : null;
}
