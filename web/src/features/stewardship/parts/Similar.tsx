import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SkillName } from '~/features/skill/SkillName';
import { graphql } from '~/generated/gql';
import { useDebounced } from '~/kit/debounced';

const SimilarDocument = graphql(`
  query SimilarSkills($text: String!, $language: Language!) {
    searchSkills(text: $text, language: $language, first: 4) {
      skill {
        id
        ...SkillName
      }
    }
  }
`);

const LEAST = 3;

/** What is there already under words like these, so that nobody proposes it once more. */
export function Similar({ text, language, but }: { text: string; language: 'SV' | 'EN'; but?: string }) {
  const { t } = useTranslation();
  const asked = useDebounced(text.trim(), 300);
  const [{ data }] = useQuery({
    query: SimilarDocument,
    variables: { text: asked, language },
    pause: asked.length < LEAST,
  });
  const hits = asked.length < LEAST ? [] : (data?.searchSkills ?? []).filter(({ skill }) => skill.id !== but);
  return (
    <div aria-live="polite" className="live-notice">
      {hits.length > 0 && (
        <div className="taxonomy-similar">
          <span className="subtle">{t('taxonomy.form.similar')}</span>
          <ul>
            {hits.map(({ skill }) => (
              <li key={skill.id}>
                <DsLink asChild>
                  <Link to="/skills/$id" params={{ id: skill.id }} target="_blank" rel="noopener">
                    <SkillName skill={skill} />
                    <span className="ds-sr-only"> {t('taxonomy.form.newTab')}</span>
                  </Link>
                </DsLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
