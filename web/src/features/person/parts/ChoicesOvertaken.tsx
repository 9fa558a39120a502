import { useTranslation } from 'react-i18next';
import type { Changed } from '~/api/failure';
import type { Purpose } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { purposes, type Choice } from './draft';

/** Who may find one as it is stored now, beside what was chosen over earlier choices. */
export function ChoicesOvertaken({
  theirs,
  mine,
  changed,
  refused,
  busy,
  onTheirs,
  onMine,
}: {
  theirs: Record<Purpose, Choice>;
  mine: Record<Purpose, Choice>;
  changed?: Changed;
  refused: boolean;
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const words = ({ visibility, until }: Choice) =>
    [t(`visibility.${visibility}.name`), until && t('visibility.to', { day: day(until) })].filter(Boolean).join(' ');
  return (
    <Overtaken
      changed={changed}
      refused={refused}
      differences={purposes.map((purpose) => ({
        what: t(`purpose.${purpose}.name`),
        theirs: words(theirs[purpose]),
        mine: words(mine[purpose]),
      }))}
      busy={busy}
      onTheirs={onTheirs}
      onMine={onMine}
    />
  );
}
