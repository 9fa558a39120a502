import { Button, Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { failuresOf, isMissing } from '~/api/failure';
import { readFragment } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { StateTag } from './AgenciesPage';
import { agencyName, AgencyName, AgencyNameFragment } from './AgencyName';
import { AgencyTimeline } from './parts/AgencyTimeline';
import { possible } from './parts/changes';
import { useNotice } from './parts/notices';

const AgencyQuery = graphql(`
  query Agency($id: ID!) {
    agency(id: $id) {
      id
      ...AgencyName
      shortName
      orgNumber
      kind
      state
      dissolved
      left
      employees
      invented
      formerNames
      region {
        code
        name
      }
      successors {
        on
        kind
        agency {
          id
          ...AgencyName
        }
      }
      predecessors {
        on
        kind
        agency {
          id
          ...AgencyName
        }
      }
      ...AgencyTimeline
    }
  }
`);

/** What is known of an agency, what has happened to it, and what an administrator may do with it. */
export function AgencyPage({ id, administers }: { id: string; administers: boolean }) {
  const { t, i18n } = useTranslation();
  const { day, count, list } = useFormats();
  const notice = useNotice();
  const [{ data, error }, again] = useQuery({
    query: AgencyQuery,
    variables: { id },
    // What is done to an agency need not name it in its answer, so what was read before may be old.
    requestPolicy: 'network-only',
  });
  const agency = data?.agency;
  if (error && isMissing(failuresOf(error)))
    return (
      <Page above={<Back to="/admin/agencies" page={t('agencies.title')} />} title={t('agency.missing')}>
        <Empty
          title={t('agency.missing')}
          text={t('agency.missingText')}
          action={
            <Button asChild>
              <Link to="/admin/agencies">{t('agency.toAll')}</Link>
            </Button>
          }
        />
      </Page>
    );
  if (error)
    return (
      <Page above={<Back to="/admin/agencies" page={t('agencies.title')} />} title={t('agencies.title')}>
        <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </Page>
    );
  if (!agency) return <Waiting page rows={6} height={40} />;
  const name = agencyName(agency, i18n.language);
  const { nameSv, nameEn } = readFragment(AgencyNameFragment, agency);
  const other = i18n.language === 'en' ? nameSv : nameEn;
  const facts: [string, React.ReactNode][] = [
    [t('agency.fact.state'), <StateTag key="state" state={agency.state} />],
    [t('agency.fact.kind'), t(`agency.kind.${agency.kind}`)],
    [t('agency.fact.region'), agency.region?.name],
  ];
  if (agency.dissolved) facts.push([t('agency.fact.dissolved'), day(agency.dissolved)]);
  if (agency.left) facts.push([t('agency.fact.left'), day(agency.left)]);
  if (other.text !== name)
    facts.push([
      t('agency.fact.otherName'),
      <span key="other" lang={other.language.toLowerCase()}>
        {other.text}
      </span>,
    ]);
  if (agency.shortName) facts.push([t('agency.fact.shortName'), agency.shortName]);
  if (agency.orgNumber) facts.push([t('agency.fact.orgNumber'), agency.orgNumber]);
  if (agency.employees != null) facts.push([t('agency.fact.employees'), count(agency.employees)]);
  if (agency.formerNames.length > 0) facts.push([t('agency.fact.formerNames'), list(agency.formerNames)]);
  return (
    <Page
      id={id}
      title={name}
      heading={<AgencyName agency={agency} />}
      above={<Back to="/admin/agencies" page={t('agencies.title')} />}
    >
      {notice && <Notice>{t(`agency.done.${notice}`)}</Notice>}
      <section aria-labelledby="agency-facts">
        <h2 className="results-title" id="agency-facts">
          {t('agency.facts')}
        </h2>
        <dl className="facts">
          {facts.map(([label, value]) => (
            <div key={label} className="facts-pair">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {(['predecessors', 'successors'] as const).map(
            (which) =>
              agency[which].length > 0 && (
                <div key={which} className="facts-pair">
                  <dt>{t(`agency.fact.${which}`)}</dt>
                  <dd>
                    <ul className="agency-links">
                      {agency[which].map(({ agency: each, on }) => (
                        <li key={`${each.id} ${on}`}>
                          <DsLink asChild>
                            <Link to="/admin/agencies/$agency" params={{ agency: each.id }}>
                              <AgencyName agency={each} />
                            </Link>
                          </DsLink>{' '}
                          {t('agency.from', { day: day(on) })}
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ),
          )}
        </dl>
      </section>
      {administers && possible[agency.state].length > 0 && (
        <section aria-labelledby="agency-change">
          <h2 className="results-title" id="agency-change">
            {t('agency.change')}
          </h2>
          <ul className="agency-actions">
            {possible[agency.state].map((change) => (
              <li key={change}>
                <Button asChild variant="secondary" data-color={change === 'dissolve' ? 'danger' : undefined}>
                  <Link to="/admin/agencies/$agency/$change" params={{ agency: id, change }}>
                    {t(`agency.action.${change}`)}
                  </Link>
                </Button>
                <span>{t(`agency.actionText.${change}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="agency-history">
        <h2 className="results-title" id="agency-history">
          {t('agency.history')}
        </h2>
        <AgencyTimeline agency={agency} />
      </section>
    </Page>
  );
}
