import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { takeReturnTo } from '~/api/session';
import { AdminPage } from './AdminPage';
import { AboutPage } from './AboutPage';
import { ErrorPage } from './ErrorPage';
import { Frame } from './frame/Frame';
import { NotFoundPage } from './NotFoundPage';
import { StartPage } from './StartPage';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      const path = takeReturnTo();
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is how the router is told
      if (path) throw redirect({ href: path, replace: true });
    },
    component: StartPage,
  }),
  createRoute({ getParentRoute: () => root, path: '/about', component: AboutPage }),
  createRoute({ getParentRoute: () => root, path: '/admin', component: AdminPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs',
    component: lazyRouteComponent(() => import('./pages/needs'), 'Needs'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs/all',
    component: lazyRouteComponent(() => import('./pages/needs'), 'ListedNeeds'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs/$need',
    validateSearch: (search): { skill?: string; role?: string } => ({
      skill: text(search.skill),
      role: text(search.role),
    }),
    component: lazyRouteComponent(() => import('./pages/needs'), 'Need'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs/$need/matches',
    component: lazyRouteComponent(() => import('./pages/needs'), 'Matches'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs/$need/shortlist',
    component: lazyRouteComponent(() => import('./pages/needs'), 'Shortlist'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/needs/$need/matches/$rank',
    component: lazyRouteComponent(() => import('./pages/needs'), 'Match'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
    component: lazyRouteComponent(() => import('./pages/search'), 'Search'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/roles/$id',
    component: lazyRouteComponent(() => import('./pages/search'), 'Role'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/skills',
    validateSearch: (search): { q?: string } => ({ q: text(search.q) }),
    component: lazyRouteComponent(() => import('./pages/skills'), 'Skills'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/skills/$id',
    component: lazyRouteComponent(() => import('./pages/skills'), 'Skill'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/agencies',
    validateSearch: (search): { q?: string; state?: string } => ({ q: text(search.q), state: text(search.state) }),
    component: lazyRouteComponent(() => import('./pages/agencies'), 'Agencies'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/agencies/$agency',
    component: lazyRouteComponent(() => import('./pages/agencies'), 'Agency'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/agencies/$agency/$change',
    component: lazyRouteComponent(() => import('./pages/agencies'), 'AgencyChange'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/skills/$id/graph',
    component: lazyRouteComponent(() => import('./pages/skills'), 'SkillGraph'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/taxonomy',
    component: lazyRouteComponent(() => import('./pages/taxonomy'), 'Taxonomy'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/taxonomy/$change',
    validateSearch: (search): { skill?: string; label?: string } => ({
      skill: text(search.skill),
      label: text(search.label),
    }),
    component: lazyRouteComponent(() => import('./pages/taxonomy'), 'TaxonomyChange'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/imports',
    component: lazyRouteComponent(() => import('./pages/imports'), 'Imports'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/imports/$id',
    component: lazyRouteComponent(() => import('./pages/imports'), 'Import'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ranking',
    component: lazyRouteComponent(() => import('./pages/ranking'), 'Ranking'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/audit',
    validateSearch: (search): { kind?: string; of?: string; from?: string; to?: string } => ({
      kind: text(search.kind),
      of: text(search.of),
      from: text(search.from),
      to: text(search.to),
    }),
    component: lazyRouteComponent(() => import('./pages/administration'), 'Audit'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/access',
    component: lazyRouteComponent(() => import('./pages/administration'), 'Access'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/sharing',
    component: lazyRouteComponent(() => import('./pages/administration'), 'Sharing'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/admin/papers',
    component: lazyRouteComponent(() => import('./pages/administration'), 'Papers'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me',
    component: lazyRouteComponent(() => import('./pages/me'), 'Me'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/skills',
    validateSearch: (search): { step?: number } => ({ step: Number(search.step) || undefined }),
    component: lazyRouteComponent(() => import('./pages/me'), 'Describe'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/visibility',
    component: lazyRouteComponent(() => import('./pages/me'), 'Visibility'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/details',
    component: lazyRouteComponent(() => import('./pages/me'), 'AboutMe'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/months',
    component: lazyRouteComponent(() => import('./pages/me'), 'MyMonths'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/data',
    component: lazyRouteComponent(() => import('./pages/me'), 'MyData'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/data/all',
    component: lazyRouteComponent(() => import('./pages/me'), 'Extract'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/data/erase',
    component: lazyRouteComponent(() => import('./pages/me'), 'Erase'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/team',
    validateSearch: (search): { unit?: string } => ({ unit: text(search.unit) }),
    component: lazyRouteComponent(() => import('./pages/team'), 'Team'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/team/$person/months',
    component: lazyRouteComponent(() => import('./pages/team'), 'TeamMonths'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff',
    validateSearch: (search): { name?: string } => ({ name: text(search.name) }),
    component: lazyRouteComponent(() => import('./pages/staff'), 'Staff'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/$id/correct',
    component: lazyRouteComponent(() => import('./pages/staff'), 'CorrectPerson'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/protected',
    component: lazyRouteComponent(() => import('./pages/protected'), 'Protected'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: ErrorPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
