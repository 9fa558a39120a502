import { Button } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import { useRecognised } from '~/features/role/suggestions';
import type { MyselfQuery } from '~/generated/graphql';
import { ActionBar } from '~/kit/ActionBar';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { today } from '~/kit/months';
import { Page } from '~/kit/Page';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import { ChoicesOvertaken } from './parts/ChoicesOvertaken';
import { meant } from './parts/draft';
import { focusPast } from './parts/focusPast';
import { storedChoices, useMyself } from './parts/myself';
import { leaveNotice } from './parts/notices';
import { SkillsStep } from './parts/SkillsStep';
import { TitleStep } from './parts/TitleStep';
import { useDraft } from './parts/useDraft';
import { useSaveProfile } from './parts/useSaveProfile';
import { VisibilityFields } from './parts/VisibilityFields';

const steps = ['title', 'skills', 'visibility'] as const;

/** From a title to a profile that can be found, in three steps. */
export function DescribePage({ step }: { step: number }) {
  const { t } = useTranslation();
  const { me, failed, again } = useMyself();
  if (!me) {
    return failed ? (
      <Page above={<Back to="/me" page={t('profile.title')} />} title={t('error.title')}>
        <Failed failures={failed} onRetry={again} />
      </Page>
    ) : (
      <Waiting page rows={4} doing={t('profile.loading')} />
    );
  }
  if (!me.person) {
    return (
      <Page above={<Back to="/me" page={t('profile.title')} />} title={t('describe.step.title')}>
        <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
      </Page>
    );
  }
  return (
    <Description
      me={me}
      person={me.person}
      failed={failed}
      again={again}
      step={Math.min(Math.max(step, 1), steps.length)}
    />
  );
}

type Me = MyselfQuery['viewer'];

function Description({
  me,
  person,
  failed,
  again: readAgain,
  step,
}: {
  me: Me;
  person: NonNullable<Me['person']>;
  /** Why the viewer could not be asked for again, where it could not. */
  failed: Failure[] | null;
  again: () => void;
  step: number;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft(person.id);
  const { save, saving } = useSaveProfile();

  const title = draft.title ?? person.title ?? '';
  const { named, asking, error: unrecognised, again } = useRecognised(title);
  const held = person.holdings.filter(({ evidence }) => evidence === 'SELF').map(({ skill }) => skill.id);
  const said = draft.said.filter(({ skill }) => !held.includes(skill.id));
  const stored = storedChoices(me.visibility);
  const edited = useEdited(stored, {
    read: () =>
      Object.keys(draft.choices).length > 0
        ? { value: { ...stored.value, ...draft.choices }, version: draft.over }
        : null,
    write: (typed) => change({ ...draft, choices: typed?.value ?? {}, over: typed?.version ?? null }),
  });
  const choices = edited.value;
  const refused = useRefused(edited, readAgain);
  const refusal = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    refusal.current?.focus();
  }, [refused.failures]);
  const name = steps[step - 1]!;

  const send = (version = edited.version) => {
    refused.clear();
    void save(said, choices, version).then((error) => {
      if (error) {
        refused.refuse(error);
        return;
      }
      forget();
      leaveNotice({ saved: said.length });
      void navigate({ to: '/me' });
    });
  };

  return (
    <Page
      above={<Back to="/me" page={t('profile.title')} />}
      id={name}
      title={t(`describe.step.${name}`)}
      lead={t(`describe.lead.${name}`)}
    >
      <ol className="steps">
        {steps.map((each, index) => (
          <li key={each} aria-current={index + 1 === step ? 'step' : undefined} data-done={index + 1 < step}>
            <span className="step-number">{index + 1}</span>
            {t(`describe.stepName.${each}`)}
          </li>
        ))}
      </ol>
      {failed && <Failed failures={failed} onRetry={readAgain} />}
      {refused.overtaken && name === 'visibility' && (
        <ChoicesOvertaken
          {...refused.overtaken}
          theirs={edited.theirs}
          mine={choices}
          busy={saving}
          onMine={() => send(edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && (
        <div ref={refusal} tabIndex={-1}>
          <Failed failures={refused.others} onRetry={() => send()} />
        </div>
      )}
      <form
        className="describe"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step < steps.length) void navigate({ to: '/me/skills', search: { step: step + 1 } });
          else if (!focusPast(choices, today())) send();
        }}
      >
        {name === 'title' && <TitleStep title={title} draft={draft} change={change} />}
        {name === 'skills' &&
          (asking && !draft.chosen && title.trim().length > 1 ? (
            <Waiting rows={6} height={56} doing={t('describe.suggesting')} />
          ) : unrecognised && !draft.chosen ? (
            <Failed failures={failuresOf(unrecognised)} onRetry={again} />
          ) : (
            <SkillsStep draft={draft} chosen={draft.chosen ?? meant(named)} held={held} change={change} />
          ))}
        {name === 'visibility' && (
          <>
            <VisibilityFields
              choices={choices}
              today={today()}
              onChange={(purpose, choice) => edited.change({ ...choices, [purpose]: choice })}
            />
            <p className="group-help">{t('visibility.publicRecords')}</p>
          </>
        )}
        <ActionBar>
          <p className="describe-count" role="status">
            {name === 'title' ? '' : t('describe.count', { count: said.length })}
          </p>
          <Button type="submit" disabled={saving}>
            {saving ? t('describe.saving') : t(`describe.next.${name}`)}
          </Button>
          {step > 1 ? (
            <Button asChild variant="secondary">
              <Link to="/me/skills" search={{ step: step - 1 }}>
                {t('describe.back')}
              </Link>
            </Button>
          ) : (
            <Button asChild variant="secondary">
              <Link to="/me">{t('describe.leave')}</Link>
            </Button>
          )}
        </ActionBar>
      </form>
    </Page>
  );
}
