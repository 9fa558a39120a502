import { Button, Card, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
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

const kinds: PaperKind[] = ['AI_ACT', 'IMPACT_ASSESSMENT'];
const languages: Language[] = ['SV', 'EN'];
type Format = 'html' | 'markdown';

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
    const { data, error } = await client.query(PaperDocument, { kind, language }, { requestPolicy: 'network-only' });
    setBusy(false);
    if (!data) {
      setFailures(failuresOf(error!));
      return;
    }
    const { fileName, html, markdown } = data.paper;
    const name = `${fileName}.${format === 'html' ? 'html' : 'md'}`;
    download(name, format === 'html' ? html : markdown, format === 'html' ? 'text/html' : 'text/markdown');
    setDone(name);
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
              {(['html', 'markdown'] as const).map((format) => (
                <Button
                  key={format}
                  variant={format === 'html' ? 'primary' : 'secondary'}
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
