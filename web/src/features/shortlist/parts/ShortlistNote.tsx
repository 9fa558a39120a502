import { Button } from '@digdir/designsystemet-react';
import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { WordsField } from '~/kit/WordsField';

const NoteOnShortlistDocument = graphql(`
  mutation NoteOnShortlist($input: NoteOnShortlistInput!) {
    noteOnShortlist(input: $input) {
      entry {
        id
        note
        version
      }
    }
  }
`);

const MOST = 2000;

/** What is noted of somebody, which they may read; planners write it in its place, so that no key loses what is typed. */
export function ShortlistNote({
  entry,
  name,
  mine,
  again,
}: {
  entry: { id: string; note: string; version: string };
  name: string;
  mine: boolean;
  again: () => void;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(false);
  const [{ fetching }, send] = useMutation(NoteOnShortlistDocument);
  const edited = useEdited({ value: entry.note, version: entry.version });
  const refused = useRefused(edited, again);
  const leave = () => {
    flushSync(() => setWriting(false));
    opener.current?.focus();
  };
  const save = (version = edited.version) => {
    if (fetching) return;
    refused.clear();
    void send({ input: { entry: entry.id, version: version ?? '', note: edited.value } }).then(({ data, error }) => {
      if (error) refused.refuse(error);
      if (!data) return;
      const { note, version: now } = data.noteOnShortlist.entry;
      edited.saved({ value: note, version: now });
      leave();
      again();
    });
  };
  if (!writing) {
    return (
      <>
        {edited.value && <p className="shortlist-words">{edited.value}</p>}
        {mine && (
          <Button
            ref={opener}
            variant="tertiary"
            data-size="sm"
            onClick={() => {
              flushSync(() => setWriting(true));
              document.getElementById(id)?.focus();
            }}
          >
            {t(edited.value ? 'shortlist.note.change' : 'shortlist.note.write')}{' '}
            <span className="ds-sr-only">{t('shortlist.note.of', { name })}</span>
          </Button>
        )}
      </>
    );
  }
  return (
    <form
      className="shortlist-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={[{ what: t('shortlist.note.label'), theirs: edited.theirs, mine: edited.value }]}
          busy={fetching}
          onMine={() => save(edited.keepMine())}
        />
      )}
      {refused.others.length > 0 && <Failed failures={refused.others} onRetry={() => save()} />}
      <WordsField
        id={id}
        label={t('shortlist.note.label')}
        help={t('shortlist.note.help', { name: capital(name) })}
        rows={4}
        most={MOST}
        value={edited.value}
        onChange={edited.change}
      />
      <div className="buttons">
        <Button type="submit" aria-disabled={fetching}>
          {t('shortlist.note.save')}
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() => {
            edited.reset();
            refused.clear();
            leave();
          }}
        >
          {t('shortlist.note.cancel')}
        </Button>
      </div>
    </form>
  );
}
