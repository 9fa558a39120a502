import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { agencyName } from '~/features/agency/AgencyName';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { LastAnswer } from './parts/LastAnswer';
import { horizon } from './parts/months';
import { MonthsForm } from './parts/MonthsForm';
import { MonthsPicture } from './parts/MonthsPicture';
import { readMonths, type PersonMonths, type WaitingProposal } from './parts/personMonths';
import { ProposalFacts } from './parts/ProposalFacts';

const MyMonthsDocument = graphql(`
  query MyMonths($from: Month!, $to: Month!) {
    viewer {
      months(from: $from, to: $to) {
        ...MonthsRead
      }
    }
  }
`);

const ProposeMonthsDocument = graphql(`
  mutation ProposeMonths($input: ProposeMonthsInput!, $from: Month!, $to: Month!) {
    proposeMonths(input: $input) {
      viewer {
        months(from: $from, to: $to) {
          version
          proposal {
            id
          }
        }
      }
    }
  }
`);

const WithdrawMonthsDocument = graphql(`
  mutation WithdrawMonths($input: WithdrawMonthsInput!, $from: Month!, $to: Month!) {
    withdrawMonths(input: $input) {
      viewer {
        months(from: $from, to: $to) {
          version
          proposal {
            id
          }
        }
      }
    }
  }
`);

const FORM = 'propose-months';

/** What can be lent of the viewer month by month, and what they propose instead to whoever decides it. */
export function MyMonthsPage() {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: MyMonthsDocument,
    variables: horizon(),
    requestPolicy: 'cache-and-network',
  });
  const months = data?.viewer.months && readMonths(data.viewer.months);
  return (
    <Page
      above={<Back to="/me" page={t('profile.title')} />}
      title={t('months.title')}
      lead={t(months && !months.hasManager ? 'months.leadAlone' : 'months.lead')}
      actions={
        months?.hasManager && (
          <Button onClick={() => document.getElementById(FORM)?.focus()}>{t('months.propose.title')}</Button>
        )
      }
    >
      {failed && <Failed failures={failed} onRetry={again} />}
      {months ? (
        <OfViewer months={months} again={again} />
      ) : data ? (
        <Empty title={t('profile.nobody')} text={t('profile.nobodyText')} />
      ) : (
        !failed && <Waiting rows={3} height={180} doing={t('months.loading')} />
      )}
    </Page>
  );
}

function OfViewer({ months, again }: { months: PersonMonths; again: () => void }) {
  const { t, i18n } = useTranslation();
  const [done, setDone] = useState<{ what: 'proposed' | 'withdrawn' } | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (done) notice.current?.focus();
  }, [done]);
  const [{ fetching }, propose] = useMutation(ProposeMonthsDocument);
  const { agency } = months.person;
  return (
    <>
      {done && <Notice ref={notice}>{t(`months.${done.what}`)}</Notice>}
      {months.proposal ? (
        <OwnProposal
          proposal={months.proposal}
          months={months}
          again={again}
          onWithdrawn={() => setDone({ what: 'withdrawn' })}
        />
      ) : (
        <LastAnswer />
      )}
      <MonthsPicture title={t('months.picture')} file={t('months.title')} months={months.months} />
      <section aria-labelledby="months-meaning" className="months-words">
        <Heading level={2} data-size="sm" id="months-meaning">
          {t('months.meaning.title')}
        </Heading>
        <dl className="facts facts-wide">
          {(['lendable', 'absence', 'reserved', 'free', 'who'] as const).map((what) => (
            <div className="facts-pair" key={what}>
              <dt>{t(`months.meaning.${what}.name`)}</dt>
              <dd>{t(`months.meaning.${what}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {months.hasManager ? (
        <MonthsForm
          kind="propose"
          id={FORM}
          months={months}
          waiting={months.proposal}
          saving={fetching}
          send={async (input) => {
            setDone(null);
            const { error } = await propose({ input, ...horizon() });
            if (!error) setDone({ what: 'proposed' });
            return error;
          }}
          again={again}
        />
      ) : (
        <Empty
          title={t('months.nobody.title')}
          text={
            agency ? t('months.nobody.textAt', { agency: agencyName(agency, i18n.language) }) : t('months.nobody.text')
          }
        />
      )}
    </>
  );
}

/** What the viewer proposed and nobody has answered yet. */
function OwnProposal({
  proposal,
  months,
  again,
  onWithdrawn,
}: {
  proposal: WaitingProposal;
  months: PersonMonths;
  again: () => void;
  onWithdrawn: () => void;
}) {
  const { t } = useTranslation();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawMonthsDocument);
  const takeBack = () =>
    void withdraw({ input: { proposal: proposal.id }, ...horizon() }).then((result) => {
      if (!result.error) onWithdrawn();
      // Somebody may have answered it meanwhile.
      again();
    });
  return (
    <section aria-labelledby="own-proposal" className="months-proposal">
      <Heading level={2} data-size="sm" id="own-proposal">
        {t('months.own.title')}
      </Heading>
      <Paragraph>{t('months.own.text')}</Paragraph>
      <ProposalFacts proposal={proposal} months={months.months} />
      {error && <Failed failures={failuresOf(error)} />}
      <div className="buttons">
        <Button variant="secondary" disabled={fetching} onClick={takeBack}>
          {t('months.own.withdraw')}
        </Button>
      </div>
    </section>
  );
}
