import { linkOptions } from '@tanstack/react-router';
import type { Viewer } from '~/features/access/viewer';

type For = (viewer: Viewer) => boolean;

const all: For = () => true;
const planner: For = ({ has, agency }) => has('HR_PLANNER') && !!agency;
const manager: For = ({ has }) => has('MANAGER');
const admin: For = ({ has }) => has('ADMIN');
const everywhere: For = ({ administersAll }) => administersAll;

/** The pages of the client that have a name of their own: what each is called, where it is, and for whom. */
export const pages = [
  { key: 'start', title: 'rail.start', way: linkOptions({ to: '/' }), of: all },
  { key: 'me', title: 'rail.me', way: linkOptions({ to: '/me' }), of: all },
  { key: 'visibility', title: 'visibility.title', way: linkOptions({ to: '/me/visibility' }), of: all },
  { key: 'aboutMe', title: 'aboutMe.title', way: linkOptions({ to: '/me/details' }), of: all },
  { key: 'months', title: 'months.title', way: linkOptions({ to: '/me/months' }), of: all },
  { key: 'myData', title: 'myData.title', way: linkOptions({ to: '/me/data' }), of: all },
  { key: 'skills', title: 'rail.skills', way: linkOptions({ to: '/skills' }), of: all },
  { key: 'taxonomy', title: 'taxonomy.title', way: linkOptions({ to: '/taxonomy' }), of: all },
  { key: 'ranking', title: 'ranking.title', way: linkOptions({ to: '/ranking' }), of: all },
  { key: 'about', title: 'rail.about', way: linkOptions({ to: '/about' }), of: all },
  { key: 'needs', title: 'rail.needs', way: linkOptions({ to: '/needs' }), of: planner },
  {
    key: 'newNeed',
    title: 'need.new.title',
    way: linkOptions({ to: '/needs/$need', params: { need: 'new' } }),
    of: planner,
  },
  {
    key: 'staff',
    title: 'rail.staff',
    way: linkOptions({ to: '/staff' }),
    of: (viewer) => planner(viewer) || admin(viewer),
  },
  { key: 'team', title: 'rail.team', way: linkOptions({ to: '/team' }), of: manager },
  {
    key: 'protected',
    title: 'protected.title',
    way: linkOptions({ to: '/protected' }),
    of: ({ has }) => has('PROTECTED_DECIDER'),
  },
  { key: 'admin', title: 'rail.admin', way: linkOptions({ to: '/admin' }), of: admin },
  { key: 'imports', title: 'imports.title', way: linkOptions({ to: '/admin/imports' }), of: admin },
  { key: 'access', title: 'access.title', way: linkOptions({ to: '/admin/access' }), of: admin },
  { key: 'sharing', title: 'sharing.title', way: linkOptions({ to: '/admin/sharing' }), of: admin },
  { key: 'audit', title: 'audit.title', way: linkOptions({ to: '/admin/audit' }), of: admin },
  { key: 'papers', title: 'papers.title', way: linkOptions({ to: '/admin/papers' }), of: admin },
  { key: 'agencies', title: 'agencies.title', way: linkOptions({ to: '/admin/agencies' }), of: everywhere },
] as const satisfies readonly { key: string; title: string; way: object; of: For }[];
