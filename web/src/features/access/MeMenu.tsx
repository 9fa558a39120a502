import { Button, Field, Label, Paragraph, Popover, Select, Switch } from '@digdir/designsystemet-react';
import { PersonCircleIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { signOut } from '~/api/http';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import { useFormats } from '~/kit/format';
import { useShortcuts } from '~/kit/shortcuts';
import { useViewer } from './viewer';

/** Who is signed in, in which roles, for which agency, and the way out. */
export function MeMenu() {
  const { t, i18n } = useTranslation();
  const { list } = useFormats();
  const { person, roles, agencies, agency, chooseAgency } = useViewer();
  const [shortcuts, setShortcuts] = useShortcuts();
  const name = person?.name ?? t('me.machine');
  return (
    <Popover.TriggerContext>
      <Popover.Trigger
        variant="tertiary"
        data-color="neutral"
        className="me-trigger"
        aria-label={t('me.open', { name })}
      >
        <PersonCircleIcon aria-hidden fontSize="1.5rem" />
        <span className="me-name">
          {name}
          {agencies.length > 1 && agency && (
            <span className="me-agency">{t('me.actingFor', { agency: agencyName(agency, i18n.language) })}</span>
          )}
        </span>
      </Popover.Trigger>
      <Popover placement="bottom-end" className="me-menu" data-color="neutral">
        <Paragraph className="me-who">
          <strong>{name}</strong>
          {person?.title && <span>{person.title}</span>}
        </Paragraph>
        <dl className="facts">
          <dt>{t('me.roles')}</dt>
          <dd>{list(roles.map((role) => t(`role.${role}`)))}</dd>
          {agencies.length === 1 && agency && (
            <>
              <dt>{t('me.agency')}</dt>
              <dd>
                <AgencyName agency={agency} />
              </dd>
            </>
          )}
        </dl>
        {agencies.length > 1 && agency && (
          <Field>
            <Label>{t('me.agency')}</Label>
            <Select value={agency.id} onChange={(event) => chooseAgency(event.target.value)}>
              {agencies.map((each) => (
                <Select.Option key={each.id} value={each.id}>
                  {agencyName(each, i18n.language)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
        <Switch
          label={t('me.shortcuts')}
          description={t('me.shortcutsHelp')}
          checked={shortcuts}
          onChange={(event) => setShortcuts(event.target.checked)}
        />
        <Button variant="secondary" onClick={() => void signOut()}>
          {t('me.signOut')}
        </Button>
      </Popover>
    </Popover.TriggerContext>
  );
}
