import {
  Checkbox,
  Field,
  Fieldset,
  Heading,
  Label,
  Radio,
  Select,
  Switch,
  Textfield,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import { RoleStart } from '~/features/role/RoleStart';
import type { Purpose, SecurityClass } from '~/generated/graphql';
import { CalendarStrip } from '~/kit/CalendarStrip';
import { ChipsField } from '~/kit/ChipsField';
import { useFormats } from '~/kit/format';
import { languageCodes } from '~/kit/languageNames';
import { addMonths, thisMonth } from '~/kit/months';
import { MOST_MONTHS, withSkills, type Draft, type Errors, type Field as FieldName } from './draft';
import { SkillsField } from './SkillsField';

const purposes: Purpose[] = ['LOAN', 'INTERNAL', 'MENTORING'];
const securityClasses: SecurityClass[] = ['NONE', 'CLASS_1', 'CLASS_2', 'CLASS_3'];

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="form-section">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** The months that may be chosen: from the first on, and one that was chosen before. */
function monthsFrom(first: string, count: number, chosen: string): string[] {
  const months = Array.from({ length: count }, (_, index) => addMonths(first, index));
  return months.includes(chosen) ? months : [chosen, ...months].sort();
}

/** The form of a need. What is wrong is shown beneath its field. */
export function NeedForm({
  draft,
  change,
  errors,
  onLeave,
}: {
  draft: Draft;
  change: (draft: Draft) => void;
  errors: Errors;
  onLeave: (field: FieldName) => void;
}) {
  const { t } = useTranslation();
  const { month, language, capital } = useFormats();
  const regions = useRegions();
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const error = (field: FieldName) => {
    const message = errors[field];
    return message && t(`need.error.${message}`);
  };
  return (
    <div className="need-form">
      <Section title={t('need.section.what')}>
        <Textfield
          id="need-title"
          label={t('need.title.label')}
          description={t('need.title.help')}
          value={draft.title}
          maxLength={200}
          onChange={(event) => set({ title: event.target.value })}
          onBlur={() => onLeave('title')}
          error={error('title')}
        />
        <Fieldset>
          <Fieldset.Legend>{t('need.purpose.label')}</Fieldset.Legend>
          <div className="purposes">
            {purposes.map((purpose) => (
              <Radio
                key={purpose}
                name="purpose"
                value={purpose}
                label={t(`purpose.${purpose}.name`)}
                description={t(`purpose.${purpose}.help`)}
                checked={draft.purpose === purpose}
                onChange={() => set({ purpose })}
              />
            ))}
          </div>
        </Fieldset>
      </Section>

      <Section title={t('need.section.skills')}>
        <SkillsField
          skills={draft.skills}
          onChange={(skills) => set({ skills })}
          onBlur={() => onLeave('skills')}
          invalid={!!errors.skills}
        />
        {errors.skills && <ValidationMessage>{error('skills')}</ValidationMessage>}
        <RoleStart
          onUse={(role, skills) =>
            change(
              withSkills(
                { ...draft, title: draft.title || role },
                skills.map(({ skill, level, importance }) => ({ skill, level, weight: importance, must: false })),
              ),
            )
          }
        />
      </Section>

      <Section title={t('need.section.when')}>
        <div className="form-row">
          <Textfield
            id="need-share"
            className="narrow"
            label={t('need.share.label')}
            description={t('need.share.help')}
            suffix="%"
            inputMode="numeric"
            value={draft.share}
            onChange={(event) => set({ share: event.target.value })}
            onBlur={() => onLeave('share')}
            error={error('share')}
          />
          <Field>
            <Label htmlFor="need-from">{t('need.from.label')}</Label>
            <Field.Description>{t('need.from.help')}</Field.Description>
            <Select
              id="need-from"
              value={draft.from}
              onChange={(event) => {
                const from = event.target.value;
                set({ from, to: draft.to < from ? from : draft.to });
              }}
              onBlur={() => onLeave('from')}
            >
              {monthsFrom(thisMonth(), MOST_MONTHS, draft.from).map((each) => (
                <Select.Option key={each} value={each}>
                  {month(each)}
                </Select.Option>
              ))}
            </Select>
            {errors.from && <ValidationMessage>{error('from')}</ValidationMessage>}
          </Field>
          <Field>
            <Label htmlFor="need-to">{t('need.to.label')}</Label>
            <Field.Description>{t('need.to.help')}</Field.Description>
            <Select
              id="need-to"
              value={draft.to}
              onChange={(event) => set({ to: event.target.value })}
              onBlur={() => onLeave('to')}
              aria-invalid={!!errors.to || undefined}
            >
              {monthsFrom(draft.from, MOST_MONTHS, draft.to).map((each) => (
                <Select.Option key={each} value={each}>
                  {month(each)}
                </Select.Option>
              ))}
            </Select>
            {errors.to && <ValidationMessage>{error('to')}</ValidationMessage>}
          </Field>
        </div>
        <CalendarStrip from={draft.from} to={draft.to} share={Number.parseInt(draft.share, 10)} />
      </Section>

      <Section title={t('need.section.where')}>
        <Checkbox
          label={t('need.remote.label')}
          description={t('need.remote.help')}
          checked={draft.remote}
          onChange={(event) => set({ remote: event.target.checked })}
        />
        <ChipsField
          id="need-places"
          label={t('need.places.label')}
          description={t('need.places.help')}
          choices={regions.map(({ code, name }) => ({ key: code, text: name }))}
          chosen={draft.places}
          onChange={(places) => set({ places })}
        />
        {errors.places && <ValidationMessage>{error('places')}</ValidationMessage>}
        <ChipsField
          id="need-languages"
          label={t('need.languages.label')}
          description={t('need.languages.help')}
          choices={languageCodes.map((code) => ({ key: code, text: language(code) }))}
          chosen={draft.languages}
          onChange={(languages) => set({ languages })}
        />
        {errors.languages && <ValidationMessage>{error('languages')}</ValidationMessage>}
      </Section>

      <Section title={t('need.section.more')}>
        <div className="form-row">
          <Textfield
            id="need-headcount"
            className="narrow"
            label={t('need.headcount.label')}
            inputMode="numeric"
            value={draft.headcount}
            onChange={(event) => set({ headcount: event.target.value })}
            onBlur={() => onLeave('headcount')}
            error={error('headcount')}
          />
          <Field>
            <Label htmlFor="need-security">{t('need.security.label')}</Label>
            <Select
              id="need-security"
              value={draft.securityClass}
              onChange={(event) => set({ securityClass: event.target.value as SecurityClass })}
            >
              {securityClasses.map((each) => (
                <Select.Option key={each} value={each}>
                  {capital(t(`security.${each}`))}
                </Select.Option>
              ))}
            </Select>
          </Field>
        </div>
        <p className="subtle form-note">{t('need.security.help')}</p>
        <Switch
          label={t('need.splittable.label')}
          description={t('need.splittable.help')}
          checked={draft.splittable}
          onChange={(event) => set({ splittable: event.target.checked })}
        />
      </Section>
    </div>
  );
}
