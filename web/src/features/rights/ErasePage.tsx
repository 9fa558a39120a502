import { Button, Field, Heading, Input, Label, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { signOut } from '~/api/http';
import { useViewer } from '~/features/access/viewer';
import { graphql } from '~/generated/gql';
import type { ErasurePreviewQuery } from '~/generated/graphql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Page } from '~/kit/Page';
import { Waiting } from '~/kit/Waiting';

const ErasurePreviewDocument = graphql(`
  query ErasurePreview {
    viewer {
      erasure {
        name
        goes {
          what
          count
        }
        stays {
          what
          count
        }
      }
    }
  }
`);

const EraseMeDocument = graphql(`
  mutation EraseMe($input: EraseMeInput!) {
    eraseMe(input: $input) {
      erased
    }
  }
`);

/** What goes, what stays and why; then it is done where the viewer says so. */
export function ErasePage() {
  const { t } = useTranslation();
  const { person } = useViewer();
  const [erased, setErased] = useState(false);
  if (erased) return <Erased />;
  return (
    <Page
      above={<Back to="/me/data" page={t('myData.title')} />}
      title={t('myData.erase.page')}
      lead={t('myData.erase.lead')}
    >
      {person ? (
        <Preview onErased={() => setErased(true)} />
      ) : (
        <Empty title={t('profile.nobody')} text={t('myData.nobodyText')} />
      )}
    </Page>
  );
}

function Preview({ onErased }: { onErased: () => void }) {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: ErasurePreviewDocument, requestPolicy: 'network-only' });
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={5} doing={t('myData.erase.loading')} />;
  const { name, goes, stays } = data.viewer.erasure;
  return (
    <div className="my-data">
      <section aria-labelledby="goes">
        <Heading level={2} data-size="sm" id="goes">
          {t('myData.erase.goes')}
        </Heading>
        <Goes goes={goes} />
      </section>
      <section aria-labelledby="stays">
        <Heading level={2} data-size="sm" id="stays">
          {t('myData.erase.stays')}
        </Heading>
        <dl className="my-data-stays">
          {stays.map(({ what, count }) => (
            <div key={what}>
              <dt>{t(`myData.stays.${what}.name`, { count })}</dt>
              <dd>{t(`myData.stays.${what}.why`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Confirm name={name} onErased={onErased} />
    </div>
  );
}

function Goes({ goes }: { goes: ErasurePreviewQuery['viewer']['erasure']['goes'] }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <ul className="my-data-goes">
      {goes.map(({ what, count: n }) => (
        <li key={what}>
          {t(`myData.goes.${what}`)}
          {what !== 'PROFILE' && <span className="my-data-count">{count(n)}</span>}
        </li>
      ))}
    </ul>
  );
}

function Confirm({ name, onErased }: { name: string; onErased: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [{ fetching, error }, erase] = useMutation(EraseMeDocument);
  const refusals = error ? failuresOf(error) : [];
  // Whether it is the name, with or without letters that not every keyboard has, the server says.
  const wrong = typed.trim() === '' || refusals.some(({ field }) => field === 'input.name');
  return (
    <section aria-labelledby="confirm">
      <Heading level={2} data-size="sm" id="confirm">
        {t('myData.erase.confirm')}
      </Heading>
      <Paragraph className="my-data-text">{t('myData.erase.final')}</Paragraph>
      <form
        className="my-data-confirm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (typed.trim() === '' || fetching) {
            document.getElementById(id)?.focus();
            return;
          }
          void erase({ input: { name: typed.trim() } }).then(({ data }) => {
            if (data) onErased();
            else document.getElementById(id)?.focus();
          });
        }}
      >
        <Field>
          <Label htmlFor={id}>{t('myData.erase.type', { name })}</Label>
          <Input
            id={id}
            autoComplete="off"
            value={typed}
            aria-invalid={(tried && wrong) || undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
          {tried && wrong && <ValidationMessage>{t('myData.erase.wrong', { name })}</ValidationMessage>}
        </Field>
        {error && !wrong && <Failed failures={refusals} />}
        <div className="buttons">
          <Button type="submit" data-color="danger" aria-disabled={fetching}>
            {t(fetching ? 'myData.erase.erasing' : 'myData.erase.action')}
          </Button>
          <Button asChild variant="secondary">
            <Link to="/me/data">{t('myData.erase.keep')}</Link>
          </Button>
        </div>
      </form>
    </section>
  );
}

/** Nothing else can be shown: the account leads to nobody any more. */
function Erased() {
  const { t } = useTranslation();
  return (
    <Page id="erased" title={t('myData.erased.title')} lead={t('myData.erased.text')}>
      <Paragraph className="my-data-text">{t('myData.erased.employer')}</Paragraph>
      <div className="buttons">
        <Button onClick={() => void signOut()}>{t('me.signOut')}</Button>
      </div>
    </Page>
  );
}
