import { Button, Tooltip } from '@digdir/designsystemet-react';
import { BookmarkFillIcon, BookmarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import { useSpecialistName, type Specialist } from '~/features/matching/useSpecialist';
import { useKeep } from './useKeep';

/**
 * Keeps a match of a stored need on its shortlist. Who is there already stays as they are, and once that is known the
 * button says so.
 */
export function AddToShortlist({
  need,
  specialist,
  small,
  onKept,
  onFailed,
}: {
  need: string;
  specialist: Specialist;
  /** Whether it is one of many, so that a picture has to do. */
  small?: boolean;
  onKept: (done: string) => void;
  onFailed: (failures: Failure[]) => void;
}) {
  const { t } = useTranslation();
  const name = useSpecialistName()(specialist);
  const { keep, keeping } = useKeep();
  const [kept, setKept] = useState(false);
  const press = () =>
    void keep(need, specialist).then(({ already, error }) => {
      if (error) {
        onFailed(failuresOf(error));
        return;
      }
      setKept(true);
      onKept(t(already ? 'shortlist.already' : 'shortlist.kept', { name }));
    });
  const title = t(kept ? 'shortlist.already' : 'shortlist.keepWhom', { name });
  const word = t(kept ? 'shortlist.isKept' : 'shortlist.keep');
  const Mark = kept ? BookmarkFillIcon : BookmarkIcon;
  return small ? (
    <Tooltip content={title} placement="left">
      <Button variant="tertiary" data-size="sm" className="answer-do" aria-disabled={keeping} onClick={press}>
        <Mark aria-hidden />
        <span className="answer-do-word">{word}</span> <span className="ds-sr-only">{name}</span>
      </Button>
    </Tooltip>
  ) : (
    <Button variant="secondary" aria-disabled={keeping} onClick={press}>
      {word} <span className="ds-sr-only">{name}</span>
    </Button>
  );
}
