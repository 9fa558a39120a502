import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { atFields } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { ActionBar } from '~/kit/ActionBar';
import { Failed } from '~/kit/Failed';
import { TextField } from '~/kit/TextField';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { WordsField } from '~/kit/WordsField';
import {
  faultsOf,
  inputOf,
  nameOf,
  newEmployment,
  storedRecord,
  type EmploymentDraft,
  type RecordDraft,
  type StaffRecord,
} from './correction';
import { EmploymentFields, useUnitNames, type NamedUnit } from './EmploymentFields';
import { afterCorrecting, leaveStaffNotice } from './staffNotices';

const CorrectDocument = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      staffRecord {
        id
        version
      }
    }
  }
`);

/** The name and the employments of somebody, to be corrected with a motive. */
export function CorrectForm({
  record,
  units,
  again,
}: {
  record: StaffRecord;
  units: readonly NamedUnit[];
  /** Reads anew what is stored. */
  again: () => void;
}) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const lines = useLines(units);
  const edited = useEdited(storedRecord(record));
  const draft = edited.value;
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const refused = useRefused(edited, again);
  const [{ fetching: saving }, correct] = useMutation(CorrectDocument);
  const faults = faultsOf(draft);
  const complete = Object.keys(faults).length === 0 && why.trim() !== '';
  const fields = [
    'input.givenName',
    'input.familyName',
    'input.employments',
    ...draft.employments.flatMap((_, index) =>
      ['unit', 'from', 'to', 'share', 'title'].map((name) => `input.employments[${index}].${name}`),
    ),
  ];
  const { said, others } = atFields(i18n.language, refused.others, (path) => fields.find((field) => field === path));
  const error = (field: string) => {
    const fault = tried ? faults[field] : undefined;
    return fault ? t(`correct.error.${fault}`) : said[field];
  };
  const alter = (next: Partial<RecordDraft>) => {
    refused.clear();
    edited.change({ ...draft, ...next });
  };
  const alterOne = (index: number, next: Partial<EmploymentDraft>) =>
    alter({ employments: draft.employments.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  const showWrong = () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else if (draft.employments.length === 0) add.current?.focus();
  };
  const send = (version = edited.version) => {
    flushSync(() => {
      setTried(true);
      refused.clear();
    });
    if (saving) return;
    if (!complete) {
      showWrong();
      return;
    }
    const input = inputOf(record.id, draft, version ?? '', why);
    void correct({ input }, afterCorrecting).then(({ error: failed }) => {
      if (failed) {
        flushSync(() => refused.refuse(failed));
        showWrong();
        return;
      }
      leaveStaffNotice({ what: 'saved', name: nameOf(draft) });
      void navigate({ to: '/staff' });
    });
  };
  return (
    <form
      className="correct"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Paragraph className="correct-words">{t('correct.lead')}</Paragraph>
      <section className="form-section" aria-labelledby="correct-name">
        <Heading level={2} data-size="xs" id="correct-name">
          {t('correct.name')}
        </Heading>
        {!record.mayRename && <Paragraph className="correct-words">{t('correct.shared')}</Paragraph>}
        <div className="form-row">
          <TextField
            id="correct-given-name"
            label={t('correct.givenName')}
            help={record.mayRename ? t('correct.givenNameHelp') : undefined}
            autoComplete="off"
            readOnly={!record.mayRename}
            value={draft.givenName}
            error={error('input.givenName')}
            onChange={(givenName) => alter({ givenName })}
          />
          <TextField
            id="correct-family-name"
            label={t('correct.familyName')}
            autoComplete="off"
            readOnly={!record.mayRename}
            value={draft.familyName}
            error={error('input.familyName')}
            onChange={(familyName) => alter({ familyName })}
          />
        </div>
      </section>
      <section className="form-section" aria-labelledby="correct-employments">
        <Heading level={2} data-size="xs" id="correct-employments">
          {t('correct.employments')}
        </Heading>
        <Paragraph className="correct-words">{t('correct.employmentsHelp')}</Paragraph>
        {draft.employments.map((employment, index) => (
          <EmploymentFields
            key={index}
            number={index + 1}
            employment={employment}
            units={units}
            error={(name) => error(`input.employments[${index}].${name}`)}
            onChange={(next) => alterOne(index, next)}
            onRemove={() => {
              alter({ employments: draft.employments.filter((_, at) => at !== index) });
              add.current?.focus();
            }}
          />
        ))}
        {error('input.employments') && (
          <ValidationMessage id="correct-none">{error('input.employments')}</ValidationMessage>
        )}
        <div className="buttons">
          <Button
            type="button"
            variant="secondary"
            ref={add}
            aria-describedby={error('input.employments') ? 'correct-none' : undefined}
            onClick={() => alter({ employments: [...draft.employments, newEmployment] })}
          >
            {t('correct.add')}
          </Button>
        </div>
      </section>
      <WordsField
        id="correct-why"
        label={t('correct.why')}
        help={t('correct.whyHelp')}
        value={why}
        error={tried && !why.trim() && t('correct.error.why')}
        onChange={setWhy}
      />
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={[
            { what: t('correct.name'), theirs: nameOf(edited.theirs), mine: nameOf(draft) },
            { what: t('correct.employments'), theirs: lines(edited.theirs), mine: lines(draft) },
          ]}
          busy={saving}
          onMine={() => send(edited.keepMine())}
        />
      )}
      {others.length > 0 && <Failed failures={others} onRetry={() => send()} />}
      <ActionBar>
        <Button type="submit" disabled={saving}>
          {t(saving ? 'correct.saving' : 'correct.save')}
        </Button>
        <Button asChild variant="secondary">
          <Link to="/staff">{t('correct.leave')}</Link>
        </Button>
      </ActionBar>
    </form>
  );
}

/** The employments in words. */
function useLines(units: readonly NamedUnit[]) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const unitName = useUnitNames(units);
  return ({ employments }: RecordDraft) =>
    employments
      .map(({ unit, from, to, share, title }) =>
        t('correct.line', {
          unit: unitName(unit),
          from: from && day(from),
          to: to ? day(to) : t('correct.openEnd'),
          share,
          title: title || t('correct.noTitle'),
        }),
      )
      .join('; ');
}
