import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { Page } from '~/kit/Page';
import { SearchField } from '~/kit/SearchField';
import { EACH, SearchResults } from './parts/SearchResults';
import { useLookup } from './parts/useLookup';
import { useSubmit } from './parts/useSubmit';
import { hasLetter, MOST } from './parts/words';

/**
 * The search of everything: its words, and what is called so; people of other agencies where it was submitted just now, and not
 * only its address opened.
 */
export function SearchPage({ query, submission }: { query: string; submission?: string }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [text, setText] = useState(query);
  const words = query.trim();
  const lookup = useLookup(words, EACH, true);
  const refused =
    lookup.error && failuresOf(lookup.error).some(({ code, field }) => code === 'INVALID' && field === 'text');
  const fault =
    words === ''
      ? null
      : words.length > MOST
        ? t('lookup.tooLong', { n: words.length, most: MOST })
        : !hasLetter(words) || (lookup.state === 'failed' && refused)
          ? t('lookup.tooShort', { text: words })
          : null;
  useEffect(() => {
    if (fault) document.getElementById('search-words')?.focus();
  }, [fault]);
  return (
    <Page id="search" title={t('lookup.title')} lead={t('lookup.lead')}>
      <form
        className="form-row"
        role="search"
        aria-label={t('lookup.title')}
        onSubmit={(event) => {
          event.preventDefault();
          submit(text.trim());
        }}
      >
        <SearchField
          id="search-words"
          label={t('lookup.field')}
          most={MOST}
          value={text}
          error={fault}
          onChange={setText}
        />
        <Button type="submit">{t('lookup.submit')}</Button>
      </form>
      {words === '' ? (
        <Paragraph className="subtle">{t('lookup.idle')}</Paragraph>
      ) : (
        !fault && <SearchResults key={`${words} ${submission}`} words={words} submission={submission} lookup={lookup} />
      )}
    </Page>
  );
}
