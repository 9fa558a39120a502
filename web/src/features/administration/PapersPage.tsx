import { Button, Card, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, type Client } from 'urql';
import { failuresOf, type Failure } from '~/api/failure';
import { AdminsOnly } from '~/features/access/AdminsOnly';
import { graphql } from '~/generated/gql';
import type { Language, PaperKind } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { download } from '~/kit/csv';
import { Failed } from '~/kit/Failed';
import { LiveNotice } from '~/kit/Notice';
import { Page } from '~/kit/Page';

const PaperDocument = graphql(`
  query Paper($kind: PaperKind!, $language: Language!) {
    paper(kind: $kind, language: $language) {
      fileName
      markdown
      html
    }
  }
`);

/** By itself: laying it out takes longer than writing the others. */
const PaperAsPdfDocument = graphql(`
  query PaperAsPdf($kind: PaperKind!, $language: Language!) {
    paper(kind: $kind, language: $language) {
      fileName
      pdf
    }
  }
`);

const kinds: PaperKind[] = ['AI_ACT', 'IMPACT_ASSESSMENT'];
const languages: Language[] = ['SV', 'EN'];
const formats = ['pdf', 'html', 'markdown'] as const;
type Format = (typeof formats)[number];

type Asked = { kind: PaperKind; language: Language };
type Fetched = { name: string; content: string | Blob; type: string; failures?: undefined } | { failures: Failure[] };

async function fetchText(client: Client, asked: Asked, format: 'html' | 'markdown'): Promise<Fetched> {
  const { data, error } = await client.query(PaperDocument, asked, { requestPolicy: 'network-only' });
  if (!data) return { failures: failuresOf(error!) };
  const { fileName, html, markdown } = data.paper;
  return format === 'html'
    ? { name: `${fileName}.html`, content: html, type: 'text/html' }
    : { name: `${fileName}.md`, content: markdown, type: 'text/markdown' };
}

async function fetchPdf(client: Client, asked: Asked): Promise<Fetched> {
  const { data, error } = await client.query(PaperAsPdfDocument, asked, { requestPolicy: 'network-only' });
  if (!data) return { failures: failuresOf(error!) };
  const bytes = Uint8Array.from(atob(data.paper.pdf), (character) => character.charCodeAt(0));
  const type = 'application/pdf';
  return { name: `${data.paper.fileName}.pdf`, content: new Blob([bytes], { type }), type };
}

/** The papers of accountability, written from what is in force when they are asked for. */
export function PapersPage() {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const [language, setLanguage] = useState<Language>(i18n.language === 'en' ? 'EN' : 'SV');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [failures, setFailures] = useState<Failure[]>([]);

  const get = async (kind: PaperKind, format: Format) => {
    setBusy(true);
    setDone('');
    setFailures([]);
    const asked = { kind, language };
    const file = await (format === 'pdf' ? fetchPdf(client, asked) : fetchText(client, asked, format));
    setBusy(false);
    if (file.failures) {
      setFailures(file.failures);
      return;
    }
    download(file.name, file.content, file.type);
    setDone(file.name);
  };

  return (
    <AdminsOnly title={t('papers.title')}>
      <Page
        above={<Back to="/admin" page={t('admin.title')} />}
        id="papers"
        title={t('papers.title')}
        lead={t('papers.lead')}
      >
        <Field className="agency-choice">
          <Label htmlFor="papers-language">{t('papers.language')}</Label>
          <Select
            id="papers-language"
            value={language}
            onChange={(event) => setLanguage(languages.find((each) => each === event.target.value) ?? language)}
          >
            {languages.map((each) => (
              <Select.Option key={each} value={each}>
                {t(`papers.languages.${each}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {kinds.map((kind) => (
          <Card key={kind} className="paper-card">
            <Heading level={2} data-size="2xs">
              {t(`papers.kind.${kind}.title`)}
            </Heading>
            <Paragraph>{t(`papers.kind.${kind}.text`)}</Paragraph>
            <div className="buttons">
              {formats.map((format) => (
                <Button
                  key={format}
                  variant={format === 'pdf' ? 'primary' : 'secondary'}
                  disabled={busy}
                  aria-label={t(`papers.get.${format}Of`, { paper: t(`papers.kind.${kind}.title`) })}
                  onClick={() => void get(kind, format)}
                >
                  {t(`papers.get.${format}`)}
                </Button>
              ))}
            </div>
          </Card>
        ))}
        <LiveNotice>{done && t('papers.done', { name: done })}</LiveNotice>
        {failures.length > 0 && <Failed failures={failures} />}
      </Page>
    </AdminsOnly>
  );
}
