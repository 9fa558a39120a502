import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '~/generated/gql';
import { useFormats } from '~/kit/format';
import { Failed } from '~/kit/Failed';
import { pick } from '~/kit/Labelled';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { Complaints } from './Complaints';
import { Faults } from './Faults';
import { fileName } from './files';
import type { Job } from './job';

const FaultsDocument = graphql(`
  query ImportFaults($id: ID!) {
    import(id: $id) {
      id
      faults {
        ...ImportFault
      }
      complaints(first: 1) {
        totalCount
      }
    }
  }
`);

/** What is wrong with the rows, what becomes of them, and the rows themselves to mend. */
export function BadRows({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { data, failed, again } = useLastingQuery({
    query: FaultsDocument,
    variables: { id: job.id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return failed ? <Failed failures={failed} onRetry={again} /> : <Waiting rows={4} height={48} />;
  const total = data.import.complaints.totalCount;
  if (total === 0) return null;
  /** What ESCO has wrong nobody mends here. */
  const toMend = job.kind !== 'ESCO' && job.filesWithBadRows.length > 0;
  return (
    <section className="bad-rows" aria-labelledby="bad-rows">
      <Heading level={3} data-size="xs" id="bad-rows">
        {t('imports.bad.title', { count: total, n: count(total) })}
      </Heading>
      <Paragraph>
        {t(job.kind === 'ESCO' ? 'imports.bad.ofEsco' : job.rehearsed ? 'imports.bad.would' : 'imports.bad.was')}
      </Paragraph>
      {toMend && <Paragraph>{t('imports.bad.file')}</Paragraph>}
      <Files job={job} />
      {failed && <Failed failures={failed} onRetry={again} />}
      <Faults job={job} faults={data.import.faults} />
      <EachRow job={job} />
    </section>
  );
}

/** Row by row, for whoever wants to see each; they are not asked for before. */
function EachRow({ job }: { job: Job }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Details open={open} onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}>
      <Details.Summary>{t('imports.bad.eachRow')}</Details.Summary>
      <Details.Content>{open && <Complaints job={job} />}</Details.Content>
    </Details>
  );
}

/** The rows themselves, in a file for each that they came in. */
function Files({ job }: { job: Job }) {
  const { t, i18n } = useTranslation();
  const language = pick(i18n.language, 'SV', 'EN');
  return (
    <div className="buttons">
      {job.filesWithBadRows.map((file) => (
        <Button asChild variant="secondary" key={file}>
          <a
            href={`/imports/${encodeURIComponent(job.id)}/bad-rows/${encodeURIComponent(file)}?language=${language}`}
            download
          >
            <DownloadIcon aria-hidden fontSize="1.5rem" />
            {job.filesWithBadRows.length === 1
              ? t('imports.bad.download')
              : t('imports.bad.downloadOf', { file: fileName(t, file) })}
          </a>
        </Button>
      ))}
    </div>
  );
}
