import { Chip } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from './Combobox';

interface Choice {
  key: string;
  text: string;
}

/**
 * Several of a list: typed to find, by name or by the key, shown as chips that remove themselves. What is typed is taken where
 * it is the name of one, or only one is left; else it stays, and it is said that it is none.
 */
export function ChipsField({
  id,
  label,
  description,
  choices,
  more = [],
  chosen,
  error,
  onChange,
}: {
  id: string;
  label: string;
  description: string;
  choices: Choice[];
  /** Those that are only found by typing, after the others. */
  more?: Choice[];
  chosen: string[];
  /** What is wrong with what is chosen. */
  error?: string | false;
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [left, setLeft] = useState(false);
  const all = [...choices, ...more];
  const wanted = text.trim().toLocaleLowerCase();
  const found = (wanted ? all : choices).filter(
    ({ key, text: name }) => !chosen.includes(key) && (key === wanted || name.toLocaleLowerCase().includes(wanted)),
  );
  const named = found.find(({ text: name }) => name.toLocaleLowerCase() === wanted);
  const note = t('chips.none', { text });
  const pick = (key: string) => {
    setText('');
    setLeft(false);
    onChange([...chosen, key]);
  };
  return (
    <div className="chips-field">
      <Combobox
        id={id}
        label={label}
        description={description}
        text={text}
        onText={(next) => {
          setText(next);
          setLeft(false);
        }}
        options={found.map((choice) => ({ key: choice.key, content: choice.text }))}
        onPick={pick}
        onEnter={() => {
          const [only, other] = found;
          if (named) pick(named.key);
          else if (wanted && only && !other) pick(only.key);
        }}
        onBlur={() => {
          if (named) pick(named.key);
          else setLeft(wanted !== '');
        }}
        status={found.length > 0 ? t('chips.count', { count: found.length }) : note}
        note={wanted ? note : undefined}
        error={left ? (found.length > 0 ? t('chips.choose', { text }) : note) : error}
      />
      {chosen.length > 0 && (
        <div className="chips" role="group" aria-label={t('chips.chosen', { label })}>
          {chosen.map((key) => {
            const name = all.find((choice) => choice.key === key)?.text ?? key;
            return (
              <Chip.Removable
                key={key}
                aria-label={t('chips.remove', { name })}
                onClick={() => {
                  onChange(chosen.filter((each) => each !== key));
                  document.getElementById(id)?.focus();
                }}
              >
                {name}
              </Chip.Removable>
            );
          })}
        </div>
      )}
    </div>
  );
}
