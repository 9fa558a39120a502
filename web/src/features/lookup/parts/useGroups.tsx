import { linkOptions, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { AgencyName, agencyName } from '~/features/agency/AgencyName';
import type { OpenListed } from '~/features/need/OpenListed';
import { SkillName, skillRef, skillText } from '~/features/skill/SkillName';
import { Labelled } from '~/kit/Labelled';
import type { Looked } from './LookUpQuery';
import { pages } from './pages';
import { fits, hasName } from './words';

export type Way = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** One thing that was found, and the way to it. */
export interface Hit {
  key: string;
  name: ReactNode;
  note?: ReactNode;
  way: Way;
  /** A need of another agency than the one acted for, which is opened by acting for that one. */
  other?: ComponentProps<typeof OpenListed>;
}

export type Kind = 'pages' | 'staff' | 'skills' | 'roles' | 'needs' | 'agencies';

/** What was found of a kind. */
export interface Group {
  kind: Kind;
  hits: Hit[];
  /** How many there are; absent where only the best are looked for. */
  total?: number;
  /** The way to all of them, and what that is. */
  more?: Way;
  moreOf?: 'team';
}

const nodes = <T,>(page: { edges: readonly { node: T }[] }) => page.edges.map(({ node }) => node);

/** What is called as was typed, by kind: each kind that the viewer may read, found or not. Nearest are skills that are only like it. */
export function useGroups(typed: string, looked: Looked | undefined): { groups: Group[]; nearest: Hit[] } {
  const { t, i18n } = useTranslation();
  const viewer = useViewer();
  const { has, agencies, agency: actedFor, person: self } = viewer;
  const own = has('HR_PLANNER') || has('ADMIN') ? actedFor?.id : undefined;
  const groups: Group[] = [
    {
      kind: 'pages',
      hits: pages
        .filter(({ of }) => hasName(typed) && of(viewer))
        .filter(({ key, title }) => fits(typed, `${t(title)} ${t(`lookup.words.${key}`)}`))
        .map(({ key, title, way }) => ({ key: `page-${key}`, name: t(title), way })),
    },
  ];
  if (!looked) return { groups, nearest: [] };
  const { staff, skills, roleProfiles, needs, agencies: found } = looked;
  if (staff) {
    groups.push({
      kind: 'staff',
      total: staff.totalCount,
      more: own ? linkOptions({ to: '/staff', search: { name: typed } }) : linkOptions({ to: '/team' }),
      moreOf: own ? undefined : 'team',
      hits: nodes(staff).map(({ id, name, title, agency, unit }) => ({
        key: id,
        name,
        note: title && <span lang="sv">{title}</span>,
        // The list of staff has those of the agency acted for, a team those of its unit but for its manager.
        way:
          own && agency?.id === own
            ? linkOptions({ to: '/staff', search: { name } })
            : id === self?.id
              ? linkOptions({ to: '/me' })
              : linkOptions({ to: '/team', search: { unit: unit?.id } }),
      })),
    });
  }
  const hits = (skills ?? []).map(({ nearest, skill }) => ({
    nearest,
    key: skill.id,
    name: <SkillName skill={skill} />,
    note: skill.scheme === 'LOCAL' ? t('scheme.LOCAL') : undefined,
    way: linkOptions({ to: '/skills/$id', params: { id: skill.id } }),
    text: skillText(skillRef(skill), i18n.language),
  }));
  if (skills) {
    groups.push({
      kind: 'skills',
      hits: hits.filter(({ nearest }) => !nearest),
      more: linkOptions({ to: '/skills', search: { q: typed } }),
    });
  }
  if (roleProfiles) {
    groups.push({
      kind: 'roles',
      hits: roleProfiles.map(({ id, scheme, nameSv, nameEn }) => ({
        key: id,
        name: <Labelled sv={nameSv} en={nameEn} />,
        note: scheme === 'SAMSAS' ? undefined : t(`roleStart.group.${scheme}`),
        way: linkOptions({ to: '/roles/$id', params: { id } }),
      })),
    });
  }
  if (needs && has('HR_PLANNER')) {
    groups.push({
      kind: 'needs',
      total: needs.totalCount,
      more: linkOptions({ to: '/needs/all' }),
      hits: nodes(needs).map(({ id, title, status, agency }) => ({
        key: id,
        name: title || t('needs.untitled'),
        note: `${agencyName(agency, i18n.language)} · ${t(`listedNeeds.status.${status}`)}`,
        way: linkOptions({ to: '/needs/$need', params: { need: id } }),
        other:
          agency.id !== actedFor?.id && agencies.some((each) => each.id === agency.id)
            ? { need: id, title: title || t('needs.untitled'), agency }
            : undefined,
      })),
    });
  }
  if (found) {
    groups.push({
      kind: 'agencies',
      total: found.totalCount,
      more: linkOptions({ to: '/admin/agencies', search: { q: typed } }),
      hits: found.edges.map(({ formerly, node }) => ({
        key: node.id,
        name: <AgencyName agency={node} />,
        note: formerly && t('lookup.formerly', { name: formerly }),
        way: linkOptions({ to: '/admin/agencies/$agency', params: { agency: node.id } }),
      })),
    });
  }
  return { groups, nearest: hits.filter(({ nearest }) => nearest) };
}
