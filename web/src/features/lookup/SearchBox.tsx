import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox, type ComboboxOption } from '~/kit/Combobox';
import { HitLine } from './parts/HitLine';
import { useGroups, type Hit } from './parts/useGroups';
import { useLookup } from './parts/useLookup';
import { useOpen } from './parts/useOpen';
import { useSubmit } from './parts/useSubmit';
import { MOST } from './parts/words';

/** So many of a kind are proposed. */
const EACH = 3;

const ALL = 'all';

/**
 * Searches everything as one types: own pages, own staff by role, skills, roles, needs, agencies. Enter, where nothing is
 * chosen, submits the words; only then others are looked for by name.
 */
export function SearchBox({ inputRef, onBlur }: { inputRef: Ref<HTMLInputElement>; onBlur: () => void }) {
  const { t } = useTranslation();
  const search = useSubmit();
  const open = useOpen();
  const [text, setText] = useState('');
  const typed = text.trim();
  const { looked, state } = useLookup(text, EACH);
  const { groups, nearest } = useGroups(typed, looked);
  const found: (ComboboxOption & { hit: Hit })[] = groups.flatMap(({ kind, hits }) =>
    hits.slice(0, EACH).map((hit) => ({
      key: hit.key,
      group: t(`lookup.kind.${kind}`),
      content: <HitLine hit={hit} />,
      hit,
    })),
  );
  const proposed =
    found.length > 0
      ? found
      : nearest.map((hit) => ({
          key: hit.key,
          group: t('lookup.nearest'),
          content: <HitLine hit={hit} />,
          hit,
        }));
  const submit = () => {
    if (!typed) return;
    setText('');
    search(typed);
  };
  const options: ComboboxOption[] =
    state === 'idle' ? [] : [...proposed, { key: ALL, content: t('lookup.all', { text: typed }) }];
  return (
    <Combobox
      id="search"
      inputRef={inputRef}
      label={t('search.label')}
      labelHidden
      placeholder={t('search.placeholder')}
      most={MOST}
      text={text}
      onText={setText}
      options={options}
      onPick={(key) => {
        const hit = proposed.find((each) => each.key === key)?.hit;
        if (!hit) return submit();
        setText('');
        open(hit);
      }}
      onEnter={submit}
      onBlur={onBlur}
      status={
        state === 'asking'
          ? t('lookup.asking')
          : state === 'failed'
            ? t('lookup.failed')
            : t('lookup.proposed', { count: proposed.length })
      }
    />
  );
}
