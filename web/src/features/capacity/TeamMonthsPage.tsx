import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { isMissing } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { Back } from '~/kit/Back';
import { Empty } from '~/kit/Empty';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Page } from '~/kit/Page';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { AnswerDialog } from './parts/AnswerDialog';
import { beside, horizon } from './parts/months';
import { MonthsForm } from './parts/MonthsForm';
import { MonthsPicture } from './parts/MonthsPicture';
import { readMonths, type PersonMonths, type WaitingProposal } from './parts/personMonths';
import { ProposalFacts } from './parts/ProposalFacts';

const TeamMonthsDocument = graphql(`
  query TeamMonths($person: ID!, $from: Month!, $to: Month!) {
    monthsOf(person: $person, from: $from, to: $to) {
      ...MonthsRead
    }
  }
`);

const DecideMonthsDocument = graphql(`
  mutation DecideMonths($input: DecideMonthsInput!) {
    decideMonths(input: $input) {
      person {
        id
      }
    }
  }
`);

const FORM = 'decide-months';

/** What can be lent of somebody month by month: whoever manages them answers what they propose, and decides. */
export function TeamMonthsPage({ person }: { person: string }) {
  const { t } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: TeamMonthsDocument,
    variables: { person, ...horizon() },
    requestPolicy: 'cache-and-network',
  });
  const gone = failed !== null && isMissing(failed);
  const months = data && !gone ? readMonths(data.monthsOf) : null;
  return (
    <Page
      id={`months ${person}`}
      above={<Back to="/team" page={t('team.title')} />}
      title={t('months.team.title')}
      heading={months ? t('months.team.of', { name: months.person.name }) : undefined}
      lead={t('months.team.lead')}
      actions={
        months && <Button onClick={() => document.getElementById(FORM)?.focus()}>{t('months.decide.title')}</Button>
      }
    >
      {gone && <Empty title={t('months.team.missing')} text={t('months.team.missingText')} />}
      {failed && !gone && <Failed failures={failed} onRetry={again} />}
      {months && <OfMember key={person} months={months} again={again} />}
      {!data && !failed && <Waiting rows={3} height={180} doing={t('months.loading')} />}
    </Page>
  );
}

function OfMember({ months, again }: { months: PersonMonths; again: () => void }) {
  const { t } = useTranslation();
  const { person, proposal } = months;
  const [done, setDone] = useState<{ what: 'ACCEPTED' | 'DECLINED' | 'DECIDED' } | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (done) notice.current?.focus();
  }, [done]);
  const [{ fetching }, decide] = useMutation(DecideMonthsDocument);
  return (
    <>
      {done && <Notice ref={notice}>{t(`months.done.${done.what}`, { name: person.name })}</Notice>}
      {proposal && (
        <ProposalToAnswer
          key={proposal.id}
          proposal={proposal}
          months={months}
          again={again}
          onAnswered={(accepted) => setDone({ what: accepted ? 'ACCEPTED' : 'DECLINED' })}
        />
      )}
      <MonthsPicture
        title={t('months.picture')}
        file={t('months.team.of', { name: person.name })}
        months={months.months}
      />
      <MonthsForm
        kind="decide"
        id={FORM}
        months={months}
        saving={fetching}
        send={async ({ months: decided, version }) => {
          setDone(null);
          const { error } = await decide({ input: { person: person.id, months: decided, version } });
          if (!error) setDone({ what: 'DECIDED' });
          return error;
        }}
        again={again}
      />
    </>
  );
}

/** What somebody proposes, with the buttons that answer it. */
function ProposalToAnswer({
  proposal,
  months,
  again,
  onAnswered,
}: {
  proposal: WaitingProposal;
  months: PersonMonths;
  again: () => void;
  onAnswered: (accepted: boolean) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const { name } = months.person;
  // What is past cannot be accepted any more.
  const passed = beside(months.months, proposal.months).length === 0;
  return (
    <section aria-labelledby="to-answer" className="months-proposal">
      <Heading level={2} data-size="sm" id="to-answer">
        {t('months.answer.title', { name })}
      </Heading>
      <Paragraph>{t('months.answer.text')}</Paragraph>
      <ProposalFacts proposal={proposal} months={months.months} />
      <div className="buttons">
        {!passed && <Button onClick={() => setAsking('accept')}>{t('months.answer.accept.action')}</Button>}
        <Button variant="secondary" onClick={() => setAsking('decline')}>
          {t('months.answer.decline.action')}
        </Button>
      </div>
      {asking && (
        <AnswerDialog
          proposal={proposal}
          name={name}
          version={months.version}
          answer={asking}
          onAnswered={() => onAnswered(asking === 'accept')}
          onGone={again}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
