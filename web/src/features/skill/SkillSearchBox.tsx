import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '~/kit/Combobox';
import { useSkillHits } from './parts/skillHits';
import { SkillHitLine } from './parts/SkillHitLine';
import { skillRef, type SkillRef } from './SkillName';

/** Searches skills as one types, by labels and synonyms in both languages. */
export function SkillSearchBox({
  id,
  label,
  labelHidden,
  description,
  placeholder,
  without = [],
  onPick,
  onEnter,
  onBlur,
  invalid,
  inputRef,
}: {
  id: string;
  label: string;
  labelHidden?: boolean;
  description?: string;
  placeholder?: string;
  /** Skills that are not proposed again. */
  without?: string[];
  onPick: (skill: SkillRef) => void;
  onEnter?: (text: string) => void;
  onBlur?: () => void;
  invalid?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { hits, state } = useSkillHits(text, 8);
  const proposed = hits.filter(({ skill }) => !without.includes(skillRef(skill).id));
  const note =
    state === 'idle'
      ? undefined
      : state === 'asking'
        ? t('skillSearch.asking')
        : state === 'failed'
          ? t('skillSearch.failed')
          : hits.length > 0
            ? t('skillSearch.allPicked')
            : t('skillSearch.none', { text });
  return (
    <Combobox
      id={id}
      label={label}
      labelHidden={labelHidden}
      description={description}
      placeholder={placeholder}
      text={text}
      onText={setText}
      options={proposed.map((hit) => ({ key: skillRef(hit.skill).id, content: <SkillHitLine hit={hit} /> }))}
      onPick={(key) => {
        const hit = proposed.find(({ skill }) => skillRef(skill).id === key);
        if (!hit) return;
        setText('');
        onPick(skillRef(hit.skill));
      }}
      onEnter={() => {
        if (text.trim()) onEnter?.(text.trim());
      }}
      onBlur={onBlur}
      status={proposed.length > 0 ? t('skillSearch.count', { count: proposed.length }) : (note ?? '')}
      note={note}
      invalid={invalid}
      inputRef={inputRef}
    />
  );
}
