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
} from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegions } from '~/features/agency/regions';
import { RoleStart } from '~/features/role/RoleStart';
import type { RoleSkill } from '~/features/role/roleSkills';
import type { Purpose, SecurityClass } from '~/generated/graphql';
import { CalendarStrip } from '~/kit/CalendarStrip';
import { ChipsField } from '~/kit/ChipsField';
import { TextField } from '~/kit/TextField';
import { useFormats } from '~/kit/format';
import { languageCodes } from '~/kit/languageNames';
import { LONGEST_TITLE, partOf, shareOf, withSkills, type Draft, type Errors, type Field as FieldName } from './draft';
import { PeriodFields } from './PeriodFields';
import { readShare } from './share';
import { SkillsField } from './SkillsField';
import { useFaultText } from './useFaultText';
import { wordOf } from './weights';

const purposes: Purpose[] = ['LOAN', 'INTERNAL', 'MENTORING'];
const securityClasses: SecurityClass[] = ['NONE', 'CLASS_1', 'CLASS_2', 'CLASS_3'];

/** What a role calls most important is required of whoever takes it. */
const MOST_IMPORTANT = 5;

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

/** The form of a need. What is wrong is shown beneath its field. */
export function NeedForm({
  draft,
  change,
  errors,
  refusedSkill,
  role,
  onLeave,
}: {
  draft: Draft;
  change: (draft: Draft) => void;
  errors: Errors;
  /** The place of the skill that the server refused, where it refused one. */
  refusedSkill?: number;
  /** The role profile that one comes from. */
  role?: string;
  onLeave: (field: FieldName) => void;
}) {
  const { t } = useTranslation();
  const { language, capital } = useFormats();
  const regions = useRegions();
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const text = useFaultText(draft, refusedSkill);
  const error = (field: FieldName) => {
    const fault = errors[field];
    return fault && text(fault);
  };
  /** What was read is written as it was read. */
  const leavePercent = (field: 'share' | 'smallestPart', typed: string) => {
    const read = readShare(typed);
    if (read !== null && String(read) !== typed) set({ [field]: String(read) });
    onLeave(field);
  };
  const share = shareOf(draft);
  const fromRole = (name: string, skills: RoleSkill[]) =>
    change(
      withSkills(
        { ...draft, title: draft.title || name },
        skills.map(({ skill, level, importance }) => ({
          skill,
          level,
          weight: importance,
          must: wordOf(importance) === MOST_IMPORTANT,
          exactly: false,
        })),
      ),
    );
  return (
    <div className="need-form">
      <Section title={t('need.section.what')}>
        <TextField
          id="need-title"
          label={t('need.title.label')}
          help={t('need.title.help')}
          value={draft.title}
          most={LONGEST_TITLE}
          onChange={(title) => set({ title })}
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
          onRole={fromRole}
          onPlace={(region) => set({ places: [...draft.places.filter((each) => each !== region), region] })}
          onBlur={() => onLeave('skills')}
          error={error('skills')}
          refused={errors.skills === 'skillRefused' ? refusedSkill : undefined}
        />
        <RoleStart first={role} onUse={fromRole} />
      </Section>

      <Section title={t('need.section.when')}>
        <div className="form-row">
          <Textfield
            id="need-share"
            className="narrow"
            label={t('need.share.label')}
            description={t('need.share.help')}
            suffix="%"
            inputMode="decimal"
            value={draft.share}
            onChange={(event) => set({ share: event.target.value })}
            onBlur={() => leavePercent('share', draft.share)}
            error={error('share')}
          />
          <div className="need-split">
            <Switch
              label={t('need.splittable.label')}
              description={t('need.splittable.help')}
              checked={draft.splittable}
              onChange={(event) => set({ splittable: event.target.checked })}
            />
            {draft.splittable && (
              <Textfield
                id="need-smallestPart"
                className="narrow"
                label={t('need.part.label')}
                description={t('need.part.help')}
                suffix="%"
                inputMode="decimal"
                value={partOf(draft)}
                onChange={(event) => set({ smallestPart: event.target.value })}
                onBlur={() => leavePercent('smallestPart', partOf(draft))}
                error={error('smallestPart')}
              />
            )}
          </div>
        </div>
        <PeriodFields
          period={draft}
          onChange={({ from, to }) => set({ from, to })}
          onLeave={onLeave}
          errors={{ from: error('from'), to: error('to') }}
        />
        {share !== null && <CalendarStrip from={draft.from} to={draft.to} share={share} />}
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
          error={error('places')}
          onChange={(places) => set({ places })}
        />
        <ChipsField
          id="need-languages"
          label={t('need.languages.label')}
          description={t('need.languages.help')}
          choices={languageCodes.map((code) => ({ key: code, text: language(code) }))}
          chosen={draft.languages}
          error={error('languages')}
          onChange={(languages) => set({ languages })}
        />
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
      </Section>
    </div>
  );
}
