import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { ChipsField } from '~/kit/ChipsField';
import { useLanguageChoices } from '~/kit/useLanguageChoices';
import { NotSaved } from './NotSaved';
import { ChooseImportColumnsDocument } from './useColumnChoices';

const SWEDISH = 'sv';
const NONE: string[] = [];

/** Which languages those have of whom the list says none and none is known. It is saved at once, and kept for the agency. */
export function ListLanguages({
  id,
  chosen,
  ref,
}: {
  id: string;
  chosen: readonly string[] | null | undefined;
  ref: Ref<HTMLElement>;
}) {
  const { t } = useTranslation();
  const choices = useLanguageChoices();
  const [{ error, fetching }, run] = useMutation(ChooseImportColumnsDocument);
  const [said, setSaid] = useState<string[] | null>(null);
  const now = said ?? [...(chosen ?? NONE)];
  const failure = error && failuresOf(error)[0];
  const say = (languages: string[]) => {
    setSaid(languages);
    void run({ input: { id, columns: [], languages } });
  };
  return (
    <section aria-labelledby="list-languages-title" ref={ref}>
      <Heading level={3} data-size="xs" id="list-languages-title">
        {t('imports.languages.title')}
      </Heading>
      <Paragraph>{t('imports.languages.why')}</Paragraph>
      <ChipsField
        id="list-languages"
        label={t('imports.languages.label')}
        description={t('imports.languages.help')}
        {...choices}
        chosen={now}
        onChange={say}
      />
      {now.length === 0 && (
        <Button variant="secondary" data-size="sm" onClick={() => say([SWEDISH])}>
          {t('imports.languages.swedish')}
        </Button>
      )}
      {failure && <NotSaved failure={failure} onRetry={() => say(now)} />}
      <p className="ds-sr-only" role="status">
        {said && !failure && t(fetching ? 'imports.languages.saving' : 'imports.languages.saved')}
      </p>
    </section>
  );
}
