import { Button, Tooltip } from '@digdir/designsystemet-react';
import { BookmarkIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { failuresOf, type Failure } from '~/api/failure';
import { useSpecialistName, type Specialist } from '~/features/matching/useSpecialist';
import { useKeep } from './useKeep';

/** Keeps a match of a stored need on its shortlist. Who is there already stays as they are. */
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
  const press = () =>
    void keep(need, specialist).then(({ already, error }) =>
      error ? onFailed(failuresOf(error)) : onKept(t(already ? 'shortlist.already' : 'shortlist.kept', { name })),
    );
  const title = t('shortlist.keepWhom', { name });
  return small ? (
    <Tooltip content={title} placement="left">
      <Button variant="tertiary" data-size="sm" className="answer-do" aria-disabled={keeping} onClick={press}>
        <BookmarkIcon aria-hidden />
        <span className="answer-do-word">{t('shortlist.keep')}</span> <span className="ds-sr-only">{name}</span>
      </Button>
    </Tooltip>
  ) : (
    <Button variant="secondary" aria-disabled={keeping} onClick={press}>
      {t('shortlist.keep')} <span className="ds-sr-only">{name}</span>
    </Button>
  );
}
