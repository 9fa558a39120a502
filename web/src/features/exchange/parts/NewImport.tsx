import { Button, Field, Fieldset, Label, Radio, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import { useAllAgencies } from '~/features/agency/useAllAgencies';
import { Back } from '~/kit/Back';
import { Combobox } from '~/kit/Combobox';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import type { FileKind } from './job';
import { Steps } from './Steps';
import { usePrepare } from './usePrepare';

const MOST_PROPOSED = 50;

/** What is to be brought in, and whose it is. */
export function NewImport() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { administersAll, agency: own } = useViewer();
  const kinds: FileKind[] = administersAll ? ['STAFF', 'DATA', 'ESCO'] : ['STAFF', 'DATA'];
  const [kind, setKind] = useState<FileKind>('STAFF');
  const [any, setAny] = useState<string | null>(null);
  const agency = administersAll ? any : (own?.id ?? null);
  const [asked, setAsked] = useState(false);
  const { prepare, preparing, error } = usePrepare();
  const lacking = kind !== 'ESCO' && !agency && (kind === 'STAFF' || !administersAll);
  const noAgency = asked && lacking && t('imports.new.noAgency');
  return (
    <Page
      above={<Back to="/admin/imports" page={t('imports.title')} />}
      id="new"
      title={t('imports.new.title')}
      lead={t('imports.new.lead')}
    >
      <Steps stage="choose" />
      <form
        className="import-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (lacking) {
            document.getElementById('import-agency')?.focus();
            return;
          }
          void prepare(kind, kind === 'ESCO' ? null : agency).then(
            (id) => id && void navigate({ to: '/admin/imports/$id', params: { id } }),
          );
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{t('imports.new.kind')}</Fieldset.Legend>
          {kinds.map((each) => (
            <Radio
              key={each}
              name="kind"
              value={each}
              label={t(`imports.kind.${each}.name`)}
              description={t(`imports.kind.${each}.help`)}
              checked={kind === each}
              onChange={() => setKind(each)}
            />
          ))}
        </Fieldset>
        {kind !== 'ESCO' && (
          <div className="import-agency">
            {administersAll ? (
              <AnyAgency
                agency={agency}
                onChange={setAny}
                help={t(kind === 'STAFF' ? 'imports.new.whoseHelp' : 'imports.new.whoseOrAll')}
                error={noAgency}
              />
            ) : (
              <OwnAgency error={noAgency} />
            )}
          </div>
        )}
        {error && <Failed failures={failuresOf(error)} />}
        <div className="buttons">
          <Button type="submit" disabled={preparing}>
            {t('imports.new.next')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** Whoever administers several agencies acts for the one whose data they bring in. */
function OwnAgency({ error }: { error: string | false }) {
  const { t, i18n } = useTranslation();
  const { agencies, agency, chooseAgency } = useViewer();
  return (
    <Field>
      <Label htmlFor="import-agency">{t('imports.new.whose')}</Label>
      <Select id="import-agency" value={agency?.id ?? ''} onChange={(event) => chooseAgency(event.target.value)}>
        {agencies.map((each) => (
          <Select.Option key={each.id} value={each.id}>
            {agencyName(each, i18n.language)}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

function AnyAgency({
  agency,
  onChange,
  help,
  error,
}: {
  agency: string | null;
  onChange: (agency: string | null) => void;
  help: string;
  error: string | false;
}) {
  const { t, i18n } = useTranslation();
  const agencies = useAllAgencies(true).map((each) => ({ id: each.id, name: agencyName(each, i18n.language) }));
  const chosen = agencies.find(({ id }) => id === agency);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = agencies.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, MOST_PROPOSED);
  return (
    <Combobox
      id="import-agency"
      label={t('imports.new.whose')}
      description={help}
      text={chosen?.name ?? text}
      onText={(next) => {
        setText(next);
        onChange(null);
      }}
      options={found.map(({ id, name }) => ({ key: id, content: name }))}
      onPick={(id) => {
        setText(agencies.find((each) => each.id === id)?.name ?? '');
        onChange(id);
      }}
      status={t('chips.count', { count: found.length })}
      note={wanted ? t('chips.none', { text }) : undefined}
      error={error}
    />
  );
}
