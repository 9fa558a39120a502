import { Button, Checkbox, Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asLevel, levels } from '~/features/skill/levels';
import { skillText } from '~/features/skill/SkillName';
import { useFormats } from '~/kit/format';
import { Labelled } from '~/kit/Labelled';
import type { DraftSkill } from './draft';
import { weights, weightWords, wordOf, type WeightWord } from './weights';

/** What is focused where the server refuses the skill. */
export const removeId = ({ skill }: DraftSkill) => `asked-remove-${skill.id}`;

/** A skill that is asked for: its level and weight in words, and the ways up, down, to the other list and out. */
export function AskedSkill({
  asked,
  error,
  onChange,
  onMove,
  onTransfer,
  onRemove,
}: {
  asked: DraftSkill;
  error?: string;
  onChange: (change: Partial<DraftSkill>) => void;
  /** `focus` is what has the focus, and is to have it where the skill stands next. */
  onMove: (by: -1 | 1, focus: string) => void;
  onTransfer: (focus: string) => void;
  onRemove: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { capital } = useFormats();
  const { skill, level, weight, must, exactly } = asked;
  const name = skillText(skill, i18n.language);
  const word = wordOf(weight);
  /** A label that says to those who do not see the box which skill it is of. */
  const ofSkill = (label: ReactNode) => (
    <>
      {label}
      <span className="ds-sr-only"> {t('need.skills.of', { skill: name })}</span>
    </>
  );
  return (
    <li>
      <div className="asked-head">
        <strong className="asked-name">
          <Labelled sv={skill.sv} en={skill.en} />
        </strong>
        <span className="asked-moves">
          {([-1, 1] as const).map((by) => {
            const way = by === -1 ? 'up' : 'down';
            const id = `asked-${way}-${skill.id}`;
            return (
              <Button
                key={way}
                id={id}
                icon
                variant="tertiary"
                data-color="neutral"
                data-size="sm"
                aria-label={t(`need.skills.${way}`, { skill: name })}
                onClick={() => onMove(by, id)}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
                  event.preventDefault();
                  onMove(event.key === 'ArrowUp' ? -1 : 1, id);
                }}
              >
                {by === -1 ? <ArrowUpIcon aria-hidden /> : <ArrowDownIcon aria-hidden />}
              </Button>
            );
          })}
          <Button
            id={`asked-transfer-${skill.id}`}
            variant="tertiary"
            data-size="sm"
            aria-label={t(`need.list.${must ? 'good' : 'must'}.move`, { skill: name })}
            onClick={() => onTransfer(`asked-transfer-${skill.id}`)}
          >
            {t(`need.list.${must ? 'good' : 'must'}.to`)}
          </Button>
          <Button
            id={removeId(asked)}
            icon
            variant="tertiary"
            data-color="neutral"
            data-size="sm"
            aria-label={t('need.skills.remove', { skill: name })}
            onClick={onRemove}
          >
            <TrashIcon aria-hidden />
          </Button>
        </span>
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <div className="asked-fields">
        <Field>
          <Label>{ofSkill(t('need.level.label'))}</Label>
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
          <Label>{ofSkill(t('need.weight.label'))}</Label>
          <Select
            value={word}
            onChange={(event) => onChange({ weight: weights[Number(event.target.value) as WeightWord] })}
          >
            {weightWords.map((each) => (
              <Select.Option key={each} value={each}>
                {capital(t(`need.weight.word.${each}`))}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={ofSkill(t('need.exactly.label'))}
          description={t('need.exactly.help')}
          checked={exactly}
          onChange={(event) => onChange({ exactly: event.target.checked })}
        />
      </div>
    </li>
  );
}
