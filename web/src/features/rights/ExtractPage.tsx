import { Button } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOfAnswer, type Failure } from '~/api/failure';
import { nobodyIsSignedIn } from '~/api/session';
import { protectedFetch } from '~/api/http';
import { useViewer } from '~/features/access/viewer';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';
import { partNames, type Extract } from './parts/extract';
import { ExtractPart } from './parts/ExtractPart';

/** Everything that is held on the viewer, to be read and printed. */
export function ExtractPage() {
  const { t } = useTranslation();
  const { person } = useViewer();
  return (
    <Page
      above={<Back to="/me/data" page={t('myData.title')} />}
      title={t('myData.all.page')}
      lead={person ? t('myData.all.lead') : undefined}
      wide
      actions={person && <Button onClick={() => print()}>{t('myData.all.print')}</Button>}
    >
      {person ? <Everything /> : <Empty title={t('profile.nobody')} text={t('myData.nobodyText')} />}
    </Page>
  );
}

function Everything() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const [extract, setExtract] = useState<Extract | null>(null);
  const [failures, setFailures] = useState<Failure[] | null>(null);
  const fetchIt = useCallback(async () => {
    setFailures(null);
    const [status, body] = await protectedFetch('/me/data.json').then(
      async (response) => [response.status, await response.text()] as const,
      () => [0, ''] as const,
    );
    if (status === 200) {
      setExtract(JSON.parse(body) as Extract);
      return;
    }
    const found = failuresOfAnswer(status, body);
    if (found[0]?.code === 'UNAUTHENTICATED') nobodyIsSignedIn();
    setFailures(found);
  }, []);
  useEffect(() => {
    // A macrotask, so that the second run of a strict-mode effect is the only one that asks: each is recorded.
    const timer = setTimeout(() => void fetchIt());
    return () => clearTimeout(timer);
  }, [fetchIt]);
  if (failures) return <Failed failures={failures} onRetry={() => void fetchIt()} />;
  if (!extract) return <Waiting rows={6} doing={t('myData.all.loading')} />;
  return (
    <div className="my-data extract">
      <p>{t('myData.all.made', { at: moment(extract.made) })}</p>
      {partNames.map((part) => (
        <ExtractPart key={part} part={part} rows={extract[part] ?? []} />
      ))}
    </div>
  );
}
