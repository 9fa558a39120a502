import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { PreviewMatch } from '~/features/matching/PreviewMatch';
import { graphql } from '~/generated/gql';
import type { NeedInput } from '~/generated/graphql';
import { useDebounced } from '~/kit/debounced';
import { useFormats } from '~/kit/format';

const PreviewQuery = graphql(`
  query PreviewNeed($need: NeedInput!) {
    previewNeed(need: $need, first: 3) {
      poolSize
      matchCount
      matches {
        rank
        ...PreviewMatch
      }
    }
  }
`);

/** What a need that is being written would find, asked once the writing rests. */
export function usePreview(input: NeedInput | null) {
  // A change of the title finds nobody else.
  const key = useDebounced(JSON.stringify(input && { ...input, title: '' }), 350);
  const need = useMemo(() => JSON.parse(key) as NeedInput | null, [key]);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewQuery,
    variables: { need: need! },
    pause: need === null,
    requestPolicy: 'cache-and-network',
  });
  return {
    preview: need && input ? data?.previewNeed : undefined,
    failure: error && need && !fetching ? failuresOf(error)[0] : undefined,
    fetching,
  };
}

type Preview = ReturnType<typeof usePreview>;

/** How many match, in the bar of the buttons where the whole answer stands far below. The answer itself is read aloud. */
export function LiveCount({ preview, failure }: Preview) {
  const { t } = useTranslation();
  const { count } = useFormats();
  if (!preview || failure) return null;
  return (
    <span className="live-short" aria-hidden="true">
      {t('preview.short', { n: count(preview.matchCount), pool: count(preview.poolSize) })}
    </span>
  );
}

/** What the need would find as it stands now. */
export function LiveAnswer({
  live: { preview, failure, fetching },
  incomplete,
}: {
  live: Preview;
  /** Why there is nothing to ask yet. */
  incomplete: 'noSkills' | 'incomplete' | null;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <aside className="live" aria-labelledby="live">
      <Heading level={2} data-size="2xs" id="live">
        {t('preview.title')}
      </Heading>
      <div aria-live="polite" aria-atomic="true" data-busy={fetching}>
        {failure ? (
          <Paragraph>{t(failure.code === 'OFFLINE' ? 'preview.offline' : 'preview.failed')}</Paragraph>
        ) : preview ? (
          <p className="live-count">
            <strong>{count(preview.matchCount)}</strong>{' '}
            {t('preview.count', {
              count: preview.matchCount,
              pool: t('matches.pool', { count: preview.poolSize, n: count(preview.poolSize) }),
            })}
          </p>
        ) : (
          <Paragraph>{t(`preview.${incomplete ?? 'asking'}`)}</Paragraph>
        )}
      </div>
      {preview && !failure && preview.matchCount === 0 && <Paragraph>{t('preview.nobody')}</Paragraph>}
      {preview && !failure && preview.matches.length > 0 && (
        <>
          <Heading level={3} data-size="2xs" className="live-first">
            {t('preview.first', { count: preview.matches.length })}
          </Heading>
          <ol className="plain">
            {preview.matches.map((match) => (
              <PreviewMatch key={match.rank} match={match} />
            ))}
          </ol>
          <Paragraph data-size="sm">{t('preview.unnamed')}</Paragraph>
        </>
      )}
    </aside>
  );
}
