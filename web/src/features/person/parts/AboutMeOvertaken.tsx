import { useTranslation } from 'react-i18next';
import type { Changed } from '~/api/failure';
import { Overtaken } from '~/kit/Overtaken';
import { describedFields, overStored, type AboutMe } from './aboutMe';
import { useAboutMeWords } from './useAboutMeWords';

/** What is said of one as it is stored now, beside what was written over an earlier description. */
export function AboutMeOvertaken({
  theirs,
  mine,
  changed,
  refused,
  busy,
  onTheirs,
  onMine,
}: {
  theirs: AboutMe;
  mine: AboutMe;
  changed?: Changed;
  refused: boolean;
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}) {
  const { t } = useTranslation();
  const words = useAboutMeWords();
  const written = overStored(mine, theirs);
  return (
    <Overtaken
      changed={changed}
      refused={refused}
      differences={describedFields.map((field) => {
        const said = (about: AboutMe) =>
          t(about.own.includes(field) ? 'aboutMe.saidSelf' : 'aboutMe.saidByList', { value: words(about, field) });
        return { what: t(`aboutMe.field.${field}`), theirs: said(theirs), mine: said(written) };
      })}
      busy={busy}
      onTheirs={onTheirs}
      onMine={onMine}
    />
  );
}
