import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Only } from '~/features/access/Only';
import type { Viewer } from '~/features/access/viewer';
import { AgencyName } from '~/features/agency/AgencyName';
import { Empty } from '~/kit/Empty';
import { Page } from '~/kit/Page';
import { ProtectedPeople } from './parts/ProtectedPeople';

const rules = ['found', 'listed', 'own', 'recorded'] as const;
const steps = ['source', 'column', 'imported'] as const;

/** Who has a protected identity at the agency acted for, and what that means here: for their deciders. */
export function ProtectedPage() {
  const { t } = useTranslation();
  return (
    <Only
      has="PROTECTED_DECIDER"
      otherwise={
        <Page title={t('protected.title')}>
          <Empty title={t('protected.only')} text={t('protected.onlyText')} />
        </Page>
      }
    >
      {(agency) => <OfAgency agency={agency} />}
    </Only>
  );
}

function OfAgency({ agency }: { agency: NonNullable<Viewer['agency']> }) {
  const { t } = useTranslation();
  return (
    <Page
      id={`protected ${agency.id}`}
      title={t('protected.title')}
      lead={
        <>
          {t('protected.lead')} <AgencyName agency={agency} />
        </>
      }
    >
      <ProtectedPeople agency={agency.id} />
      <section className="protected-words" aria-labelledby="protected-rules">
        <Heading level={2} data-size="sm" id="protected-rules">
          {t('protected.rules')}
        </Heading>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>
              <strong>{t(`protected.rule.${rule}.short`)}</strong> {t(`protected.rule.${rule}.text`)}
            </li>
          ))}
        </ul>
      </section>
      <section className="protected-words" aria-labelledby="protected-change">
        <Heading level={2} data-size="sm" id="protected-change">
          {t('protected.change')}
        </Heading>
        <Paragraph>{t('protected.changeText')}</Paragraph>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(`protected.step.${step}`)}</li>
          ))}
        </ol>
        <Paragraph>{t('protected.ended')}</Paragraph>
      </section>
    </Page>
  );
}
