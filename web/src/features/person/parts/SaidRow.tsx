import { useTranslation } from 'react-i18next';
import { skillText } from '~/features/skill/SkillName';
import { Labelled } from '~/kit/Labelled';
import type { Said } from './draft';
import { LastUsedField } from './LastUsedField';
import { LevelField } from './LevelField';

/** A skill with what one says of it: not mine, or a level and when it was last used. */
export function SaidRow({ said, onChange }: { said: Said; onChange: (said: Said) => void }) {
  const { t, i18n } = useTranslation();
  const name = skillText(said.skill, i18n.language);
  return (
    <li className="said" data-mine={said.level > 0}>
      <strong className="asked-name">
        <Labelled sv={said.skill.sv} en={said.skill.en} />
      </strong>
      <div className="said-fields">
        <LevelField
          label={t('describe.levelOf', { skill: name })}
          labelHidden
          none={t('describe.notMine')}
          value={said.level}
          onChange={(level) => onChange({ ...said, level })}
        />
        {said.level > 0 && (
          <LastUsedField
            label={t('describe.lastUsed.of', { skill: name })}
            labelHidden
            value={said.lastUsed}
            onChange={(lastUsed) => onChange({ ...said, lastUsed })}
          />
        )}
      </div>
    </li>
  );
}
