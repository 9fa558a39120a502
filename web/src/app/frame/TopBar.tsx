import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MeMenu } from '~/features/access/MeMenu';
import { SkillSearchBox } from '~/features/skill/SkillSearchBox';
import { useShortcut } from '~/kit/shortcuts';
import { LanguageSwitch } from './LanguageSwitch';

type Place = 'start' | 'needs' | 'team' | 'skills' | 'protected' | 'me' | 'admin' | 'about';

const placeOf = (path: string): Place => {
  const first = path.split('/')[1];
  if (first === 'taxonomy') return 'skills';
  return (
    (['needs', 'team', 'skills', 'protected', 'me', 'admin', 'about'] as const).find((place) => first === place) ??
    'start'
  );
};

/** Where I am, search everything, language, me. */
export function TopBar() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const place = useRouterState({ select: (state) => placeOf(state.location.pathname) });
  const search = useRef<HTMLInputElement>(null);
  useShortcut('/', () => search.current?.focus());
  return (
    <header className="top">
      <div className="top-where">
        <Link to="/" className="top-brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span className="brand">{t('brand')}</span>
        </Link>
        <span className="top-place">{t(`rail.${place}`)}</span>
      </div>
      <div className="top-search" role="search">
        <SkillSearchBox
          id="search"
          inputRef={search}
          label={t('search.label')}
          labelHidden
          placeholder={t('search.placeholder')}
          onPick={(skill) => void navigate({ to: '/skills/$id', params: { id: skill.id } })}
          onEnter={(text) => void navigate({ to: '/skills', search: { q: text } })}
        />
      </div>
      <div className="top-tools">
        <LanguageSwitch />
        <MeMenu />
      </div>
    </header>
  );
}
