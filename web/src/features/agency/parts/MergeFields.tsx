import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from './AgencyPicker';
import type { Draft, Said } from './changes';
import { NewAgencyFields } from './NewAgencyFields';

/** With whom an agency is merged, and what they become. */
export function MergeFields({
  agency,
  draft,
  onChange,
  othersError,
  nameError,
  said,
}: {
  agency: { id: string; name: string };
  draft: Draft;
  onChange: (draft: Draft) => void;
  othersError?: string;
  nameError?: string;
  said: Said;
}) {
  const { t } = useTranslation();
  const all = [agency, ...draft.others];
  return (
    <>
      <section className="form-section" aria-labelledby="merge-who">
        <h2 className="results-title" id="merge-who">
          {t('agencyForm.mergeWho')}
        </h2>
        <ul className="agency-chosen">
          {all.map(({ id, name }) => (
            <li key={id}>
              {name}
              {id !== agency.id && (
                <Button
                  type="button"
                  variant="tertiary"
                  aria-label={t('agencyForm.removeNamed', { name })}
                  onClick={() =>
                    onChange({
                      ...draft,
                      others: draft.others.filter((other) => other.id !== id),
                      into: draft.into === id ? agency.id : draft.into,
                    })
                  }
                >
                  {t('agencyForm.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <AgencyPicker
          id="change-others"
          label={t('agencyForm.addAgency')}
          description={t('agencyForm.addAgencyHelp')}
          without={all.map(({ id }) => id)}
          onPick={(other) => onChange({ ...draft, others: [...draft.others, other] })}
          error={othersError}
        />
      </section>
      <section className="form-section">
        <Fieldset className="agency-fields">
          <Fieldset.Legend>{t('agencyForm.mergeInto')}</Fieldset.Legend>
          {all.map(({ id, name }) => (
            <Radio
              key={id}
              name="into"
              value={id}
              label={t('agencyForm.goesOn', { name })}
              checked={draft.into === id}
              onChange={() => onChange({ ...draft, into: id })}
            />
          ))}
          <Radio
            name="into"
            value=""
            label={t('agencyForm.newAgency')}
            checked={draft.into === ''}
            onChange={() => onChange({ ...draft, into: '' })}
          />
          {draft.into === '' && (
            <NewAgencyFields
              id="change"
              created={draft.created}
              onChange={(created) => onChange({ ...draft, created })}
              error={nameError}
              said={said}
            />
          )}
        </Fieldset>
      </section>
    </>
  );
}
