import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Only } from '~/features/access/Only';
import { useViewer } from '~/features/access/viewer';
import { Back } from '~/kit/Back';
import { Page } from '~/kit/Page';
import { ChangeNotice } from './ChangeNotice';
import { changeNames } from './changeNames';
import { History } from './parts/History';
import { OwnProposals } from './parts/OwnProposals';
import { Queue } from './parts/Queue';

/** The list of skills as something that is maintained: what is proposed, what can be changed, and what was changed. */
export function TaxonomyPage() {
  const { t } = useTranslation();
  const { administersAll } = useViewer();
  const [answers, setAnswers] = useState(0);
  return (
    <Page
      above={<Back to="/skills" page={t('skills.title')} />}
      id="taxonomy"
      title={t('taxonomy.title')}
      lead={t(administersAll ? 'taxonomy.leadDecides' : 'taxonomy.lead')}
    >
      <ChangeNotice />
      <Only everywhere otherwise={<OwnProposals />}>
        <Queue onAnswered={() => setAnswers(answers + 1)} />
      </Only>
      <section aria-labelledby="taxonomy-change">
        <h2 className="results-title" id="taxonomy-change">
          {t(administersAll ? 'taxonomy.change' : 'taxonomy.propose')}
        </h2>
        <ul className="agency-actions">
          {changeNames.map((name) => (
            <li key={name}>
              <Button asChild variant="secondary">
                <Link to="/taxonomy/$change" params={{ change: name }}>
                  {t(`taxonomy.action.${name}`)}
                </Link>
              </Button>
              <span>{t(`taxonomy.actionText.${name}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="taxonomy-history">
        <h2 className="results-title" id="taxonomy-history">
          {t('taxonomy.history.title')}
        </h2>
        <History version={answers} />
      </section>
    </Page>
  );
}
