import { useTranslation } from 'react-i18next';
import { isMissing } from '~/api/failure';
import { Only } from '~/features/access/Only';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Page } from '~/kit/Page';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { CorrectForm } from './parts/CorrectForm';
import { nameOf } from './parts/correction';
import { EarlierCorrections } from './parts/EarlierCorrections';
import { RemovePerson } from './parts/RemovePerson';

const StaffRecordDocument = graphql(`
  query StaffRecord($person: ID!, $agency: ID!) {
    staffRecord(person: $person) {
      id
      employeeNumber
      givenName
      familyName
      mayRename
      version
      employments {
        unit {
          id
        }
        from
        to
        share
        title
      }
      corrections {
        ...EarlierCorrection
      }
    }
    agency(id: $agency) {
      id
      allUnits {
        id
        nameSv: name(language: SV) {
          text
        }
        nameEn: name(language: EN) {
          text
        }
      }
    }
  }
`);

/** Corrects what lists of staff got wrong of somebody, or removes them; for administrators of the agency acted for. */
export function CorrectPersonPage({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Only
      has="ADMIN"
      otherwise={
        <Page title={t('correct.title')}>
          <Empty title={t('admin.only')} text={t('admin.onlyText')} />
        </Page>
      }
    >
      {(agency) => <OfPerson key={`${agency.id} ${id}`} agency={agency.id} person={id} />}
    </Only>
  );
}

function OfPerson({ agency, person }: { agency: string; person: string }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const { data, failed, again } = useLastingQuery({
    query: StaffRecordDocument,
    variables: { person, agency },
    requestPolicy: 'cache-and-network',
  });
  const record = data?.staffRecord;
  const gone = failed !== null && isMissing(failed);
  return (
    <Page
      id={`correct ${person}`}
      above={<Back to="/staff" page={t('staff.title')} />}
      title={t('correct.title')}
      heading={record && !gone ? t('correct.of', { name: nameOf(record) }) : undefined}
      lead={record?.employeeNumber && !gone ? t('correct.number', { number: record.employeeNumber }) : undefined}
    >
      {gone && <Empty title={t('correct.missing')} text={t('correct.missingText')} />}
      {failed && !gone && <Failed failures={failed} onRetry={again} />}
      {record && !gone && (
        <>
          <CorrectForm record={record} units={data.agency?.allUnits ?? []} again={again} />
          <EarlierCorrections corrections={record.corrections} />
          <RemovePerson person={record.id} name={nameOf(record)} own={record.id === viewer.person?.id} />
        </>
      )}
      {!data && !failed && <Waiting rows={4} height={180} doing={t('correct.loading')} />}
    </Page>
  );
}
