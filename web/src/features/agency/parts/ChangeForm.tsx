import { Fieldset, Textfield } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { WordsField } from '~/kit/WordsField';
import type { AgencyChangeName } from '../changeNames';
import type { Draft, DraftError, Said, ToChange } from './changes';
import { MergeFields } from './MergeFields';
import { NameFields } from './NewAgencyFields';
import { SplitFields } from './SplitFields';

/** The form of a change: what it takes, the day, and a note. */
export function ChangeForm({
  agency,
  called,
  name,
  draft,
  onChange,
  errors,
  said,
}: {
  agency: ToChange;
  called: string;
  name: AgencyChangeName;
  draft: Draft;
  onChange: (draft: Draft) => void;
  errors: DraftError[];
  /** What the server says is wrong, by the ids of fields. */
  said: Said;
}) {
  const { t } = useTranslation();
  const error = (...which: DraftError[]) => {
    const found = which.find((each) => errors.includes(each));
    return found && t(`agencyForm.error.${found}`);
  };
  return (
    <>
      {name === 'rename' && (
        <section className="form-section" aria-labelledby="change-names">
          <h2 className="results-title" id="change-names">
            {t('agencyForm.names')}
          </h2>
          <NameFields
            id="change"
            names={draft.names}
            onChange={(names) => onChange({ ...draft, names })}
            error={error('nameMissing')}
            said={said}
          />
        </section>
      )}
      {name === 'merge' && (
        <MergeFields
          agency={{ id: agency.id, name: called }}
          draft={draft}
          onChange={onChange}
          othersError={error('othersMissing')}
          nameError={error('nameMissing')}
          said={said}
        />
      )}
      {name === 'split' && (
        <SplitFields
          agency={agency}
          called={called}
          draft={draft}
          onChange={onChange}
          error={error('successorsMissing', 'successorNameMissing')}
          said={said}
        />
      )}
      <section className="form-section">
        <Fieldset className="agency-fields">
          <Fieldset.Legend>{t('agencyForm.when')}</Fieldset.Legend>
          <div className="form-row">
            {' '}
            <Textfield
              id="change-on"
              className="narrow"
              type="date"
              label={t('agencyForm.on')}
              description={t('agencyForm.onHelp')}
              value={draft.on}
              onChange={(event) => onChange({ ...draft, on: event.target.value })}
              error={error('dayWrong')}
            />
          </div>
          <WordsField
            id="change-note"
            label={t('agencyForm.note')}
            help={t('agencyForm.noteHelp')}
            value={draft.note}
            onChange={(note) => onChange({ ...draft, note })}
          />
        </Fieldset>
      </section>
    </>
  );
}
