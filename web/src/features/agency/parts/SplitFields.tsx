import { Button, Checkbox, Field, Fieldset, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { pick } from '~/kit/Labelled';
import { AgencyPicker } from './AgencyPicker';
import {
  inOrder,
  noNames,
  STAYS,
  successorKeys,
  withThoseBelow,
  type Draft,
  type Said,
  type Successor,
  type ToChange,
} from './changes';
import { NewAgencyFields } from './NewAgencyFields';

/** What an agency becomes, and who gets what of it. */
export function SplitFields({
  agency,
  called,
  draft,
  onChange,
  error,
  said,
}: {
  agency: ToChange;
  called: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  error?: string;
  said: Said;
}) {
  const { t, i18n } = useTranslation();
  const keys = successorKeys(draft);
  const add = (chosen: { id: string; name: string } | null) =>
    onChange({
      ...draft,
      successors: [
        ...draft.successors,
        {
          key: Math.max(STAYS, ...draft.successors.map(({ key }) => key)) + 1,
          target: {
            agency: chosen,
            created: { ...noNames, kind: agency.kind, region: agency.region?.code ?? '', orgNumber: '' },
          },
        },
      ],
    });
  const change = (key: number, target: Successor['target']) =>
    onChange({ ...draft, successors: draft.successors.map((each) => (each.key === key ? { key, target } : each)) });
  const nameOf = (key: number) => {
    if (key === STAYS) return called;
    const target = draft.successors.find((each) => each.key === key)?.target;
    return target?.agency?.name ?? (target?.created.nameSv.trim() || t('agencyForm.unnamed'));
  };
  const unassigned = (agency.accounts ?? []).filter(({ units }) => units.length === 0);
  const chosen = (key: number | undefined) => (key !== undefined && keys.includes(key) ? key : keys[0]);
  const choice = (id: string, label: string, value: number | undefined, onPick: (key: number) => void, depth = 0) => (
    <Field key={id} style={{ paddingInlineStart: `${depth * 1.5}rem` }} className="agency-choice">
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={String(chosen(value))} onChange={(event) => onPick(Number(event.target.value))}>
        {keys.map((key) => (
          <Select.Option key={key} value={String(key)}>
            {nameOf(key)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
  return (
    <>
      <section className="form-section">
        <Fieldset className="agency-fields">
          <Fieldset.Legend>{t('agencyForm.successors')}</Fieldset.Legend>
          <Checkbox
            label={t('agencyForm.goesOn', { name: called })}
            description={t('agencyForm.goesOnHelp')}
            checked={draft.goesOn}
            onChange={(event) => onChange({ ...draft, goesOn: event.target.checked })}
          />
          {draft.successors.map(({ key, target }, index) => (
            <section key={key} className="agency-successor" aria-labelledby={`successor-${key}`}>
              <div className="asked-head">
                <h3 id={`successor-${key}`}>
                  {target.agency ? target.agency.name : t('agencyForm.newNumbered', { number: index + 1 })}
                </h3>
                <Button
                  type="button"
                  variant="tertiary"
                  aria-label={t('agencyForm.removeNamed', { name: nameOf(key) })}
                  onClick={() =>
                    onChange({ ...draft, successors: draft.successors.filter((each) => each.key !== key) })
                  }
                >
                  {t('agencyForm.remove')}
                </Button>
              </div>
              {!target.agency && (
                <NewAgencyFields
                  id={`successor-${key}`}
                  created={target.created}
                  onChange={(created) => change(key, { ...target, created })}
                  error={error && !target.created.nameSv.trim() ? t('agencyForm.error.nameMissing') : undefined}
                  said={said}
                />
              )}
            </section>
          ))}
          <div className="buttons">
            <Button
              id="change-add"
              type="button"
              variant="secondary"
              aria-describedby={error && 'change-add-wrong'}
              onClick={() => add(null)}
            >
              {t('agencyForm.addNew')}
            </Button>
          </div>
          <AgencyPicker
            id="change-existing"
            label={t('agencyForm.addExisting')}
            without={[agency.id, ...draft.successors.flatMap(({ target }) => target.agency?.id ?? [])]}
            onPick={add}
          />
          {error && <ValidationMessage id="change-add-wrong">{error}</ValidationMessage>}
        </Fieldset>
      </section>
      {keys.length > 1 && (
        <>
          {agency.allUnits.length > 0 && (
            <section className="form-section">
              <Fieldset className="agency-fields">
                <Fieldset.Legend>{t('agencyForm.units')}</Fieldset.Legend>
                <Fieldset.Description>{t('agencyForm.unitsHelp')}</Fieldset.Description>
                {inOrder(agency.allUnits).map(({ unit, depth }) =>
                  choice(
                    `unit-${unit.id}`,
                    pick(i18n.language, unit.nameSv, unit.nameEn).text,
                    draft.units[unit.id],
                    (key) =>
                      onChange({
                        ...draft,
                        units: {
                          ...draft.units,
                          ...Object.fromEntries(withThoseBelow(agency.allUnits, unit.id).map((each) => [each, key])),
                        },
                      }),
                    depth,
                  ),
                )}
              </Fieldset>
            </section>
          )}
          <section className="form-section">
            <Fieldset className="agency-fields">
              <Fieldset.Legend>{t('agencyForm.rest')}</Fieldset.Legend>
              {choice('open-needs', t('agencyForm.openNeeds'), draft.openNeeds, (openNeeds) =>
                onChange({ ...draft, openNeeds }),
              )}
              {unassigned.map((account) =>
                choice(
                  `account-${account.id}`,
                  t('agencyForm.account', { account: account.account }),
                  draft.accounts[account.id],
                  (key) => onChange({ ...draft, accounts: { ...draft.accounts, [account.id]: key } }),
                ),
              )}
            </Fieldset>
          </section>
        </>
      )}
    </>
  );
}
