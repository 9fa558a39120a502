import { Button, Field, Label, Paragraph, Search, ValidationMessage } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '~/kit/Page';
import { SearchResults } from './parts/SearchResults';
import { isEnough, MOST } from './parts/words';

/** The search of everything once it is submitted: its words, and what is called so. */
export function SearchPage({ query }: { query: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState(query);
  const words = query.trim();
  const fault =
    words === ''
      ? null
      : words.length > MOST
        ? t('lookup.tooLong', { n: words.length, most: MOST })
        : isEnough(words)
          ? null
          : t('lookup.tooShort', { text: words });
  return (
    <Page id="search" title={t('lookup.title')} lead={t('lookup.lead')}>
      <form
        className="form-row"
        role="search"
        aria-label={t('lookup.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ to: '/search', search: { q: text.trim() || undefined } });
        }}
      >
        <Field>
          <Label htmlFor="search-words">{t('lookup.field')}</Label>
          <Search>
            <Search.Input
              id="search-words"
              maxLength={MOST}
              value={text}
              aria-invalid={!!fault || undefined}
              aria-describedby={fault ? 'search-fault' : undefined}
              onChange={(event) => setText(event.target.value)}
            />
          </Search>
          {fault && <ValidationMessage id="search-fault">{fault}</ValidationMessage>}
        </Field>
        <Button type="submit">{t('lookup.submit')}</Button>
      </form>
      {words === '' ? (
        <Paragraph className="subtle">{t('lookup.idle')}</Paragraph>
      ) : (
        !fault && <SearchResults key={words} words={words} />
      )}
    </Page>
  );
}
