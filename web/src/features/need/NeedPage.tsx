import { Alert, Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgetAnswer } from '~/features/matching/answers';
import { ActionBar } from '~/kit/ActionBar';
import { Back } from '~/kit/Back';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { useRefused } from '~/kit/useRefused';
import { AddSkill } from './parts/AddSkill';
import { CloseNeed } from './parts/CloseNeed';
import { fieldOf, fields, toInput, validate, withSkills, type Errors, type Field } from './parts/draft';
import { LiveAnswer, LiveCount, usePreview } from './parts/LiveAnswer';
import { matchInput } from './parts/matchInput';
import { NeedErrors } from './parts/NeedErrors';
import { NeedForm } from './parts/NeedForm';
import { NeedOvertaken } from './parts/NeedOvertaken';
import { leaveNotice, useNotice } from './parts/notices';
import { PlannersOnly } from './parts/PlannersOnly';
import { maySave, NEW, WithNeed, type NeedBase } from './parts/storedNeed';
import { useDraft } from './parts/useDraft';
import { useSaveNeed } from './parts/useSaveNeed';

/** Writing a need: the form, and beside it what it would find. */
export function NeedPage({ need, skill }: { need: string; skill?: string }) {
  return (
    <PlannersOnly>
      {(agency) => (
        <WithNeed need={need} key={need}>
          {(base) => <NeedEditor key={need} {...base} agency={base.agency ?? agency} skill={skill} />}
        </WithNeed>
      )}
    </PlannersOnly>
  );
}

function NeedEditor({
  need,
  base,
  version: storedVersion,
  agency,
  closed,
  acts,
  failed,
  again,
  skill,
}: NeedBase & { agency: string; skill?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const forgetAnswer = useForgetAnswer();
  const notice = useNotice();
  const edited = useDraft(need, { value: base, version: storedVersion });
  const { draft, change, reset, changed } = edited;
  const { save, saving } = useSaveNeed(need);
  const [left, setLeft] = useState<Field[]>([]);
  const [sent, setSent] = useState<{ toSave: boolean; attempt: number } | null>(
    notice === 'untitled' ? { toSave: true, attempt: 1 } : null,
  );
  const refused = useRefused(edited, again);
  const refusal = useRef<HTMLDivElement>(null);

  const input = useMemo(() => toInput(draft, agency), [draft, agency]);
  const live = usePreview(input);

  const wrong = validate(draft, sent?.toSave ?? false);
  const refusedFields: Errors = {};
  for (const { field } of refused.failures) {
    const known = fieldOf(field);
    if (known) refusedFields[known] = known;
  }
  const shown = fields.reduce<Errors>((errors, field) => {
    const error = wrong[field] ?? refusedFields[field];
    return error && (sent || left.includes(field) || refusedFields[field]) ? { ...errors, [field]: error } : errors;
  }, {});
  const elsewhere = refused.others.filter((each) => !fieldOf(each.field));

  useEffect(() => {
    refusal.current?.focus();
  }, [refused.failures]);

  const send = (toSave: boolean, version = edited.version) => {
    refused.clear();
    setSent({ toSave, attempt: (sent?.attempt ?? 0) + 1 });
    if (!input || Object.keys(validate(draft, toSave)).length > 0) return;
    if (toSave) {
      void save(input, version).then((result) => {
        if ('error' in result) {
          refused.refuse(result.error);
          return;
        }
        edited.saved(result.stored);
        leaveNotice('saved');
        void navigate({ to: '/needs/$need/matches', params: { need: result.id } });
      });
      return;
    }
    forgetAnswer(matchInput(need, changed, input));
    void navigate({ to: '/needs/$need/matches', params: { need } });
  };

  const summary = sent && Object.keys(shown).length > 0;
  return (
    <Page
      above={<Back to="/needs" page={t('needs.title')} />}
      id={need}
      wide
      title={need === NEW ? t('need.new.title') : t('need.edit.title')}
      lead={need === NEW ? t('need.new.lead') : base.title}
      actions={
        acts.includes('CLOSE') && (
          <CloseNeed
            need={need}
            version={edited.theirVersion}
            onOvertaken={again}
            onClosed={() => {
              leaveNotice('closed');
              void navigate({ to: '/needs' });
            }}
          />
        )
      }
    >
      {skill && (
        <AddSkill
          id={skill}
          onFound={(found) => {
            change(withSkills(draft, [{ skill: found, level: 3, weight: 5, must: false }]));
            void navigate({ to: '/needs/$need', params: { need }, replace: true });
          }}
        />
      )}
      {failed && <Failed failures={failed} onRetry={again} />}
      {notice === 'saved' && <Notice>{t('need.saved')}</Notice>}
      {closed && <Alert data-color="info">{t('need.closed')}</Alert>}
      {changed && (
        <p className="draft-note">
          {t(need === NEW ? 'need.draft.kept' : 'need.draft.changed')}{' '}
          <Button variant="tertiary" data-size="sm" onClick={reset}>
            {t(need === NEW ? 'need.draft.clear' : 'need.draft.undo')}
          </Button>
        </p>
      )}
      <form
        className="need"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <LiveCount {...live} />
        <div className="need-main">
          {summary && <NeedErrors errors={shown} attempt={sent.attempt} />}
          {refused.overtaken && (
            <NeedOvertaken
              {...refused.overtaken}
              edited={edited}
              busy={saving}
              onMine={() => send(true, edited.keepMine())}
            />
          )}
          {elsewhere.length > 0 && (
            <div ref={refusal} tabIndex={-1}>
              <Failed failures={elsewhere} onRetry={() => send(true)} />
            </div>
          )}
          <NeedForm
            draft={draft}
            change={(next) => {
              refused.clear();
              change(next);
            }}
            errors={shown}
            onLeave={(field) => setLeft((before) => (before.includes(field) ? before : [...before, field]))}
          />
        </div>
        <LiveAnswer live={live} incomplete={draft.skills.length === 0 ? 'noSkills' : input ? null : 'incomplete'} />
        <ActionBar>
          <Button type="submit">{t('need.find')}</Button>
          <Button
            type="button"
            variant="secondary"
            disabled={saving || !maySave(need, acts)}
            onClick={() => send(true)}
          >
            {t(saving ? 'need.saving' : 'need.save')}
          </Button>
        </ActionBar>
      </form>
    </Page>
  );
}
