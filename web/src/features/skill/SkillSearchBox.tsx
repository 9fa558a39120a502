import { Button } from '@digdir/designsystemet-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox, type ComboboxOption } from '~/kit/Combobox';
import { pick } from '~/kit/Labelled';
import { useSkillHits, type PlaceHit, type RoleHit } from './parts/skillHits';
import { SkillHitLine } from './parts/SkillHitLine';
import { skillRef, type SkillRef } from './SkillName';

/** Something that is proposed, and what is done when it is picked. */
interface Proposal extends ComboboxOption {
  onPick: () => void;
}

/**
 * Searches skills as one types, by labels and synonyms in both languages; roles and places as well, where there is
 * something to do with them.
 */
export function SkillSearchBox({
  id,
  label,
  labelHidden,
  description,
  placeholder,
  without = [],
  onPick,
  onPickRole,
  onPickPlace,
  onEnter,
  onBlur,
  error,
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
  /** Adds what the role asks for, and gives how many skills that are; null where that failed. */
  onPickRole?: (role: { id: string; name: string }) => Promise<number | null>;
  /** Takes the county of a place that was typed. */
  onPickPlace?: (region: string) => void;
  onEnter?: (text: string) => void;
  onBlur?: () => void;
  /** What is wrong with what is chosen. */
  error?: string | false;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState('');
  const [done, setDone] = useState('');
  const [left, setLeft] = useState<PlaceHit[]>([]);
  const { hits, roles, places, state } = useSkillHits(text, 8);
  const offered = hits.filter(({ skill }) => !without.includes(skillRef(skill).id));
  const nearest = offered.some((hit) => hit.nearest);
  const roleName = (role: RoleHit) => pick(i18n.language, role.nameSv, role.nameEn).text;

  const takeRole = async (role: RoleHit) => {
    const name = roleName(role);
    const count = await onPickRole?.({ id: role.id, name });
    setDone(
      count === undefined || count === null
        ? t('skillSearch.roleFailed', { role: name })
        : t('skillSearch.roleAdded', { role: name, count }),
    );
  };
  const takePlace = (place: PlaceHit) => {
    setLeft([]);
    onPickPlace?.(place.region.code);
    setDone(t('skillSearch.placeAdded', { county: place.region.name }));
  };

  const skillOptions: Proposal[] = offered.map((hit) => ({
    key: skillRef(hit.skill).id,
    content: <SkillHitLine hit={hit} />,
    onPick: () => {
      // What was typed named a place too, which would be gone with the words.
      setLeft(onPickPlace ? places : []);
      onPick(skillRef(hit.skill));
    },
  }));
  const roleOptions: Proposal[] = (onPickRole ? roles : []).map((role) => ({
    key: role.id,
    group: t('skillSearch.roles'),
    content: (
      <span className="hit">
        <span className="hit-label">{roleName(role)}</span>
        <span className="hit-note">{t('skillSearch.addsSkills')}</span>
      </span>
    ),
    onPick: () => void takeRole(role),
  }));
  const placeOptions: Proposal[] = (onPickPlace ? places : []).map((place) => ({
    key: `place-${place.name}`,
    group: t('skillSearch.places'),
    content: (
      <span className="hit">
        <span className="hit-label">{place.region.name}</span>
        {place.region.name !== place.name && (
          <span className="hit-note">{t('skillSearch.countyOf', { place: place.name })}</span>
        )}
      </span>
    ),
    onPick: () => takePlace(place),
  }));
  const named = nearest ? t('skillSearch.nearest') : t('skillSearch.skills');
  const grouped = nearest || roleOptions.length + placeOptions.length > 0;
  const skills = skillOptions.map((option) => (grouped ? { ...option, group: named } : option));
  // Whoever names a role means it rather than what only comes near.
  const proposed = [...(nearest ? [...roleOptions, ...skills] : [...skills, ...roleOptions]), ...placeOptions];

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
    <>
      <Combobox
        id={id}
        label={label}
        labelHidden={labelHidden}
        description={description}
        placeholder={placeholder}
        text={text}
        onText={(typed) => {
          setText(typed);
          setDone('');
          setLeft([]);
        }}
        options={proposed}
        onPick={(key) => {
          const option = proposed.find((each) => each.key === key);
          if (!option) return;
          setText('');
          setDone('');
          option.onPick();
        }}
        onEnter={() => {
          if (text.trim()) onEnter?.(text.trim());
        }}
        onBlur={onBlur}
        status={proposed.length > 0 ? t('skillSearch.count', { count: proposed.length }) : (note ?? '')}
        note={note}
        error={error}
        inputRef={inputRef}
      />
      {left.map((place) => (
        <Button key={place.name} variant="secondary" data-size="sm" onClick={() => takePlace(place)}>
          {t('skillSearch.addPlace', { county: place.region.name })}
        </Button>
      ))}
      {(onPickRole || onPickPlace) && (
        <p className="live-notice subtle" role="status">
          {done}
        </p>
      )}
    </>
  );
}
