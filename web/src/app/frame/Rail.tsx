import { Tooltip } from '@digdir/designsystemet-react';
import {
  BriefcaseIcon,
  CogIcon,
  HouseIcon,
  PersonGroupIcon,
  PersonIcon,
  PersonRectangleIcon,
  ShieldLockIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { useInboxCount } from '~/features/notice/useInbox';

const places = [
  { to: '/', key: 'start', icon: HouseIcon, role: null },
  { to: '/needs', key: 'needs', icon: TasklistIcon, role: 'HR_PLANNER' },
  { to: '/staff', key: 'staff', icon: PersonRectangleIcon, role: 'HR_PLANNER' },
  { to: '/team', key: 'team', icon: PersonGroupIcon, role: 'MANAGER' },
  { to: '/skills', key: 'skills', icon: BriefcaseIcon, role: null },
  { to: '/protected', key: 'protected', icon: ShieldLockIcon, role: 'PROTECTED_DECIDER' },
  { to: '/me', key: 'me', icon: PersonIcon, role: null },
  { to: '/admin', key: 'admin', icon: CogIcon, role: 'ADMIN' },
] as const;

/** More would be too narrow on a phone. */
const MOST = 6;

/** What goes first where there are more: the search on each page leads to the skills, too, administration to the staff. */
const spared = ['skills', 'staff'];

/** A greater number would not fit beside the icon, and is not counted. */
const MOST_SAID = 99;

/** Between a phone and a desktop there is room for the icons, where a pointer or the focus can ask for their words. */
const narrow = matchMedia('(48rem <= width < 64rem) and (hover: hover)');

const onNarrow = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/** The places of the viewer's roles: at the left, on a phone at the bottom. */
export function Rail() {
  const { t } = useTranslation();
  const { has } = useViewer();
  const waiting = useInboxCount();
  const folded = useSyncExternalStore(onNarrow, () => narrow.matches);
  const own = places.filter(({ role }) => role === null || has(role));
  const out = spared.slice(0, Math.max(0, own.length - MOST));
  const shown = own.filter(({ key }) => !out.includes(key));
  return (
    <nav className="rail" data-folded={folded} aria-label={t('rail.label')}>
      <ul>
        {shown.map(({ to, key, icon: Icon }) => (
          <li key={key}>
            <Place
              to={to}
              name={t(`rail.${key}`)}
              icon={Icon}
              folded={folded}
              waiting={key === 'start' ? waiting : 0}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Place({
  to,
  name,
  icon: Icon,
  folded,
  waiting,
}: {
  to: (typeof places)[number]['to'];
  name: string;
  icon: (typeof places)[number]['icon'];
  folded: boolean;
  /** How many things the place has for the viewer. */
  waiting: number;
}) {
  const { t } = useTranslation();
  const counted =
    waiting > MOST_SAID ? t('inbox.countMore', { most: MOST_SAID }) : t('inbox.count', { count: waiting });
  const link = (
    <Link
      to={to}
      activeOptions={{ exact: to === '/' }}
      className="rail-link"
      aria-label={folded && waiting === 0 ? name : undefined}
    >
      <span className="rail-icon">
        <Icon aria-hidden fontSize="1.5rem" />
        {waiting > 0 && (
          <span className="rail-count" aria-hidden>
            {waiting > MOST_SAID ? `${MOST_SAID}+` : waiting}
          </span>
        )}
      </span>
      {folded ? waiting > 0 && <span className="ds-sr-only">{name}</span> : <span className="rail-word">{name}</span>}
      {waiting > 0 && <span className="ds-sr-only">({counted})</span>}
    </Link>
  );
  return folded ? (
    <Tooltip content={name} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
