import { Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { AgencyKind } from '~/generated/graphql';
import { TextField } from '~/kit/TextField';
import { useRegions } from '../regions';
import type { Names, Said, Target } from './changes';

const kinds: AgencyKind[] = ['STATE', 'REGION', 'MUNICIPALITY'];

/** What an agency is called. */
export function NameFields<T extends Names>({
  id,
  names,
  onChange,
  error,
  said,
}: {
  id: string;
  names: T;
  onChange: (names: T) => void;
  /** That the name is missing. */
  error?: string;
  said: Said;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        id={`${id}-nameSv`}
        label={t('agencyForm.nameSv')}
        value={names.nameSv}
        onChange={(nameSv) => onChange({ ...names, nameSv })}
        error={error ?? said[`${id}-nameSv`]}
      />
      <div className="form-row">
        <TextField
          id={`${id}-nameEn`}
          label={t('agencyForm.nameEn')}
          help={t('agencyForm.mayBeEmpty')}
          value={names.nameEn}
          onChange={(nameEn) => onChange({ ...names, nameEn })}
          error={said[`${id}-nameEn`]}
        />
        <TextField
          id={`${id}-shortName`}
          className="narrow"
          label={t('agencyForm.shortName')}
          help={t('agencyForm.mayBeEmpty')}
          value={names.shortName}
          onChange={(shortName) => onChange({ ...names, shortName })}
          error={said[`${id}-shortName`]}
        />
      </div>
    </>
  );
}

/** An agency that is made by a change. */
export function NewAgencyFields({
  id,
  created,
  onChange,
  error,
  said,
}: {
  id: string;
  created: Target['created'];
  onChange: (created: Target['created']) => void;
  /** That the name is missing. */
  error?: string;
  said: Said;
}) {
  const { t } = useTranslation();
  const regions = useRegions();
  return (
    <>
      <NameFields id={id} names={created} onChange={onChange} error={error} said={said} />
      <div className="form-row">
        <Field>
          <Label htmlFor={`${id}-kind`}>{t('agencyForm.kind')}</Label>
          <Select
            id={`${id}-kind`}
            value={created.kind}
            onChange={(event) => onChange({ ...created, kind: event.target.value as AgencyKind })}
          >
            {kinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`agency.kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Field>
          <Label htmlFor={`${id}-region`}>{t('agencyForm.region')}</Label>
          <Select
            id={`${id}-region`}
            value={created.region}
            onChange={(event) => onChange({ ...created, region: event.target.value })}
          >
            {created.region === '' && <Select.Option value="">–</Select.Option>}
            {regions.map(({ code, name }) => (
              <Select.Option key={code} value={code}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          id={`${id}-orgNumber`}
          className="narrow"
          label={t('agencyForm.orgNumber')}
          description={t('agencyForm.mayBeEmpty')}
          value={created.orgNumber}
          onChange={(event) => onChange({ ...created, orgNumber: event.target.value })}
          error={said[`${id}-orgNumber`]}
        />
      </div>
    </>
  );
}
