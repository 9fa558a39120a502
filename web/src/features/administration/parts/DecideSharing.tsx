import {
  Alert,
  Button,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { atFields, overtakenBy } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import type { ViewerAgency } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import { useAllAgencies } from '~/features/agency/useAllAgencies';
import { graphql } from '~/generated/gql';
import type { Purpose, SharingChangeInput, SharingEffectQuery } from '~/generated/graphql';
import { AskDialog } from '~/kit/AskDialog';
import { focusWrong } from '~/kit/focusWrong';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Overtaken } from '~/kit/Overtaken';
import { today } from '~/kit/months';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { WordsField } from '~/kit/WordsField';
import { sharingErrors, sharingFields, type SharingDraft, type SharingField } from './sharingDraft';
import type { SharingRow } from './SharingTable';

const PreviewDocument = graphql(`
  query SharingEffect($change: SharingChangeInput!) {
    previewSharingChange(change: $change) {
      on
      more
      fewer
    }
  }
`);

const ChangeDocument = graphql(`
  mutation ChangeSharing($input: ChangeSharingInput!) {
    changeSharing(input: $input) {
      record {
        id
      }
    }
  }
`);

export type Deciding = { kind: 'begin' } | { kind: 'end'; sharing: SharingRow };

/** Internal work is for the agency's own people: nobody is shared for it. */
const purposes: Purpose[] = ['LOAN', 'MENTORING'];

/** Which field of the form the server means, such as by `input.change.begin.from`. */
const fieldOf = (path: string): SharingField | undefined =>
  sharingFields.find((field) => new RegExp(`\\.(begin|setEnd)\\.${field}$|^input\\.${field}$`).test(path));

