import { Button } from '@digdir/designsystemet-react';
import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import { Link, useRouterState } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { MeMenu } from '~/features/access/MeMenu';
import { SearchBox } from '~/features/lookup/SearchBox';
import { useShortcut } from '~/kit/shortcuts';
import { LanguageSwitch } from './LanguageSwitch';

type Place = 'start' | 'search' | 'needs' | 'staff' | 'team' | 'skills' | 'protected' | 'me' | 'admin' | 'about';

const placeOf = (path: string): Place => {
  const first = path.split('/')[1];
  if (first === 'taxonomy' || first === 'roles') return 'skills';
  return (
    (['search', 'needs', 'staff', 'team', 'skills', 'protected', 'me', 'admin', 'about'] as const).find(
      (place) => first === place,
    ) ?? 'start'
  );
};

/** Where I am, search everything, language, me. Where there is no room for all, a button puts the search in their place. */
export function TopBar() {
  const { t } = useTranslation();
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
        <SearchBox inputRef={search} onBlur={() => setSearching(false)} />
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
