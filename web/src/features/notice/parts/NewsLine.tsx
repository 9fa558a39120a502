import { Button, Link as DsLink, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { agencyName } from '~/features/agency/AgencyName';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import type { NewsLineFragment } from '~/generated/graphql';
import { useFormats } from '~/kit/format';

const NewsLineFragment = graphql(`
  fragment NewsLine on News {
    kind
    at
    answeredBy
    shortlistOf
    skillProposal {
      id
      status
    }
    import {
      id
      state
      counts {
        leftOut
      }
    }
    agencyEvent {
      of {
        id
        ...AgencyName
      }
    }
    sharing {
      agency {
        id
        ...AgencyName
      }
      with {
        id
        ...AgencyName
      }
    }
  }
`);

const places = {
  PROPOSALS_ANSWERED: '/team',
  CONTEST_ANSWERED: '/me/data',
  SKILL_PROPOSAL_ANSWERED: '/taxonomy',
  RECORD_CORRECTED: '/me/data/all',
  MONTHS_DECIDED: '/me/months',
  MONTHS_ACCEPTED: '/me/months',
  MONTHS_DECLINED: '/me/months',
  SHARING_CHANGED: '/admin/sharing',
  SHARING_ENDED: '/admin/sharing',
  AUDIT_VERIFIED: '/admin/audit',
} as const;

/** One thing that happened, with the way to where it is seen. Whoever goes there has read it. */
export function NewsLine({
  news,
  read,
  onRead,
}: {
  news: FragmentType<typeof NewsLineFragment>;
  read: boolean;
  onRead: () => void;
}) {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const line = readFragment(NewsLineFragment, news);
  const said = useSaid(line);
  const onClick = () => !read && onRead();
  return (
    <li>
      <span>
        {!read && <Tag data-color="info">{t('inbox.unread')}</Tag>} {said}
      </span>
      {line.kind !== 'ROLES_CHANGED' && (
        <DsLink asChild>
          {line.kind === 'IMPORT_ENDED' ? (
            <Link to="/admin/imports/$id" params={{ id: line.import?.id ?? '' }} onClick={onClick}>
              {t('inbox.goTo.IMPORT_ENDED')}
            </Link>
          ) : line.kind === 'SHORTLIST_SHARED' ? (
            <Link to="/needs/$need/shortlist" params={{ need: line.shortlistOf ?? '' }} onClick={onClick}>
              {t('inbox.goTo.SHORTLIST_SHARED')}
            </Link>
          ) : (
            <Link to={places[line.kind]} onClick={onClick}>
              {t(`inbox.goTo.${line.kind}`)}
            </Link>
          )}
        </DsLink>
      )}
      {!read && (
        <Button variant="tertiary" data-size="sm" aria-label={t('inbox.readOne', { news: said })} onClick={onRead}>
          {t('inbox.read')}
        </Button>
      )}
      <span className="subtle">{moment(line.at)}</span>
    </li>
  );
}

/** What happened, in a sentence. */
function useSaid({ kind, answeredBy, skillProposal, import: job, sharing, agencyEvent }: NewsLineFragment): string {
  const { t, i18n } = useTranslation();
  const { list } = useFormats();
  const { roles } = useViewer();
  switch (kind) {
    case 'PROPOSALS_ANSWERED':
      return t('inbox.told.PROPOSALS_ANSWERED', { name: answeredBy });
    case 'SKILL_PROPOSAL_ANSWERED':
      return t(
        skillProposal?.status === 'ACCEPTED'
          ? 'inbox.told.SKILL_PROPOSAL_ACCEPTED'
          : 'inbox.told.SKILL_PROPOSAL_DECLINED',
      );
    case 'IMPORT_ENDED': {
      const bad = job?.counts.reduce((all, { leftOut }) => all + leftOut, 0) ?? 0;
      if (job?.state === 'FAILED') return t('inbox.told.IMPORT_FAILED');
      if (job?.state !== 'DONE') return t('inbox.told.IMPORT_TRIED');
      return bad > 0 ? t('inbox.told.IMPORT_DONE_BUT', { count: bad }) : t('inbox.told.IMPORT_DONE');
    }
    case 'SHARING_CHANGED':
      return t('inbox.told.SHARING_CHANGED', {
        agency: sharing && agencyName(sharing.agency, i18n.language),
        with: sharing && agencyName(sharing.with, i18n.language),
      });
    case 'SHARING_ENDED':
      return t('inbox.told.SHARING_ENDED', {
        agency: list(agencyEvent?.of.map((agency) => agencyName(agency, i18n.language)) ?? []),
      });
    case 'ROLES_CHANGED':
      if (roles.length === 0) return t('inbox.told.ROLES_ENDED');
      return t('inbox.told.ROLES_CHANGED', { roles: list(roles.map((role) => t(`role.${role}`))) });
    case 'CONTEST_ANSWERED':
    case 'RECORD_CORRECTED':
    case 'MONTHS_DECIDED':
    case 'MONTHS_ACCEPTED':
    case 'MONTHS_DECLINED':
    case 'SHORTLIST_SHARED':
    case 'AUDIT_VERIFIED':
      return t(`inbox.told.${kind}`);
  }
}