/** Begins a sharing or sets its end: the days, the reason, what would happen, and then doing it. */
export function DecideSharing({
  agency,
  deciding,
  onOvertaken,
  onClose,
  onDecided,
}: {
  agency: ViewerAgency;
  /** With the sharing as it is stored now. */
  deciding: Deciding;
  /** Somebody changed it meanwhile. */
  onOvertaken: () => void;
  onClose: () => void;
  onDecided: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { day } = useFormats();
  const client = useClient();
  const agencies = useAllAgencies(deciding.kind === 'begin').filter(({ id }) => id !== agency.id);
  const edited = useEdited(
    deciding.kind === 'end'
      ? { value: deciding.sharing.to ?? '', version: deciding.sharing.version }
      : { value: '', version: null },
  );
  const [own, setOwn] = useState({ with: '', purpose: 'LOAN' as Purpose, from: today(), why: '' });
  const draft: SharingDraft = { ...own, to: edited.value };
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<{
    change: SharingChangeInput;
    effect: SharingEffectQuery['previewSharingChange'];
  } | null>(null);
  const refused = useRefused(edited, onOvertaken);
  const [{ fetching }, change] = useMutation(ChangeDocument);
  const errors = sharingErrors(deciding.kind, draft);
  const alter = (next: Partial<typeof own>) => {
    setOwn({ ...own, ...next });
    setShown(null);
    refused.clear();
  };

  const input = (version: string | null): SharingChangeInput =>
    deciding.kind === 'begin'
      ? {
          begin: {
            agency: agency.id,
            with: draft.with,
            purpose: draft.purpose,
            from: draft.from,
            to: draft.to || null,
          },
        }
      : {
          setEnd: {
            agency: agency.id,
            with: deciding.sharing.with.id,
            purpose: deciding.sharing.purpose,
            from: deciding.sharing.from,
            to: draft.to || null,
            version: version ?? '',
          },
        };

  const look = async (version = edited.version) => {
    setTried(true);
    setShown(null);
    refused.clear();
    if (errors.length > 0) return focusWrong();
    const { data, error } = await client.query(
      PreviewDocument,
      { change: input(version) },
      { requestPolicy: 'network-only' },
    );
    if (data) setShown({ change: input(version), effect: data.previewSharingChange });
    else focusWrong(() => refused.refuse(error!));
  };

  const confirm = async () => {
    if (!shown) return;
    const { data, error } = await change({ input: { change: shown.change, why: draft.why.trim() } });
    if (data) onDecided();
    else {
      setShown(null);
      focusWrong(() => refused.refuse(error!));
    }
  };

  const { said, others } = atFields(i18n.language, refused.others, fieldOf);
  const impossible = others.find(
    (each) => each.code === 'INVALID' || (each.code === 'CONFLICT' && !overtakenBy([each])),
  );
  const wrong = (field: SharingField) => (tried && errors.includes(field) ? t(`sharing.error.${field}`) : said[field]);
  const lastDay = (to: string) => (to ? day(to) : t('sharing.noEnd'));
  return (
    <AskDialog
      unsent={draft.why.trim() !== ''}
      title={
        deciding.kind === 'begin'
          ? t('sharing.begin')
          : t('sharing.endOf', {
              agency: agencyName(deciding.sharing.with, i18n.language),
              purpose: t(`purpose.${deciding.sharing.purpose}.name`),
            })
      }
      failures={impossible ? [] : others}
      buttons={
        <>
          {shown && (
            <Button disabled={fetching || draft.why.trim() === ''} onClick={() => void confirm()}>
              {t(deciding.kind === 'begin' ? 'sharing.doBegin' : 'sharing.doEnd')}
            </Button>
          )}
          <Button variant={shown ? 'secondary' : 'primary'} onClick={() => void look()}>
            {t('sharing.look')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <ActingFor agency={agency} />
      {deciding.kind === 'begin' && (
        <>
          <Field>
            <Label htmlFor="sharing-with">{t('sharing.with')}</Label>
            <Select
              id="sharing-with"
              value={draft.with}
              aria-invalid={!!wrong('with') || undefined}
              onChange={(event) => alter({ with: event.target.value })}
            >
              <Select.Option value="">{t('sharing.choose')}</Select.Option>
              {agencies.map((each) => (
                <Select.Option key={each.id} value={each.id}>
                  {agencyName(each, i18n.language)}
                </Select.Option>
              ))}
            </Select>
            {wrong('with') && <ValidationMessage>{wrong('with')}</ValidationMessage>}
          </Field>
          <Field>
            <Label htmlFor="sharing-purpose">{t('sharing.purpose')}</Label>
            <Select
              id="sharing-purpose"
              value={draft.purpose}
              onChange={(event) => alter({ purpose: purposes.find((each) => each === event.target.value) ?? 'LOAN' })}
            >
              {purposes.map((purpose) => (
                <Select.Option key={purpose} value={purpose}>
                  {t(`purpose.${purpose}.name`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Textfield
            id="sharing-from"
            type="date"
            label={t('sharing.from')}
            value={draft.from}
            error={wrong('from')}
            onChange={(event) => alter({ from: event.target.value })}
          />
        </>
      )}
      <Textfield
        id="sharing-to"
        type="date"
        label={t('sharing.to')}
        description={t('sharing.toHelp')}
        value={draft.to}
        error={wrong('to')}
        onChange={(event) => {
          edited.change(event.target.value);
          setShown(null);
          refused.clear();
        }}
      />
      <WordsField
        id="sharing-why"
        label={t('sharing.why')}
        help={t('sharing.whyHelp')}
        value={draft.why}
        error={wrong('why')}
        onChange={(why) => {
          refused.clear();
          setOwn({ ...own, why });
        }}
      />
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={[{ what: t('sharing.column.to'), theirs: lastDay(edited.theirs), mine: lastDay(draft.to) }]}
          busy={fetching}
          onMine={() => void look(edited.keepMine())}
        />
      )}
      {impossible && (
        <Notice kind="refused">{t(`sharing.error.${impossible.code === 'CONFLICT' ? 'overlap' : 'day'}`)}</Notice>
      )}
      <div aria-live="polite">{shown && <Effect effect={shown.effect} />}</div>
    </AskDialog>
  );
}

/** What would happen, in numbers that give nobody away. */
function Effect({ effect }: { effect: SharingEffectQuery['previewSharingChange'] }) {
  const { t } = useTranslation();
  const { count, day } = useFormats();
  const people = (number: number) =>
    number === 0 ? t('sharing.fewerThanFive') : t('sharing.atLeast', { people: count(number) });
  return (
    <Alert data-color="info">
      <Heading level={3} data-size="2xs">
        {t('sharing.effect', { on: day(effect.on) })}
      </Heading>
      <ul>
        <li>{t('sharing.more', { people: people(effect.more) })}</li>
        <li>{t('sharing.fewer', { people: people(effect.fewer) })}</li>
      </ul>
      <Paragraph>{t('sharing.effectHelp')}</Paragraph>
    </Alert>
  );
}
