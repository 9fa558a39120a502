import { Button, Link as DsLink, Paragraph } from '@digdir/designsystemet-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { failuresOf } from '~/api/failure';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { useSkillHits } from './parts/skillHits';
import { SkillHitLine } from './parts/SkillHitLine';
import { skillRef } from './SkillName';
import { SkillSearchBox } from './SkillSearchBox';

/** Finding a skill: the search, and what it found. */
export function SkillsPage({ query }: { query: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { hits, state, error } = useSkillHits(query, 50);
  const propose = (
    <Button asChild variant="secondary">
      <Link to="/taxonomy/$change" params={{ change: 'new' }} search={{ label: query }}>
        {t('skills.propose')}
      </Link>
    </Button>
  );
  return (
    <Page id="skills" title={t('skills.title')} lead={t('skills.lead')}>
      <SkillSearchBox
        id="skills-search"
        label={t('skills.search')}
        onPick={(skill) => void navigate({ to: '/skills/$id', params: { id: skill.id } })}
        onEnter={(text) => void navigate({ to: '/skills', search: { q: text } })}
      />
      <Paragraph>
        <DsLink asChild>
          <Link to="/taxonomy">{t('skills.taxonomy')}</Link>
        </DsLink>
      </Paragraph>
      {query && (
        <section aria-labelledby="skills-found">
          <h2 className="results-title" id="skills-found" aria-live="polite">
            {state !== 'here'
              ? t('skills.asking', { query })
              : hits.some(({ nearest }) => nearest)
                ? t('skills.nearest', { query })
                : t('skills.found', { count: hits.length, query })}
          </h2>
          {state === 'failed' && error ? (
            <Failed failures={failuresOf(error)} />
          ) : state === 'asking' ? (
            <Waiting rows={5} height={48} />
          ) : hits.length === 0 ? (
            <Empty title={t('skills.none')} text={t('skills.noneText')} action={propose} />
          ) : (
            <>
              <ul className="hits">
                {hits.map((hit) => (
                  <li key={skillRef(hit.skill).id}>
                    <DsLink asChild>
                      <Link to="/skills/$id" params={{ id: skillRef(hit.skill).id }}>
                        <SkillHitLine hit={hit} />
                      </Link>
                    </DsLink>
                  </li>
                ))}
              </ul>
              {hits.some(({ nearest }) => nearest) && propose}
            </>
          )}
        </section>
      )}
    </Page>
  );
}
