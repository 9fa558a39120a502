import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { failuresOf } from '~/api/failure';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { TextField } from '~/kit/TextField';
import { WordsField } from '~/kit/WordsField';
import { afterCorrecting, leaveStaffNotice } from './staffNotices';

const RemoveDocument = graphql(`
  mutation RemovePerson($input: RemovePersonInput!) {
    removePerson(input: $input) {
      removed
    }
  }
`);

/** Removes somebody who should not have been brought in; the name is typed to confirm it. */
export function RemovePerson({ person, name, own }: { person: string; name: string; own: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="remove-person" className="remove-person">
      <Heading level={2} data-size="xs" id="remove-person">
        {t('correct.away.title')}
      </Heading>
      {own ? (
        <Paragraph className="correct-words">{t('correct.away.own')}</Paragraph>
      ) : (
        <>
          <Paragraph className="correct-words">{t('correct.away.text')}</Paragraph>
          <Paragraph className="correct-words">{t('correct.away.limit')}</Paragraph>
          <Confirm person={person} name={name} />
        </>
      )}
    </section>
  );
}

function Confirm({ person, name }: { person: string; name: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [{ fetching, error }, remove] = useMutation(RemoveDocument);
  const failures = error ? failuresOf(error) : [];
  // Whether it is the name, with or without letters that not every keyboard has, the server says.
  const wrong = typed.trim() === '' || failures.some(({ field }) => field === 'input.name');
  const more = failures.some(({ code }) => code === 'CONFLICT');
  const others = failures.filter(({ code, field }) => code !== 'CONFLICT' && field !== 'input.name');
  const showWrong = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  return (
    <form
      className="remove-person-form"
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (fetching) return;
        flushSync(() => setTried(true));
        if (typed.trim() === '' || why.trim() === '') {
          showWrong();
          return;
        }
        const input = { person, name: typed.trim(), why: why.trim() };
        void remove({ input }, afterCorrecting).then(({ data, error: refused }) => {
          if (!data) {
            if (failuresOf(refused!).some(({ field }) => field === 'input.name')) {
              document.getElementById('remove-name')?.focus();
            }
            return;
          }
          leaveStaffNotice({ what: 'removed', name });
          void navigate({ to: '/staff' });
        });
      }}
    >
      <TextField
        id="remove-name"
        label={t('correct.away.type', { name })}
        autoComplete="off"
        most={500}
        value={typed}
        error={tried && wrong ? t('correct.away.wrong', { name }) : undefined}
        onChange={setTyped}
      />
      <WordsField
        id="remove-why"
        label={t('correct.away.why')}
        help={t('correct.away.whyHelp')}
        value={why}
        error={tried && !why.trim() && t('correct.error.why')}
        onChange={setWhy}
      />
      {more && <Notice kind="refused">{t('correct.away.more')}</Notice>}
      {others.length > 0 && <Failed failures={others} />}
      <div className="buttons">
        <Button type="submit" data-color="danger" variant="secondary" aria-disabled={fetching}>
          {t(fetching ? 'correct.away.doing' : 'correct.away.action')}
        </Button>
      </div>
    </form>
  );
}
