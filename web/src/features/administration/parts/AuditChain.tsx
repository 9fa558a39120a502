import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { failuresOf } from '~/api/failure';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Waiting } from '~/kit/Waiting';

const StateQuery = graphql(`
  query AuditState {
    auditState {
      ...AuditChain
    }
  }
`);

export const AuditChainFragment = graphql(`
  fragment AuditChain on AuditState {
    last
    first
    keptMonths
    verified {
      at
      entries
      upTo
      broken {
        number
        flaw
      }
    }
  }
`);

const VerifyDocument = graphql(`
  mutation VerifyAuditTrail {
    verifyAuditTrail {
      state {
        ...AuditChain
      }
    }
  }
`);

/** Up to where the chain was verified, and the button that verifies it. */
export function AuditChain() {
  const { t } = useTranslation();
  const [{ data, error }, again] = useQuery({ query: StateQuery, requestPolicy: 'network-only' });
  const [verified, verify] = useMutation(VerifyDocument);
  if (error) return <Failed failures={failuresOf(error)} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Waiting rows={1} />;
  return (
    <section className="audit-chain" aria-labelledby="audit-chain">
      <Heading level={2} data-size="2xs" id="audit-chain">
        {t('audit.chain')}
      </Heading>
      <div aria-live="polite">
        <Found state={verified.data?.verifyAuditTrail.state ?? data.auditState} />
      </div>
      {verified.error && <Failed failures={failuresOf(verified.error)} />}
      <Button variant="secondary" disabled={verified.fetching} onClick={() => void verify({})}>
        {t(verified.fetching ? 'audit.verifying' : 'audit.verify')}
      </Button>
    </section>
  );
}

function Found({ state }: { state: FragmentType<typeof AuditChainFragment> }) {
  const { t } = useTranslation();
  const { count, moment } = useFormats();
  const { last, first, keptMonths, verified } = readFragment(AuditChainFragment, state);
  const kept =
    last < first
      ? t('audit.keptFor', { count: keptMonths })
      : t('audit.kept', { count: keptMonths, first: count(first), last: count(last) });
  if (!verified)
    return (
      <Paragraph>
        {t('audit.neverVerified')} {kept}
      </Paragraph>
    );
  const at = moment(verified.at);
  return verified.broken ? (
    <>
      <Alert data-color="danger">
        <Paragraph>
          {t('audit.broken', { number: count(verified.broken.number), at })} {t(`audit.flaw.${verified.broken.flaw}`)}.
        </Paragraph>
        <Paragraph>{t('audit.brokenAdvice', { upTo: count(verified.upTo) })}</Paragraph>
      </Alert>
      <Paragraph>{kept}</Paragraph>
    </>
  ) : (
    <Paragraph>
      <strong>{t('audit.holds', { upTo: count(verified.upTo), at })}</strong> {kept}
    </Paragraph>
  );
}
