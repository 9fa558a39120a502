import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { atFields, isMissing, type Failure } from '~/api/failure';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { AgencyChangeInput, PreviewAgencyChangeQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Overtaken } from '~/kit/Overtaken';
import { Page } from '~/kit/Page';
import { useEdited } from '~/kit/useEdited';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { useRefused } from '~/kit/useRefused';
import { Waiting } from '~/kit/Waiting';
import { agencyName, AgencyNameFragment } from './AgencyName';
import type { AgencyChangeName } from './changeNames';
import { ChangeErrors } from './parts/ChangeErrors';
import { ChangeForm } from './parts/ChangeForm';
import { ChangePreview } from './parts/ChangePreview';
import {
  errorsOf,
  idOf,
  noNames,
  over,
  possible,
  toInput,
  type Draft,
  type DraftError,
  type Names,
  type ToChange,
} from './parts/changes';
import { leaveNotice } from './parts/notices';

const ToChangeQuery = graphql(`
  query AgencyToChange($id: ID!) {
    agency(id: $id) {
      id
      ...AgencyName
      state
      events {
        id
      }
      shortName
      kind
      region {
        code
      }
      accounts {
        id
        account
        units {
          id
        }
      }
      allUnits {
        id
        nameSv: name(language: SV) {
          text
          language
        }
        nameEn: name(language: EN) {
          text
          language
        }
        parent {
          id
        }
      }
    }
  }
`);

const PreviewQuery = graphql(`
  query PreviewAgencyChange($change: AgencyChangeInput!, $on: Date) {
    previewAgencyChange(change: $change, on: $on) {
      eventsSeen
      effects {
        ...AgencyEffects
      }
    }
  }
`);

const ChangeDocument = graphql(`
  mutation ChangeAgency($input: ChangeAgencyInput!) {
    changeAgency(input: $input) {
      event {
        id
        into {
          id
        }
      }
    }
  }
`);

interface Shown {
  change: AgencyChangeInput;
  on: string | null;
  preview: PreviewAgencyChangeQuery['previewAgencyChange'];
}

/** Changing an agency: what is to be done, what would happen, and then doing it. */
export function AgencyChangePage({
  id,
  name,
  administers,
}: {
  id: string;
  name: AgencyChangeName;
  administers: boolean;
}) {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: ToChangeQuery,
    variables: { id },
    requestPolicy: 'network-only',
    pause: !administers,
  });
  if (!administers)
    return (
      <Page above={<Back to="/admin/agencies" page={t('agencies.title')} />} title={t(`agency.action.${name}`)}>
        <Empty title={t('agency.only')} text={t('agency.onlyText')} />
      </Page>
    );
  if (data?.agency)
    return <ChangeEditor key={`${id} ${name}`} agency={data.agency} name={name} failed={failed} again={again} />;
  if (!failed) return <Waiting page rows={5} />;
  return (
    <Page
      above={<Back to="/admin/agencies" page={t('agencies.title')} />}
      title={isMissing(failed) ? t('agency.missing') : t(`agency.action.${name}`)}
    >
      <Failed failures={failed} onRetry={again} />
    </Page>
  );
}

