import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { PreviewMatch } from '~/features/matching/PreviewMatch';
import { graphql } from '~/generated/gql';
import type { NeedInput } from '~/generated/graphql';
import { useDebounced } from '~/kit/debounced';
import { useFormats } from '~/kit/format';
import { useCounts } from './useCounts';

const PreviewQuery = graphql(`
  query PreviewNeed($need: NeedInput!) {
    previewNeed(need: $need, first: 3) {
      ...Counts
      matchCount
      ownStaff
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
  const typed = JSON.stringify(input && { ...input, title: '' });
  const key = useDebounced(typed, 350);
  const need = useMemo(() => JSON.parse(key) as NeedInput | null, [key]);
  const [{ data, error, fetching }] = useQuery({
    query: PreviewQuery,
    variables: { need: need! },
    pause: need === null,
    requestPolicy: 'cache-and-network',
  });
  // What was refused says nothing of what has been typed since.
  const failed = need && typed === key && !fetching ? error : undefined;
  const failures = useMemo(() => (failed ? failuresOf(failed) : []), [failed]);
  return {
    preview: need && input ? data?.previewNeed : undefined,
    failures,
    fetching,
    /** Whether the answer is to what was asked with something required. */
    strict: need?.skills.some(({ must }) => must) ?? false,
  };
}

type Preview = ReturnType<typeof usePreview>;

/** How many match, in the bar of the buttons where the whole answer stands far below. The answer itself is read aloud. */
export function LiveCount({ preview, failures, strict }: Preview) {
  const counts = useCounts(preview, strict);
  if (!counts || failures.length > 0) return null;
  return (
    <span className="live-short" aria-hidden="true">
      {counts.short}
    </span>
  );
}

/** What the need would find as it stands now. */
export function LiveAnswer({
  live: { preview, failures, fetching, strict },
  incomplete,
  onInternal,
}: {
  live: Preview;
  /** Why there is nothing to ask yet. */
  incomplete: 'noSkills' | 'incomplete' | null;
  /** Asks the own staff instead. */
  onInternal: () => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const counts = useCounts(preview, strict);
  const [failure] = failures;
  const answered = failure || incomplete ? undefined : preview;
  return (
    <aside className="live" aria-labelledby="live">
      <Heading level={2} data-size="2xs" id="live">
        {t('preview.title')}
      </Heading>
      <div aria-live="polite" aria-atomic="true" data-busy={fetching}>
        {failure && !incomplete ? (
          <Paragraph>{t(failure.code === 'OFFLINE' ? 'preview.offline' : 'preview.failed')}</Paragraph>
        ) : answered && counts ? (
          <>
            <p className="live-count">
              <strong>{counts.figure}</strong> {counts.words}
            </p>
            <p className="live-others">{counts.others.join(' · ')}</p>
            {!!answered.ownStaff && (
              <p>{t('preview.ownStaff', { count: answered.ownStaff, n: count(answered.ownStaff) })}</p>
            )}
          </>
        ) : (
          <Paragraph>{t(`preview.${incomplete ?? 'asking'}`)}</Paragraph>
        )}
      </div>
      {!!answered?.ownStaff && (
        <Button type="button" variant="secondary" data-size="sm" onClick={onInternal}>
          {t('preview.askOwn')}
        </Button>
      )}
      {answered && !strict && answered.matchCount > 0 && (
        <Paragraph data-size="sm">{t('preview.nothingRequired')}</Paragraph>
      )}
      {answered?.matchCount === 0 && <Paragraph>{t('preview.nobody')}</Paragraph>}
      {answered && answered.matches.length > 0 && (
        <>
          <Heading level={3} data-size="2xs" className="live-first">
            {t('preview.first', { count: answered.matches.length })}
          </Heading>
          <ol className="plain">
            {answered.matches.map((match) => (
              <PreviewMatch key={match.rank} match={match} />
            ))}
          </ol>
          <Paragraph data-size="sm">{t('preview.unnamed')}</Paragraph>
        </>
      )}
    </aside>
  );
}
