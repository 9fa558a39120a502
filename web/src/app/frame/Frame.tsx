import { Link as DsLink, SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { Attribution } from './Attribution';
import { Rail } from './Rail';
import { TopBar } from './TopBar';

/** What stands around every page. */
export function Frame() {
  const { t } = useTranslation();
  const { demo } = useViewer();
  return (
    <>
      <SkipLink href="#content">{t('skip')}</SkipLink>
      <div className="frame">
        <TopBar />
        <Rail />
        <div className="frame-body">
          {demo && (
            <aside className="demo" aria-label={t('demo.mark')}>
              <strong>{t('demo.mark')}</strong> {t('demo.text')}
            </aside>
          )}
          <main id="content" tabIndex={-1}>
            <Outlet />
          </main>
          <footer className="foot">
            <Attribution />
            <DsLink asChild>
              <Link to="/about">{t('rail.about')}</Link>
            </DsLink>
          </footer>
        </div>
      </div>
    </>
  );
}
