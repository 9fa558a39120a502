import { Button } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MeMenu } from '~/features/access/MeMenu';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { useShortcut } from '~/kit/shortcuts';
import { LanguageSwitch } from './LanguageSwitch';

type Place = 'start' | 'needs' | 'staff' | 'team' | 'skills' | 'protected' | 'me' | 'admin' | 'about';

const placeOf = (path: string): Place => {
  const first = path.split('/')[1];
  if (first === 'taxonomy') return 'skills';
  return (
    (['needs', 'staff', 'team', 'skills', 'protected', 'me', 'admin', 'about'] as const).find(
      (place) => first === place,
    ) ?? 'start'
  );
};

/** Where I am, search everything, language, me. Where there is no room for all, a button puts the search in their place. */
export function TopBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = useRouterState({ select: (state) => placeOf(state.location.pathname) });
  const search = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [searching, setSearching] = useState(false);
  const openSearch = () => {
    flushSync(() => setSearching(true));
    search.current?.focus();
  };
  const closeSearch = () => {
    flushSync(() => setSearching(false));
    opener.current?.focus();
  };
  useShortcut('/', openSearch);
  return (
    <header className="top" data-searching={searching}>
      <div className="top-where">
        <Link to="/" className="top-brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span className="brand">{t('brand')}</span>
        </Link>
        <span className="top-place">{t(`rail.${place}`)}</span>
      </div>
      {/* The keyboard is the field's, which first closes what it proposes. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="top-search"
        role="search"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && search.current?.ariaExpanded !== 'true') closeSearch();
        }}
      >
        <SkillSearchBox
          id="search"
          inputRef={search}
          label={t('search.label')}
          labelHidden
          placeholder={t('search.placeholder')}
          onPick={(skill) => void navigate({ to: '/skills/$id', params: { id: skill.id } })}
          onEnter={(text) => void navigate({ to: '/skills', search: { q: text } })}
          onBlur={() => setSearching(false)}
        />
      </div>
      <div className="top-tools">
        <Button
          icon
          variant="tertiary"
          data-color="neutral"
          className="top-search-open"
          ref={opener}
          aria-label={t('search.label')}
          onClick={openSearch}
        >
          <MagnifyingGlassIcon aria-hidden fontSize="1.5rem" />
        </Button>
        <LanguageSwitch />
        <MeMenu />
      </div>
    </header>
  );
}
