import { useNavigate } from '@tanstack/react-router';
import { useViewer } from '~/features/access/viewer';
import { submit } from './submissions';

/** Submits words: goes to what is called so, and lets people of other agencies be looked for once. */
export function useSubmit(): (words: string) => void {
  const navigate = useNavigate();
  const { agency } = useViewer();
  return (words) =>
    void navigate({
      to: '/search',
      search: { q: words || undefined },
      state: { submission: submit(words, agency?.id ?? null) },
    });
}
