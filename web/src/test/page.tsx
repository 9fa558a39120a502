import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { onTestFinished, vi } from 'vitest';
import { clientFor } from '~/api/client';
import { ViewerProvider } from '~/features/access/viewer';

type Data = Record<string, unknown>;

/** What the server says to an operation: its data, that somebody saved something else meanwhile, that a field is refused, or nothing at all. */
export type Answer = Data | 'overtaken' | Refused | 'unreachable';

class Refused {
  constructor(
    readonly field: string,
    readonly said?: string,
  ) {}
}

/** That this field of the input is refused: in English, or for the reason that is said in Swedish. */
export const refused = (field: string, said?: string) => new Refused(field, said);

/** By the name of the operation; each is asked anew, and an operation that is not here is waited for without end. */
export type Answers = Record<string, (variables: Data) => Answer>;

export const named = (sv: string) => ({
  nameSv: { text: sv, language: 'SV' },
  nameEn: { text: sv, language: 'SV' },
});

export const labelled = (sv: string) => ({
  labelSv: { text: sv, language: 'SV' },
  labelEn: { text: sv, language: 'SV' },
});

export const AGENCY = { id: 'agency', ...named('Arbetsplatsen') };

/** Who is signed in, unless a test says otherwise. */
export const viewer = {
  demo: false,
  roles: ['EMPLOYEE', 'HR_PLANNER', 'ADMIN'],
  administersAll: true,
  person: { id: 'ann', name: 'Ann Prov', title: 'jurist', protectedIdentity: false },
  agencies: [AGENCY],
};

const overtaken = {
  message: 'changed',
  extensions: {
    code: 'CONFLICT',
    reason: 'CHANGED',
    changed: { by: 'Paula Prov', own: false, at: '2026-11-20T10:00:00Z' },
  },
};

function bodyOf(answer: Exclude<Answer, 'unreachable'>) {
  if (answer === 'overtaken') return { data: null, errors: [overtaken] };
  if (answer instanceof Refused) {
    const { field, said } = answer;
    const extensions = { code: 'INVALID', field, ...(said && { language: 'sv' }) };
    return { data: null, errors: [{ message: said ?? 'refused', extensions }] };
  }
  return { data: answer };
}

/** Lets a fake server answer over the real client. */
function serve(answers: Answers): void {
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    const { operationName, variables } = JSON.parse(body) as { operationName: string; variables: Data };
    const answer = answers[operationName]?.(variables);
    if (!answer) return new Promise(() => {});
    if (answer === 'unreachable') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      new Response(JSON.stringify(bodyOf(answer)), { headers: { 'Content-Type': 'application/json' } }),
    );
  });
}

function App({ children }: { children: ReactNode }) {
  const [client] = useState(() => clientFor(null));
  return (
    <Provider value={client}>
      <ViewerProvider signedOut={null} nobody={() => null}>
        {children}
      </ViewerProvider>
    </Provider>
  );
}

/** Shows a page to an administrator and planner, and lets the server answer so. */
export function showPage(page: ReactNode, answers: Answers): void {
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  vi.stubGlobal('scrollTo', () => {});
  serve({ Viewer: () => ({ viewer }), ...answers });
  const router = createRouter({
    routeTree: createRootRoute({ component: () => page }),
    history: createMemoryHistory(),
  });
  render(
    <App>
      <RouterProvider router={router as never} />
    </App>,
  );
}
