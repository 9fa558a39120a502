import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  Field,
  Fieldset,
  Heading,
  Label,
  Paragraph,
  Textarea,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import { useAllAgencies } from '~/features/agency/useAllAgencies';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import type { Account } from './Accounts';
import { AccountPicker } from './AccountPicker';
import { accessErrors, mustBeAnswered } from './accessErrors';
import { givenRoles, isGiven, type GivenRole } from './roles';

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
  const { capital } = useFormats();
  const { administersAll, agency: own } = useViewer();
  const all = useAllAgencies(administersAll);
  const [chosen, setChosen] = useState<GivenRole[]>(account.roles.filter(isGiven));
  const [agencies, setAgencies] = useState(account.agencies.map(({ id }) => id));
  const [until, setUntil] = useState((account.footing !== 'UNANSWERED' && account.until) || '');
  const [responsible, setResponsible] = useState<{ id: string; name: string } | null>(
    account.responsible ? { id: account.responsible.id, name: account.responsible.name ?? account.responsible.handle } : null,
  );
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [{ fetching, error }, change] = useMutation(ChangeDocument);
  const name = account.name ?? account.handle;
  const draft = { roles: chosen, agencies, until, responsible: responsible?.id ?? null, why };
  const answered = mustBeAnswered(draft, account);
  const errors = accessErrors(draft, answered);
  const failures = error ? failuresOf(error) : [];
  const offered = administersAll ? all : own ? [own] : [];
  const toggle = <T,>(list: T[], value: T) =>
    list.includes(value) ? list.filter((each) => each !== value) : [...list, value];

  const send = async () => {
    setTried(true);
    if (errors.length > 0) return;
    const { data } = await change({
      input: {
        account: account.id,
        roles: chosen,
        agencies,
        until: chosen.length > 0 && until !== '' ? until : null,
        responsible: answered ? draft.responsible : null,
        why: why.trim(),
        grantsSeen: account.grantsSeen,
      },
    });
    if (data) onChanged(name);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={t('close')}
      aria-labelledby="change-access-title"
      className="short-dialog"
      data-color="accent"
    >
      <Heading level={2} data-size="xs" id="change-access-title">
        {t('access.changeOf', { name })}
      </Heading>
      <Fieldset>
        <Fieldset.Legend>{t('access.roles')}</Fieldset.Legend>
        {givenRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={capital(t(`role.${role}`))}
            description={t(`access.roleHelp.${role}`)}
            checked={chosen.includes(role)}
            onChange={() => setChosen(toggle(chosen, role))}
          />
        ))}
        {tried && errors.includes('role') && <ValidationMessage>{t('access.error.role')}</ValidationMessage>}
      </Fieldset>
      <Fieldset>
        <Fieldset.Legend>{t('access.agencies')}</Fieldset.Legend>
        <Fieldset.Description>{t('access.agenciesHelp')}</Fieldset.Description>
        <div className="access-agencies">
          {offered.map((agency) => (
            <Checkbox
              key={agency.id}
              value={agency.id}
              label={agencyName(agency, i18n.language)}
              checked={agencies.includes(agency.id)}
              onChange={() => setAgencies(toggle(agencies, agency.id))}
            />
          ))}
        </div>
        {tried && errors.includes('agency') && <ValidationMessage>{t('access.error.agency')}</ValidationMessage>}
      </Fieldset>
      {chosen.length > 0 && (
        <Textfield
          id="change-access-until"
          type="date"
          label={t(answered ? 'access.untilNeeded' : 'access.until')}
          description={t(answered ? 'access.untilNeededHelp' : 'access.untilHelp')}
          value={until}
          error={tried && errors.includes('until') ? t('access.error.until') : undefined}
          onChange={(event) => setUntil(event.target.value)}
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
            onPick={(id, picked) => setResponsible({ id, name: picked })}
          />
          {tried && errors.includes('responsible') && (
            <ValidationMessage>{t('access.error.responsible')}</ValidationMessage>
          )}
        </Fieldset>
      )}
      <Field>
        <Label htmlFor="change-access-why">{t('access.why')}</Label>
        <Field.Description>{t('access.whyHelp')}</Field.Description>
        <Textarea
          id="change-access-why"
          rows={2}
          maxLength={1000}
          value={why}
          aria-invalid={(tried && errors.includes('why')) || undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
        {tried && errors.includes('why') && <ValidationMessage>{t('access.error.why')}</ValidationMessage>}
      </Field>
      {failures.some(({ code }) => code === 'CONFLICT') ? (
        <Alert data-color="warning" role="alert">
          <Paragraph>{t('access.error.changed')}</Paragraph>
        </Alert>
      ) : (
        failures.length > 0 && <Failed failures={failures} />
      )}
      <div className="buttons">
        <Button disabled={fetching} onClick={() => void send()}>
          {t('access.save')}
        </Button>
        <Button variant="secondary" onClick={onClose}>
          {t('access.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
