import { useCallback, useRef, useState } from 'react';
import { failuresOfAnswer, type Failure } from '~/api/failure';
import { protectedFetch, putFile } from '~/api/http';
import { nobodyIsSignedIn } from '~/api/session';
import { addressOf } from './files';

/** A file on its way, or what came of it. */
export interface Upload {
  name: string;
  size: number;
  /** 0 to 1. */
  sent: number;
  /** The name under which it was received. */
  as?: string;
  failure?: Failure;
}

function nameOf(body: string, otherwise: string): string {
  const { file } = JSON.parse(body) as { file?: string };
  return file ?? otherwise;
}

/** Sends files to an import, one after another. Of which it has `one`, that one takes the place of all that came before. */
export function useUploads(id: string, one: boolean) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback((name: string, part: Partial<Upload>) => {
    setUploads((before) => before.map((each) => (each.name === name ? { ...each, ...part } : each)));
  }, []);

  /** Gives whether all of them were received. */
  const send = useCallback(
    async (files: File[]): Promise<boolean> => {
      setUploads((before) => [
        ...before.filter(({ name, failure }) => !failure && !files.some((file) => file.name === name)),
        ...files.map(({ name, size }) => ({ name, size, sent: 0 })),
      ]);
      let received = true;
      for (const file of files) {
        const turn = queue.current.then(async () => {
          const { status, body } = await putFile(addressOf(id, file.name), file, (sent) => change(file.name, { sent }));
          if (status === 200) {
            if (one) setUploads((before) => before.filter((each) => !each.as || each.name === file.name));
            change(file.name, { sent: 1, as: nameOf(body, file.name) });
            return;
          }
          received = false;
          const [failure] = failuresOfAnswer(status, body);
          if (failure?.code === 'UNAUTHENTICATED') nobodyIsSignedIn();
          change(file.name, { failure });
        });
        queue.current = turn;
        await turn;
      }
      return received;
    },
    [id, one, change],
  );

  /** Takes a file back that was received, under the name that it got. */
  const drop = useCallback(
    async (as: string): Promise<Failure | null> => {
      const response = await protectedFetch(addressOf(id, as), { method: 'DELETE' });
      if (!response.ok && response.status !== 404) {
        return failuresOfAnswer(response.status, await response.text())[0] ?? null;
      }
      setUploads((before) => before.filter((each) => each.as !== as));
      return null;
    },
    [id],
  );

  return { uploads, send, drop };
}
