import { Button } from '@digdir/designsystemet-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '~/generated/gql';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Notice } from '~/kit/Notice';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited, type Stored } from '~/kit/useEdited';
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

/**
 * What is noted of somebody, which they may read; planners write it in its place, so that no key loses what is typed. What
 * else they may do is there while nothing is typed, since it could take that away.
 */
export function ShortlistNote({
  entry,
  name,
  mine,
  again,
  children,
}: {
  entry: { id: string; note: string; version: string; notedBy?: string | null };
  name: string;
  mine: boolean;
  again: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { capital } = useFormats();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [writing, setWriting] = useState(false);
  const [forgotten, setForgotten] = useState<Stored<string> | null>(null);
  const [{ fetching }, send] = useMutation(NoteOnShortlistDocument);
  const edited = useEdited({ value: entry.note, version: entry.version });
  const refused = useRefused(edited, again);
  const write = () => {
    flushSync(() => setWriting(true));
    document.getElementById(id)?.focus();
  };
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
      setForgotten(null);
      leave();
      again();
    });
  };
  if (!writing) {
    return (
      <>
        {edited.value && <p className="shortlist-words">{edited.value}</p>}
        {edited.value && entry.notedBy && <p className="subtle">{t('shortlist.notedBy', { by: entry.notedBy })}</p>}
        {mine && (
          <Button ref={opener} variant="tertiary" data-size="sm" onClick={write}>
            {t(edited.value ? 'shortlist.note.change' : 'shortlist.note.write')}{' '}
            <span className="ds-sr-only">{t('shortlist.note.of', { name })}</span>
          </Button>
        )}
        {children}
        {forgotten && (
          <Notice kind="changed">
            {t('shortlist.note.undone')}{' '}
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                edited.putBack(forgotten);
                setForgotten(null);
                write();
              }}
            >
              {t('shortlist.note.putBack')} <span className="ds-sr-only">{t('shortlist.note.of', { name })}</span>
            </Button>
          </Notice>
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
            const was = edited.reset();
            if (was) setForgotten(was);
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
