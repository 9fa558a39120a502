import { Chip } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '~/kit/Combobox';

interface Choice {
  key: string;
  text: string;
}

/** Several of a list: typed to find, shown as chips that remove themselves. */
export function ChipsField({
  id,
  label,
  description,
  choices,
  chosen,
  onChange,
}: {
  id: string;
  label: string;
  description: string;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = choices.filter(
    ({ key, text: name }) => !chosen.includes(key) && name.toLocaleLowerCase().includes(wanted),
  );
  const note = t('chips.none', { text });
  return (
    <div className="chips-field">
      <Combobox
        id={id}
        label={label}
        description={description}
        text={text}
        onText={setText}
        options={found.map((choice) => ({ key: choice.key, content: choice.text }))}
        onPick={(key) => {
          setText('');
          onChange([...chosen, key]);
        }}
        status={found.length > 0 ? t('chips.count', { count: found.length }) : note}
        note={wanted ? note : undefined}
      />
      {chosen.length > 0 && (
        <div className="chips" role="group" aria-label={t('chips.chosen', { label })}>
          {chosen.map((key) => {
            const name = choices.find((choice) => choice.key === key)?.text ?? key;
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
