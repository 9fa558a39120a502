import { Alert, Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { useForgetAnswer } from '~/features/matching/answers';
import type { SkillRef } from '~/features/skill/SkillName';
import { ActionBar } from '~/kit/ActionBar';
import { Back } from '~/kit/Back';
import { Failed } from '~/kit/Failed';
import { focusUnchosen } from '~/kit/focusUnchosen';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import type { Stored } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { NeedHistory } from './history/NeedHistory';
import { ReopenNeed } from './history/ReopenNeed';
import { AddSkill } from './parts/AddSkill';
import { CloseNeed } from './parts/CloseNeed';
import { CopyNeed } from './parts/CopyNeed';
import {
  emptyDraft,
  fields,
  refusalOf,
  toInput,
  validate,
  type Draft,
  type DraftSkill,
  type Errors,
  type Field,
} from './parts/draft';
import { DraftsElsewhere } from './parts/DraftsElsewhere';
import { focusField } from './parts/focusField';
import { added } from './parts/lists';
import { LiveAnswer, LiveCount, usePreview } from './parts/LiveAnswer';
import { matchInput } from './parts/matchInput';
import { NeedErrors } from './parts/NeedErrors';
import { NeedForm } from './parts/NeedForm';
import { NeedOvertaken } from './parts/NeedOvertaken';
import { leaveNotice, useNotice } from './parts/notices';
import { PlannersOnly } from './parts/PlannersOnly';
import { maySave, NEW, WithNeed, type NeedBase } from './parts/storedNeed';
import { useDraft, useDraftOwner } from './parts/useDraft';
import { useSaveNeed, type SaveAs } from './parts/useSaveNeed';
import { USUAL_WEIGHT } from './parts/weights';
import { PasteText } from './text/PasteText';

/** Writing a need: the form, and beside it what it would find. */
export function NeedPage({ need, skill, role }: { need: string; skill?: string; role?: string }) {
  return (
    <PlannersOnly>
      {(agency) => (
        <WithNeed need={need} key={need}>
          {(base) => <NeedEditor key={need} {...base} agency={base.agency ?? agency} skill={skill} role={role} />}
        </WithNeed>
      )}
    </PlannersOnly>
  );
}

/**
 * The field that is being written is left when the button has been pressed, not before: what is said of a field then moves the
 * button from under the pointer, which presses nothing.
 */
const leavingOncePressed = {
  onMouseDown: (event: MouseEvent) => event.preventDefault(),
  onMouseUp: (event: MouseEvent<HTMLElement>) => event.currentTarget.focus(),
};

function NeedEditor({
  need,
  base,
  version: storedVersion,
  agency,
  status,
  acts,
  failed,
  again,
  skill,
  role,
}: NeedBase & { agency: string; skill?: string; role?: string }) {
  const { t, i18n } = useTranslation();
  const { month } = useFormats();
  const navigate = useNavigate();
  const forgetAnswer = useForgetAnswer();
  const notice = useNotice();
  const { agencies } = useViewer();
  const written = agencies.find(({ id }) => id === agency);
  const agencyText = written ? agencyName(written, i18n.language) : '';
  const edited = useDraft(need, useDraftOwner(agency), { value: base, version: storedVersion });
  const { draft, reset, changed } = edited;
  const { save, saving } = useSaveNeed(need);
  const [left, setLeft] = useState<Field[]>([]);
  const [sent, setSent] = useState<{ as: SaveAs | null; attempt: number } | null>(
    notice === 'untitled' ? { as: 'IS', attempt: 1 } : null,
  );
  const refused = useRefused(edited, again);
  const refusal = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [forgotten, setForgotten] = useState<Stored<Draft> | null>(null);
  const forgottenBox = useRef<HTMLDivElement>(null);

  const [reopened, setReopened] = useState(false);
  const [kept, setKept] = useState(false);
  const reopenedBox = useRef<HTMLDivElement>(null);

  const change = (next: Draft) => {
    refused.clear();
    setKept(false);
    setForgotten(null);
    edited.change(next);
  };
  /** Takes the place of what was typed, which can be had back. */
  const begin = (next: Draft | null) => {
    refused.clear();
    setSent(null);
    setLeft([]);
    setForgotten(reset());
    if (next) edited.change(next);
  };
  const leaveSkill = () => void navigate({ to: '/needs/$need', params: { need }, replace: true });
  const asked = (found: SkillRef, must: boolean): DraftSkill => ({
    skill: found,
    level: 3,
    weight: USUAL_WEIGHT,
    must,
    exactly: false,
  });

  const input = useMemo(() => toInput(draft, agency), [draft, agency]);
  const live = usePreview(input);

  const wrong = validate(draft, !!sent?.as);
  // What the server refuses while one writes is known before anything is sent.
  const refusals = [...refused.failures, ...live.failures].flatMap(({ field }) => refusalOf(field) ?? []);
  const [refusedNow] = refused.failures.flatMap(({ field }) => refusalOf(field) ?? []);
  const refusedSkill = refusals.find((each) => each.skill !== undefined)?.skill;
  const shown = fields.reduce<Errors>((errors, field) => {
    const refusedHere = refusals.find((each) => each.field === field)?.error;
    const error = wrong[field] ?? refusedHere;
    return error && (sent || left.includes(field) || refusedHere) ? { ...errors, [field]: error } : errors;
  }, {});
  const elsewhere = refused.others.filter((each) => !refusalOf(each.field));

  useEffect(() => {
    if (refusedNow) focusField(refusedNow, draft);
    else refusal.current?.focus();
    // Once for each time that it is refused.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refused.failures]);
  useEffect(() => {
    forgottenBox.current?.focus();
  }, [forgotten]);

  useEffect(() => {
    if (status === 'OPEN') reopenedBox.current?.focus();
  }, [reopened, status]);

  /** Stores it so, or asks who matches it. */
  const send = (wanted: SaveAs | null, version = edited.version) => {
    // Somebody else may have opened it meanwhile.
    const as = wanted === 'OPENED' && status !== 'DRAFT' ? 'IS' : wanted;
    refused.clear();
    setSent({ as, attempt: (sent?.attempt ?? 0) + 1 });
    if (!input || Object.keys(validate(draft, !!as)).length > 0) return;
    if (focusUnchosen(form.current)) return;
    if (as) {
      void save(input, version, as, changed).then((result) => {
        if (result.stored) edited.saved(result.stored);
        if (result.error) {
          refused.refuse(result.error);
          return;
        }
        const stays = as === 'DRAFT' || (as === 'IS' && status === 'DRAFT');
        if (stays && result.id === need) {
          setKept(true);
          return;
        }
        leaveNotice(stays ? 'savedDraft' : as === 'OPENED' ? 'opened' : 'saved');
        void navigate({ to: stays ? '/needs/$need' : '/needs/$need/matches', params: { need: result.id } });
      });
      return;
    }
    if (live.failures.some(({ field }) => refusalOf(field))) return;
    forgetAnswer(matchInput(need, changed, input));
    void navigate({ to: '/needs/$need/matches', params: { need } });
  };

  // What the server refuses is one thing, which has the focus itself.
  const summary = sent && !refusedNow && Object.keys(shown).length > 0;
  return (
    <Page
      above={<Back to="/needs" page={t('needs.title')} />}
      id={need}
      wide
      title={need === NEW ? t('need.new.title') : t('need.edit.title')}
      lead={
        <>
          {written && (
            <>
              {t('need.for')}{' '}
              <strong>
                <AgencyName agency={written} />
              </strong>
              {need === NEW ? '. ' : ' · '}
            </>
          )}
          {need === NEW ? t('need.new.lead') : base.title}
        </>
      }
      actions={
        need !== NEW && (
          <>
            <CopyNeed draft={draft} agency={agency} />
            {acts.includes('CLOSE') && (
              <CloseNeed
                need={need}
                draft={status === 'DRAFT'}
                version={edited.theirVersion}
                onOvertaken={again}
                onClosed={() => {
                  leaveNotice(status === 'DRAFT' ? 'closedDraft' : 'closed');
                  void navigate({ to: '/needs' });
                }}
              />
            )}
          </>
        )
      }
    >
      {skill && (
        <AddSkill
          id={skill}
          draft={draft}
          changed={changed || need !== NEW}
          agency={agencyText}
          onAdd={(found, must) => {
            change({ ...draft, skills: added(draft.skills, asked(found, must)) });
            leaveSkill();
          }}
          onAnew={(found) => {
            begin({ ...emptyDraft(), skills: [asked(found, true)] });
            leaveSkill();
          }}
          onLeave={leaveSkill}
        />
      )}
      {failed && <Failed failures={failed} onRetry={again} />}
      {notice === 'saved' && <Notice>{t('need.saved')}</Notice>}
      {(kept || notice === 'savedDraft') && !changed && <Notice>{t('need.savedDraft')}</Notice>}
      {status === 'DRAFT' && <p className="draft-note">{t('need.isDraft')}</p>}
      {notice === 'switched' && <Notice kind="changed">{t('listedNeeds.switched', { agency: agencyText })}</Notice>}
      {(notice === 'copied' || notice === 'copiedLater') && changed && (
        <Notice>
          {t(notice === 'copied' ? 'need.copy.done' : 'need.copy.doneLater', { from: month(draft.from) })}
        </Notice>
      )}
      {reopened && status === 'OPEN' && <Notice ref={reopenedBox}>{t('need.reopen.done')}</Notice>}
      {status === 'CLOSED' && (
        <Alert data-color="info" className="need-closed">
          <p>{t('need.closed')}</p>
          {acts.includes('REOPEN') && (
            <ReopenNeed
              need={need}
              version={edited.theirVersion}
              onOvertaken={again}
              onReopened={() => setReopened(true)}
            />
          )}
        </Alert>
      )}
      {forgotten && (
        <Notice kind="changed" ref={forgottenBox}>
          {t(need === NEW ? 'need.draft.cleared' : 'need.draft.undone')}{' '}
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              edited.putBack(forgotten);
              setForgotten(null);
              document.querySelector('h1')?.focus();
            }}
          >
            {t('need.draft.putBack')}
          </Button>
        </Notice>
      )}
      {need === NEW && !changed && !forgotten && <DraftsElsewhere agency={agency} onCopy={change} />}
      {changed && (
        <p className="draft-note">
          {t(need === NEW ? 'need.draft.kept' : 'need.draft.changed')}{' '}
          <Button variant="tertiary" data-size="sm" onClick={() => begin(null)}>
            {t(need === NEW ? 'need.draft.clear' : 'need.draft.undo')}
          </Button>
        </p>
      )}
      <form
        className="need"
        noValidate
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send(null);
        }}
      >
        {refusals.length === 0 && <LiveCount {...live} />}
        <div className="need-main">
          {summary && <NeedErrors draft={draft} errors={shown} refusedSkill={refusedSkill} attempt={sent.attempt} />}
          {refused.overtaken && (
            <NeedOvertaken
              {...refused.overtaken}
              edited={edited}
              busy={saving}
              onMine={() => send(refused.overtaken?.refused ? (sent?.as ?? 'IS') : 'IS', edited.keepMine())}
            />
          )}
          {elsewhere.length > 0 && (
            <div ref={refusal} tabIndex={-1}>
              <Failed failures={elsewhere} onRetry={() => send(sent?.as ?? 'IS')} />
            </div>
          )}
          <PasteText draft={draft} change={change} />
          <NeedForm
            draft={draft}
            change={change}
            errors={shown}
            refusedSkill={refusedSkill}
            role={role}
            onLeave={(field) => setLeft((before) => (before.includes(field) ? before : [...before, field]))}
          />
        </div>
        <LiveAnswer
          live={live}
          incomplete={draft.skills.length === 0 ? 'noSkills' : input && !refusals.length ? null : 'incomplete'}
          onInternal={() => {
            change({ ...draft, purpose: 'INTERNAL' });
            document.querySelector<HTMLElement>('input[name=purpose][value=INTERNAL]')?.focus();
          }}
        />
        <ActionBar>
          <Button type="submit" {...leavingOncePressed}>
            {t('need.find')}
          </Button>
          <Button
            type="button"
            {...leavingOncePressed}
            variant="secondary"
            disabled={saving || !maySave(need, acts)}
            onClick={() => send(status === 'DRAFT' ? 'OPENED' : 'IS')}
          >
            {t(saving ? 'need.saving' : status === 'DRAFT' ? 'need.saveOpen' : 'need.save')}
          </Button>
          {(need === NEW || status === 'DRAFT') && (
            <Button
              type="button"
              {...leavingOncePressed}
              variant="tertiary"
              disabled={saving || !maySave(need, acts)}
              onClick={() => send(need === NEW ? 'DRAFT' : 'IS')}
            >
              {t('need.saveDraft')}
            </Button>
          )}
        </ActionBar>
      </form>
      {need !== NEW && <NeedHistory need={need} />}
    </Page>
  );
}
