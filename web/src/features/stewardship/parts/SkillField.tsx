import { Button, Label } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { skillText, type SkillRef } from '~/features/skill/SkillName';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { Labelled } from '~/kit/Labelled';
import { Use, type SkillUse } from './Use';

/** A skill that is chosen by searching; once chosen it stands there until another is to be. */
export function SkillField({
  id,
  label,
  help,
  value,
  use,
  without,
  error,
  onChange,
}: {
  id: string;
  label: string;
  help?: string;
  value: SkillRef | null;
  use?: SkillUse | null;
  without?: string[];
  error?: string;
  onChange: (skill: SkillRef | null) => void;
}) {
  const { t, i18n } = useTranslation();
  if (!value) {
    return (
      <div>
        <SkillSearchBox id={id} label={label} description={help} without={without} onPick={onChange} error={error} />
      </div>
    );
  }
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="taxonomy-chosen">
      <Label asChild>
        <span id={`${id}-label`}>{label}</span>
      </Label>
      <div>
        <span>
          <strong>
            <Labelled sv={value.sv} en={value.en} />
          </strong>
          <Use use={use} />
        </span>
        <Button
          type="button"
          variant="tertiary"
          aria-label={t('taxonomy.form.otherThan', { skill: skillText(value, i18n.language) })}
          onClick={() => onChange(null)}
        >
          {t('taxonomy.form.other')}
        </Button>
      </div>
    </div>
  );
}
