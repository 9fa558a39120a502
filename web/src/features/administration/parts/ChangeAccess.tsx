import { Button, Checkbox, Fieldset, Paragraph, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import { atFields } from '~/api/failure';
import { ActingFor } from '~/features/access/ActingFor';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import { useAllAgencies } from '~/features/agency/useAllAgencies';
import { graphql } from '~/generated/gql';
import { AskDialog } from '~/kit/AskDialog';
import { focusWrong } from '~/kit/focusWrong';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { WordsField } from '~/kit/WordsField';
import type { AccountAgainQueryVariables } from '~/generated/graphql';
import type { Account } from './account';
import { AccountPicker } from './AccountPicker';
import { accessErrors, mustBeAnswered, type AccessError } from './accessErrors';
import { givenRoles, type GivenRole } from './roles';

const ChangeDocument = graphql(`
  mutation ChangeAccess($input: ChangeAccessInput!) {
    changeAccess(input: $input) {
      account {
        id
        roles
      }
    }
  }
`);

const AgainDocument = graphql(`
  query AccountAgain($search: String!, $after: String) {
    accounts(search: $search, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          roles
          version
          footing
          until
          responsible {
            id
            name
            handle
          }
          agencies {
            id
            ...AgencyName
          }
        }
      }
    }
  }
`);

interface Given {
  roles: GivenRole[];
  agencies: string[];
  until: string;
  responsible: { id: string; name: string } | null;
}

type StoredAccess = Pick<Account, 'roles' | 'agencies' | 'footing' | 'until' | 'responsible' | 'version'>;

/** What an account was given, in an order that does not depend on who gave it. */
const given = ({ roles, agencies, footing, until, responsible }: StoredAccess): Given => ({
  roles: givenRoles.filter((role) => roles.includes(role)),
  agencies: agencies.map(({ id }) => id).sort(),
  until: (footing !== 'UNANSWERED' && until) || '',
  responsible: responsible ? { id: responsible.id, name: responsible.name ?? responsible.handle } : null,
});

/** The fields of the form as the server calls them. */
const paths: Record<string, AccessError> = {
  'input.roles': 'role',
  'input.agencies': 'agency',
  'input.until': 'until',
  'input.responsible': 'responsible',
  'input.why': 'why',
};

/** Gives somebody roles and takes them away, with the reason. */
export function ChangeAccess({
  account,
  onClose,
  onChanged,
}: {
  account: Account;
  onClose: () => void;
  onChanged: (name: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const { capital, day, list } = useFormats();
  const { administersAll, agency: own } = useViewer();
  const all = useAllAgencies(administersAll);
  const client = useClient();
  const [stored, setStored] = useState<StoredAccess>(account);
  const edited = useEdited({ value: given(stored), version: stored.version });
  const { roles: chosen, agencies, until, responsible } = edited.value;
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [{ fetching }, change] = useMutation(ChangeDocument);
  const name = account.name ?? account.handle;
  const draft = { roles: chosen, agencies, until, responsible: responsible?.id ?? null, why };
  const answered = mustBeAnswered(draft, account);
  const errors = accessErrors(draft, answered);
  const offered = administersAll ? all : own ? [own] : [];
  const names = [...offered, ...stored.agencies, ...account.agencies];
  const toggle = <T,>(list: readonly T[], value: T) =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value];

  /** Reads anew what the account has. Others may have its handle in theirs, on any number of pages. */
  const readAgain = async () => {
    let after: string | null | undefined = null;
    do {
      const variables: AccountAgainQueryVariables = { search: account.handle, after };
      const { data } = await client.query(AgainDocument, variables, { requestPolicy: 'network-only' });
      const now = data?.accounts.edges.find(({ node }) => node.id === account.id);
      if (now) setStored(now.node);
      after = !now && data?.accounts.pageInfo.hasNextPage ? data.accounts.pageInfo.endCursor : null;
    } while (after);
  };
  const refused = useRefused(edited, () => void readAgain());
  const alter = (next: Partial<Given>) => {
    refused.clear();
    edited.change({ ...edited.value, ...next });
  };
  const send = async (version = edited.version) => {
    setTried(true);
    refused.clear();
    if (errors.length > 0) return focusWrong();
    const { data, error } = await change({
      input: {
        account: account.id,
        roles: chosen,
        agencies,
        until: chosen.length > 0 && until !== '' ? until : null,
        responsible: answered ? draft.responsible : null,
        why: why.trim(),
        version: version ?? '',
      },
    });
    if (data) return onChanged(name);
    focusWrong(() => refused.refuse(error!));
  };
  const drawn: Partial<Record<AccessError, boolean>> = { until: chosen.length > 0, responsible: answered };
  const { said, others } = atFields(i18n.language, refused.others, (path) => {
    const field = paths[path];
    // What is wrong with a field that is not there stands below the form.
    return field && drawn[field] !== false ? field : undefined;
  });
  const wrong = (field: AccessError) => (tried && errors.includes(field) ? t(`access.error.${field}`) : said[field]);

  const rolesText = (roles: GivenRole[]) => capital(list(roles.map((role) => t(`role.${role}`))));
  const dayText = (text: string) => text && day(text);
  const agenciesText = (ids: string[]) =>
    list(
      ids.map((id) =>
        agencyName(
          names.find((each) => each.id === id)!,
          i18n.language,
        ),
      ),
    );
  return (
    <AskDialog
      unsent={why.trim() !== ''}
      title={t('access.changeOf', { name })}
      failures={others}
      buttons={
        <Button disabled={fetching} onClick={() => void send()}>
          {t('access.save')}
        </Button>
      }
      onClose={onClose}
    >
      {!administersAll && own && <ActingFor agency={own} />}
      <Fieldset aria-describedby={wrong('role') && 'change-access-role'}>
        <Fieldset.Legend>{t('access.roles')}</Fieldset.Legend>
        {givenRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={capital(t(`role.${role}`))}
            description={t(`access.roleHelp.${role}`)}
            checked={chosen.includes(role)}
            aria-invalid={!!wrong('role') || undefined}
            onChange={() => {
              const next = toggle(chosen, role);
              alter({ roles: givenRoles.filter((each) => next.includes(each)) });
            }}
          />
        ))}
        {wrong('role') && <ValidationMessage id="change-access-role">{wrong('role')}</ValidationMessage>}
      </Fieldset>
      <Fieldset aria-describedby={wrong('agency') && 'change-access-agency'}>
        <Fieldset.Legend>{t('access.agencies')}</Fieldset.Legend>
        <Fieldset.Description>{t('access.agenciesHelp')}</Fieldset.Description>
        <div className="access-agencies">
          {offered.map((agency) => (
            <Checkbox
              key={agency.id}
              value={agency.id}
              label={agencyName(agency, i18n.language)}
              checked={agencies.includes(agency.id)}
              aria-invalid={!!wrong('agency') || undefined}
              onChange={() => alter({ agencies: toggle(agencies, agency.id).sort() })}
            />
          ))}
        </div>
        {wrong('agency') && <ValidationMessage id="change-access-agency">{wrong('agency')}</ValidationMessage>}
      </Fieldset>
      {chosen.length > 0 && (
        <Textfield
          id="change-access-until"
          type="date"
          label={t(answered ? 'access.untilNeeded' : 'access.until')}
          description={t(answered ? 'access.untilNeededHelp' : 'access.untilHelp')}
          value={until}
          error={wrong('until')}
          onChange={(event) => alter({ until: event.target.value })}
        />
      )}
      {answered && (
        <Fieldset>
          <Fieldset.Legend>{t('access.responsible')}</Fieldset.Legend>
          <Fieldset.Description>{t('access.responsibleHelp')}</Fieldset.Description>
          <Paragraph aria-live="polite">{responsible?.name ?? t('access.noResponsible')}</Paragraph>
          <AccountPicker
            id="change-access-responsible"
            label={t('access.search')}
            error={wrong('responsible')}
            onPick={(id, picked) => alter({ responsible: { id, name: picked } })}
          />
        </Fieldset>
      )}
      <WordsField
        id="change-access-why"
        label={t('access.why')}
        help={t('access.whyHelp')}
        value={why}
        error={wrong('why')}
        onChange={(words) => {
          refused.clear();
          setWhy(words);
        }}
      />
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={[
            { what: t('access.roles'), theirs: rolesText(edited.theirs.roles), mine: rolesText(chosen) },
            { what: t('access.agencies'), theirs: agenciesText(edited.theirs.agencies), mine: agenciesText(agencies) },
            { what: t('access.until'), theirs: dayText(edited.theirs.until), mine: dayText(until) },
            {
              what: t('access.responsible'),
              theirs: edited.theirs.responsible?.name ?? '',
              mine: responsible?.name ?? '',
            },
          ]}
          busy={fetching}
          onMine={() => void send(edited.keepMine())}
        />
      )}
    </AskDialog>
  );
}
