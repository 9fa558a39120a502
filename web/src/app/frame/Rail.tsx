import {
  BriefcaseIcon,
  CogIcon,
  HouseIcon,
  PersonGroupIcon,
  PersonIcon,
  ShieldLockIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';

const places = [
  { to: '/', key: 'start', icon: HouseIcon, role: null },
  { to: '/needs', key: 'needs', icon: TasklistIcon, role: 'HR_PLANNER' },
  { to: '/team', key: 'team', icon: PersonGroupIcon, role: 'MANAGER' },
  { to: '/skills', key: 'skills', icon: BriefcaseIcon, role: null },
  { to: '/protected', key: 'protected', icon: ShieldLockIcon, role: 'PROTECTED_DECIDER' },
  { to: '/me', key: 'me', icon: PersonIcon, role: null },
  { to: '/admin', key: 'admin', icon: CogIcon, role: 'ADMIN' },
] as const;

/** More would be too narrow on a phone; to the skills the search leads, too, which stands on each page. */
const MOST = 6;

/** The places of the viewer's roles: at the left, on a phone at the bottom. */
export function Rail() {
  const { t } = useTranslation();
  const { has } = useViewer();
  const own = places.filter(({ role }) => role === null || has(role));
  const shown = own.length > MOST ? own.filter(({ key }) => key !== 'skills') : own;
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <ul>
        {shown.map(({ to, key, icon: Icon }) => (
          <li key={key}>
            <Link to={to} activeOptions={{ exact: to === '/' }} className="rail-link">
              <Icon aria-hidden fontSize="1.5rem" />
              {t(`rail.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
