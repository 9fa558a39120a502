import { Button, Field, Label, Select, Switch } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { asLevel, levels } from '~/features/skill/levels';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import type { DraftSkill } from './draft';

/** A weight in words: five words for ten figures. */
export function weightWord(weight: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, Math.max(1, Math.ceil(weight / 2))) as 1 | 2 | 3 | 4 | 5;
}

/** The skills that are asked for: searched, then each with level, weight and must. */
export function SkillsField({
  skills,
  onChange,
  onBlur,
  invalid,
}: {
  skills: DraftSkill[];
  onChange: (skills: DraftSkill[]) => void;
  onBlur: () => void;
  invalid: boolean;
}) {
  const { t } = useTranslation();
  return (
    <>
      <SkillSearchBox
        id="need-skills"
        label={t('need.skills.add')}
        description={t('need.skills.help')}
        without={skills.map(({ skill }) => skill.id)}
        onPick={(skill) => onChange([...skills, { skill, level: 3, weight: 5, must: false }])}
        onBlur={onBlur}
        invalid={invalid}
      />
      {skills.length > 0 && (
        <ul className="asked">
          {skills.map((asked, index) => (
            <AskedSkill
              key={asked.skill.id}
              asked={asked}
              onChange={(change) => onChange(skills.map((each, at) => (at === index ? { ...each, ...change } : each)))}
              onRemove={() => {
                onChange(skills.filter((_, at) => at !== index));
                document.getElementById('need-skills')?.focus();
              }}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function AskedSkill({
  asked: { skill, level, weight, must },
  onChange,
  onRemove,
}: {
  asked: DraftSkill;
  onChange: (change: Partial<DraftSkill>) => void;
  onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { capital } = useFormats();
  const name = skillText(skill, i18n.language);
  const weightText = t('need.weight.value', { word: t(`need.weight.word.${weightWord(weight)}`), weight });
  return (
    <li>
      <div className="asked-head">
        <strong className="asked-name">
          <Labelled sv={skill.sv} en={skill.en} />
        </strong>
        <Button
          icon
          variant="tertiary"
          data-color="neutral"
          aria-label={t('need.skills.remove', { skill: name })}
          onClick={onRemove}
        >
          <TrashIcon aria-hidden />
        </Button>
      </div>
      <div className="asked-fields">
        <Field>
          <Label>{t('need.level.label')}</Label>
          <Select value={level} onChange={(event) => onChange({ level: Number(event.target.value) })}>
            {levels.map((each) => (
              <Select.Option key={each} value={each}>
                {capital(t(`level.${each}.name`))}
              </Select.Option>
            ))}
          </Select>
          <Field.Description>{capital(t(`level.${asLevel(level)}.meaning`))}</Field.Description>
        </Field>
        <Field>
          <Label>{t('need.weight.label')}</Label>
          <input
            type="range"
            className="range"
            min={1}
            max={10}
            value={weight}
            aria-valuetext={weightText}
            onChange={(event) => onChange({ weight: Number(event.target.value) })}
          />
          <Field.Description>{capital(weightText)}</Field.Description>
        </Field>
        <Switch
          label={t('need.must.label')}
          description={t('need.must.help')}
          checked={must}
          onChange={(event) => onChange({ must: event.target.checked })}
        />
      </div>
    </li>
  );
}
