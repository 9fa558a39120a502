import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '~/features/access/viewer';
import { AgencyName } from '~/features/agency/AgencyName';
import { OpenNeeds } from '~/features/need/OpenNeeds';
import { WriteNeed } from '~/features/need/WriteNeed';
import { NewsList } from '~/features/notice/NewsList';
import { WaitingList } from '~/features/notice/WaitingList';
import { NextStep } from '~/features/person/NextStep';
import { WaitingProposals } from '~/features/person/WaitingProposals';
import { Page } from '~/kit/Page';

const addresses = { team: '/team', admin: '/admin', protected: '/protected', skills: '/skills', me: '/me' } as const;

/** What waits for the viewer, then what is news to them, then what they can do. */
export function StartPage() {
  const { t } = useTranslation();
  const { has, agency } = useViewer();
  const planner = has('HR_PLANNER') && agency;
  const places = [
    ...(has('MANAGER') && !planner ? (['team'] as const) : []),
    ...(has('ADMIN') && !planner ? (['admin'] as const) : []),
    ...(has('PROTECTED_DECIDER') ? (['protected'] as const) : []),
    // Planners have their needs to begin with.
    ...(planner ? [] : (['skills', 'me'] as const)),
  ];
  return (
    <Page
      id="start"
      wide={!!planner}
      title={t('start.title')}
      lead={planner ? <AgencyName agency={agency} /> : undefined}
      actions={planner && <WriteNeed />}
    >
      <WaitingList shown="PROPOSALS" otherwise={(nothing) => <NextStep otherwise={nothing} />} />
      <WaitingProposals />
      <NewsList />
      {planner && <OpenNeeds agency={agency.id} />}
      {places.length > 0 && (
        <section aria-labelledby="can">
          <Heading level={2} data-size="sm" id="can">
            {t('start.can')}
          </Heading>
          <ul className="start-cards">
            {places.map((place) => (
              <li key={place}>
                <Card asChild>
                  <Link to={addresses[place]}>
                    <Heading level={3} data-size="2xs">
                      {t(`start.${place}.title`)}
                    </Heading>
                    <Paragraph>{t(`start.${place}.text`)}</Paragraph>
                  </Link>
                </Card>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
