import { Alert, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import type { Role } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { useDebounced } from '~/kit/debounced';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { SearchField } from '~/kit/SearchField';
import { Accounts } from './parts/Accounts';
import { roles } from './parts/roles';

const SourceQuery = graphql(`
  query RoleSource {
    roleSource
  }
`);

/** Who may do what: the accounts of the agencies that one administers, and what they are given. */
export function AccessPage() {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  return (
    <AdminsOnly title={t('access.title')}>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="access"
        title={t('access.title')}
        lead={t(administersAll ? 'access.leadAll' : 'access.lead')}
        wide
      >
        <Content />
      </Page>
    </AdminsOnly>
  );
}

function Content() {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const search = useDebounced(text.trim(), 200);
  const [{ data }] = useQuery({ query: SourceQuery });
  return (
    <>
      {data && data.roleSource !== 'GRAPH' && (
        <Alert data-color="info">
          <Paragraph>{t(`access.source.${data.roleSource}`)}</Paragraph>
        </Alert>
      )}
      <form className="form-row" role="search" onSubmit={(event) => event.preventDefault()}>
        <SearchField id="access-search" label={t('access.search')} value={text} onChange={setText} />
        <Field className="narrow">
          <Label htmlFor="access-role">{t('access.role')}</Label>
          <Select
            id="access-role"
            value={role ?? ''}
            onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? null)}
          >
            <Select.Option value="">{t('access.anyRole')}</Select.Option>
            {roles.map((each) => (
              <Select.Option key={each} value={each}>
                {capital(t(`role.${each}`))}
              </Select.Option>
            ))}
          </Select>
        </Field>
      </form>
      <Accounts key={`${search} ${role}`} search={search || null} role={role} />
    </>
  );
}
