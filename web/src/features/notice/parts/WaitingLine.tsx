import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import type { WaitingItem } from '../useInbox';

const places = {
  AUDIT_BROKEN: '/admin/audit',
  PROPOSALS: '/me',
  MONTHS_PROPOSED: '/team',
  SKILL_PROPOSALS: '/taxonomy',
  IMPORTS: '/admin/imports',
  PEOPLE_WITHOUT_SKILLS: '/team',
  OWN_PROFILE: '/me/skills',
} as const;

/** One thing to decide or do, with the way to it. */
export function WaitingLine({ waiting: { kind, count, since, need } }: { waiting: WaitingItem }) {
  const { t, i18n } = useTranslation();
  const { moment } = useFormats();
  return (
    <li>
      <DsLink asChild>
        {kind === 'CONTESTS' || kind === 'NEW_MATCHES' ? (
          <Link to="/needs/$need/matches" params={{ need: need?.id ?? '' }}>
            {t(`inbox.kind.${kind}`, {
              count,
              need: (need && pick(i18n.language, need.titleSv, need.titleEn)) || t('needs.untitled'),
            })}
          </Link>
        ) : (
          <Link to={places[kind]}>{t(`inbox.kind.${kind}`, { count })}</Link>
        )}
      </DsLink>
      {since && <span className="subtle">{t('inbox.since', { moment: moment(since) })}</span>}
    </li>
  );
}
