import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { atFields } from '~/api/failure';
import type { MonthInput } from '~/generated/graphql';
import { ActionBar } from '~/kit/ActionBar';
import { Failed } from '~/kit/Failed';
import { useFormats } from '~/kit/format';
import { Overtaken } from '~/kit/Overtaken';
import { useEdited } from '~/kit/useEdited';
import { useRefused } from '~/kit/useRefused';
import { WordsField } from '~/kit/WordsField';
import {
  changesOf,
  draftOf,
  faultsOf,
  fieldOf,
  inputOf,
  isOverbooked,
  isRight,
  newRange,
  noMonths,
  type MonthsDraft,
  type RangeDraft,
} from './months';
import { MonthsCompared } from './MonthsCompared';
import { Overbooked } from './Overbooked';
import type { PersonMonths, WaitingProposal } from './personMonths';
import { RangeFields } from './RangeFields';
import { useMonthsWords } from './useMonthsWords';

export const LONGEST_NOTE = 500;

/** What a form of months sends. */
export interface SentMonths {
  months: MonthInput[];
  note: string | null;
  version: string;
}

/** Other months, range by range, with what they would change: proposed to whoever decides, or decided. */
export function MonthsForm({
  kind,
  id,
  months: { months, person, version },
  waiting,
  saving,
  send,
  again,
}: {
  kind: 'propose' | 'decide';
  /** Of its heading. */
  id: string;
  months: PersonMonths;
  /** What is proposed and waits, which another proposal takes the place of. */
  waiting?: WaitingProposal | null;
  saving: boolean;
  /** Gives why it was not done. */
  send: (sent: SentMonths) => Promise<CombinedError | undefined>;
  /** Reads anew what is stored. */
  again: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { month: inWords } = useFormats();
  const { figures } = useMonthsWords();
  const form = useRef<HTMLFormElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const edited = useEdited<MonthsDraft>({ value: noMonths, version });
  const { ranges, note } = edited.value;
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<MonthInput[]>([]);
  const refused = useRefused(edited, again);
  const changes = changesOf(months, ranges);
  const overbooked = changes.filter(isOverbooked).length;

  const { said, others } = atFields(i18n.language, refused.others, (path) => fieldOf(path, sent, ranges) ?? undefined);
  const error = (index: number) => (field: keyof RangeDraft) => {
    const fault = tried && ranges[index] ? faultsOf(ranges[index])[field] : undefined;
    return fault ? t(`months.error.${fault}`) : said[`ranges[${index}].${field}`];
  };
  const same = tried && ranges.every(isRight) && changes.length === 0;
  const wrongTogether = same ? t('months.error.same') : said.ranges;

  const change = (next: Partial<MonthsDraft>) => {
    refused.clear();
    edited.change({ ...edited.value, ...next });
  };
  const changeOne = (index: number, next: Partial<RangeDraft>) =>
    change({ ranges: ranges.map((one, at) => (at === index ? { ...one, ...next } : one)) });
  const showWrong = () => (form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? add.current)?.focus();
  const sendAll = (over = edited.version) => {
    flushSync(() => {
      setTried(true);
      refused.clear();
    });
    if (saving) return;
    if (!ranges.every(isRight) || changes.length === 0) {
      showWrong();
      return;
    }
    const input = inputOf(changes);
    setSent(input);
    void send({ months: input, note: note.trim() || null, version: over ?? '' }).then((failed) => {
      if (failed) {
        flushSync(() => refused.refuse(failed));
        if (form.current?.querySelector('[aria-invalid="true"]')) showWrong();
        return;
      }
      edited.reset();
      setTried(false);
    });
  };
  return (
    <form
      className="months-form"
      noValidate
      ref={form}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        sendAll();
      }}
    >
      <div className="months-words">
        <Heading level={2} data-size="sm" id={id} tabIndex={-1}>
          {t(`months.${kind}.title`)}
        </Heading>
        <Paragraph>{t(`months.${kind}.text`, { name: person.name })}</Paragraph>
        {waiting && (
          <>
            <Paragraph>{t('months.propose.replaces')}</Paragraph>
            <div className="buttons">
              <Button
                type="button"
                variant="secondary"
                data-size="sm"
                onClick={() => edited.change(draftOf(waiting.months, waiting.note))}
              >
                {t('months.propose.goOn')}
              </Button>
            </div>
          </>
        )}
      </div>
      {ranges.map((range, index) => (
        <RangeFields
          key={index}
          number={index + 1}
          range={range}
          months={months.map(({ month }) => month)}
          error={error(index)}
          onChange={(next) => changeOne(index, next)}
          onRemove={
            ranges.length > 1
              ? () => {
                  change({ ranges: ranges.filter((_, at) => at !== index) });
                  add.current?.focus();
                }
              : undefined
          }
        />
      ))}
      {ranges.length > 1 && <Paragraph className="subtle">{t('months.last')}</Paragraph>}
      {wrongTogether && <ValidationMessage id={`${id}-wrong`}>{wrongTogether}</ValidationMessage>}
      <div className="buttons">
        <Button
          type="button"
          variant="secondary"
          ref={add}
          aria-describedby={wrongTogether ? `${id}-wrong` : undefined}
          onClick={() => change({ ranges: [...ranges, newRange] })}
        >
          {t('months.add')}
        </Button>
      </div>
      {kind === 'propose' && (
        <WordsField
          id={`${id}-note`}
          label={t('months.note')}
          help={t('months.noteHelp')}
          rows={3}
          most={LONGEST_NOTE}
          value={note}
          error={said.note}
          onChange={(next) => change({ note: next })}
        />
      )}
      <section aria-labelledby={`${id}-changes`}>
        <Heading level={3} data-size="2xs" id={`${id}-changes`}>
          {t('months.changes')}
        </Heading>
        <p role="status">
          {changes.length > 0 ? t('months.changed', { count: changes.length }) : t('months.noChanges')}
        </p>
        {changes.length > 0 && <MonthsCompared caption={t('months.changes')} changes={changes} />}
        <Overbooked count={overbooked} />
      </section>
      {refused.overtaken && (
        <Overtaken
          {...refused.overtaken}
          differences={changes.map(({ now, then }) => ({
            what: inWords(now.month),
            theirs: figures({ ...now, lendable: now.decided ? now.lendable : null }),
            mine: figures(then),
          }))}
          busy={saving}
          onMine={() => sendAll(edited.keepMine())}
        />
      )}
      {others.length > 0 && <Failed failures={others} onRetry={() => sendAll()} />}
      <ActionBar>
        <Button type="submit" disabled={saving}>
          {saving ? t('months.sending') : t(`months.${kind}.send`)}
        </Button>
        {edited.changed && (
          <Button
            type="button"
            variant="secondary"
            onClick={() => {
              refused.clear();
              setTried(false);
              edited.reset();
            }}
          >
            {t('months.clear')}
          </Button>
        )}
      </ActionBar>
    </form>
  );
}
