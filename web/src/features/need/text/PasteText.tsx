import { Button, Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '~/kit/format';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { Waiting } from '~/kit/Waiting';
import { WordsField } from '~/kit/WordsField';
import type { Draft } from '../parts/draft';
import { TextProposals } from './TextProposals';
import { useReadText } from './readText';

/** What the server reads at a time. */
const LONGEST_TEXT = 100_000;

const FIELD = 'need-text';
const focusField = () => document.getElementById(FIELD)?.focus();

/** A text that somebody has already: what it asks for is proposed, and only what is chosen comes into the need. */
export function PasteText({ draft, change }: { draft: Draft; change: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<'empty' | 'long' | null>(null);
  const [added, setAdded] = useState<{ before: Draft; after: Draft; count: number } | null>(null);
  const reading = useReadText();
  const opener = useRef<HTMLButtonElement>(null);
  const results = useRef<HTMLHeadingElement>(null);
  const addedBox = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open) focusField();
  }, [open]);
  useEffect(() => {
    if (reading.state === 'read') results.current?.focus();
  }, [reading.state]);
  useEffect(() => {
    addedBox.current?.focus();
  }, [added]);

  const submit = () => {
    const wrong = text.trim() === '' ? 'empty' : text.length > LONGEST_TEXT ? 'long' : null;
    setFault(wrong);
    if (wrong) {
      reading.clear();
      focusField();
    } else {
      void reading.read(text);
    }
  };
  const close = () => {
    setOpen(false);
    setFault(null);
    reading.clear();
  };
  // What was changed since would be lost.
  const undoable = added && added.after === draft;
  return (
    <>
      {added && (
        <Notice kind="done" ref={addedBox}>
          {t('need.text.added', { count: added.count })}{' '}
          {undoable && (
            <Button
              type="button"
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                change(added.before);
                setAdded(null);
                opener.current?.focus();
              }}
            >
              {t('need.draft.putBack')}
            </Button>
          )}
        </Notice>
      )}
      {!open && (
        <div className="buttons">
          <Button
            type="button"
            ref={opener}
            variant="tertiary"
            onClick={() => {
              setAdded(null);
              setOpen(true);
            }}
          >
            {t('need.text.open')}
          </Button>
        </div>
      )}
      {open && (
        <section className="form-section" aria-labelledby="paste-text-title">
          <Heading level={2} data-size="xs" id="paste-text-title">
            {t('need.text.title')}
          </Heading>
          <WordsField
            id={FIELD}
            label={t('need.text.label')}
            help={t('need.text.help')}
            rows={6}
            most={null}
            value={text}
            error={
              fault !== null && t(`need.text.fault.${fault}`, { length: count(text.length), most: count(LONGEST_TEXT) })
            }
            onChange={(typed) => {
              setText(typed);
              setFault(null);
            }}
          />
          <div className="buttons">
            <Button type="button" variant="secondary" disabled={reading.state === 'reading'} onClick={submit}>
              {t('need.text.read')}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              onClick={() => {
                close();
                // The button is there once the field is gone.
                setTimeout(() => opener.current?.focus());
              }}
            >
              {t('need.text.close')}
            </Button>
          </div>
          {reading.state === 'reading' && <Waiting rows={2} height={48} doing={t('need.text.reading')} />}
          {reading.state === 'failed' && <Failed failures={reading.failures} onRetry={submit} />}
          <p className="ds-sr-only" role="status">
            {reading.state === 'read' && t('need.text.count', { count: reading.found.length })}
          </p>
          {reading.state === 'read' && (
            <>
              <Heading level={3} data-size="2xs" ref={results} tabIndex={-1}>
                {t(reading.found.length > 0 ? 'need.text.found' : 'need.text.nothing.title')}
              </Heading>
              {reading.found.length > 0 ? (
                <TextProposals
                  found={reading.found}
                  draft={draft}
                  onAdd={(next, many) => {
                    change(next);
                    setAdded({ before: draft, after: next, count: many });
                    setText('');
                    close();
                  }}
                />
              ) : (
                <>
                  <p>{t('need.text.nothing.text')}</p>
                  <div className="buttons">
                    <Button
                      type="button"
                      variant="secondary"
                      onClick={() => document.getElementById('need-skills')?.focus()}
                    >
                      {t('need.text.nothing.search')}
                    </Button>
                  </div>
                </>
              )}
            </>
          )}
        </section>
      )}
    </>
  );
}