function ChangeEditor({
  agency,
  name,
  failed,
  again,
}: {
  agency: ToChange;
  name: AgencyChangeName;
  /** Why the agency could not be asked for again, where it could not. */
  failed: Failure[] | null;
  again: () => void;
}) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const client = useClient();
  const [written, setWritten] = useState(() => firstDraft(agency));
  // New names are written over those that the agency has.
  const edited = useEdited({ value: namesOf(agency), version: String(agency.events.length) });
  const draft = { ...written, names: edited.value };
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const refused = useRefused(edited, again);
  const [{ fetching }, change] = useMutation(ChangeDocument);
  const outcome = useRef<HTMLDivElement>(null);
  const called = agencyName(agency, i18n.language);
  const refusedDay = refused.failures.some(({ field }) => field === 'on');
  const wrong = errorsOf(name, draft);
  const errors: DraftError[] = refusedDay ? [...wrong, 'dayWrong'] : wrong;

  const { said, others } = atFields(i18n.language, refusedDay ? [] : refused.others, (path) => idOf(path, draft));
  const [saidFirst] = Object.keys(said);

  useEffect(() => {
    if (refusedDay) return;
    if (saidFirst) document.getElementById(saidFirst)?.focus();
    else if (shown || refused.failures.length > 0) outcome.current?.focus();
  }, [shown, refused.failures, refusedDay, saidFirst]);

  const alter = (next: Draft) => {
    setWritten(next);
    if (next.names !== draft.names) edited.change(next.names);
    setShown(null);
    refused.clear();
  };

  const look = async (version = edited.version) => {
    setAttempt(attempt + 1);
    setShown(null);
    refused.clear();
    if (wrong.length > 0) return;
    const accounts = (agency.accounts ?? []).filter(({ units }) => units.length === 0).map((each) => each.id);
    const units = agency.allUnits.map((unit) => unit.id);
    const input = toInput(name, { id: agency.id, units, accounts }, draft);
    setAsking(true);
    const { data, error } = await client.query(
      PreviewQuery,
      { change: input, on: draft.on || null },
      { requestPolicy: 'network-only' },
    );
    setAsking(false);
    if (!data) refused.refuse(error!);
    else if (name === 'rename' && String(data.previewAgencyChange.eventsSeen) !== version)
      refused.refuse([{ code: 'CONFLICT', reason: 'CHANGED', message: '' }]);
    else setShown({ change: input, on: draft.on || null, preview: data.previewAgencyChange });
  };

  const confirm = async () => {
    if (!shown) return;
    const { data, error } = await change({
      input: {
        change: shown.change,
        on: shown.on,
        note: draft.note.trim() || null,
        eventsSeen: shown.preview.eventsSeen,
      },
    });
    if (!data) {
      setShown(null);
      refused.refuse(error!);
      return;
    }
    leaveNotice(name);
    const into = name === 'merge' ? data.changeAgency.event.into[0]?.id : undefined;
    void navigate({ to: '/admin/agencies/$agency', params: { agency: into ?? agency.id } });
  };

  if (!possible[agency.state].includes(name))
    return (
      <Page
        above={<Back to="/admin/agencies/$agency" params={{ agency: agency.id }} page={called} />}
        id={`${agency.id} ${name}`}
        title={t(`agencyForm.title.${name}`, { name: called })}
      >
        <Empty title={t('agencyForm.notPossible')} text={t(`agencyForm.because.${agency.state}`, { name: called })} />
      </Page>
    );
  return (
    <Page
      above={<Back to="/admin/agencies/$agency" params={{ agency: agency.id }} page={called} />}
      id={`${agency.id} ${name}`}
      title={t(`agencyForm.title.${name}`, { name: called })}
      lead={t(`agencyForm.lead.${name}`)}
    >
      <form
        className="need-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        {attempt > 0 && errors.length > 0 && <ChangeErrors errors={errors} attempt={attempt} />}
        <ChangeForm
          agency={agency}
          called={called}
          name={name}
          draft={draft}
          onChange={alter}
          errors={attempt > 0 ? errors : []}
          said={said}
        />
        <div className="buttons">
          <Button type="submit" disabled={asking} variant={shown ? 'secondary' : 'primary'}>
            {t(asking ? 'agencyForm.looking' : 'agencyForm.look')}
          </Button>
          <DsLink asChild>
            <Link to="/admin/agencies/$agency" params={{ agency: agency.id }}>
              {t('agencyForm.cancel')}
            </Link>
          </DsLink>
        </div>
      </form>
      <div ref={outcome} tabIndex={-1} className="agency-outcome">
        {refused.overtaken && (
          <Overtaken
            {...refused.overtaken}
            differences={(['nameSv', 'nameEn', 'shortName'] as const).map((field) => ({
              what: t(`agencyForm.${field}`),
              theirs: edited.theirs[field],
              mine: draft.names[field],
            }))}
            busy={asking || fetching}
            onMine={() => void look(edited.keepMine())}
          />
        )}
        {others.length > 0 && <Failed failures={others} onRetry={() => void look()} />}
        {failed && <Failed failures={failed} onRetry={again} />}
        {shown && (
          <ChangePreview
            name={name}
            called={called}
            effects={shown.preview.effects}
            over={over(name, { id: agency.id, name: called }, draft)}
            doing={fetching}
            onConfirm={() => void confirm()}
          />
        )}
      </div>
    </Page>
  );
}

function namesOf(agency: ToChange): Names {
  const { nameSv, nameEn } = readFragment(AgencyNameFragment, agency);
  return {
    nameSv: nameSv.text,
    nameEn: nameEn.language === 'EN' ? nameEn.text : '',
    shortName: agency.shortName ?? '',
  };
}

function firstDraft(agency: ToChange): Draft {
  return {
    names: noNames,
    others: [],
    into: agency.id,
    created: { ...noNames, kind: agency.kind, region: agency.region?.code ?? '', orgNumber: '' },
    successors: [],
    goesOn: true,
    units: {},
    accounts: {},
    openNeeds: 0,
    on: '',
    note: '',
  };
}
