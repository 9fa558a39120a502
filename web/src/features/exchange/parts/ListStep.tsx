import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '~/api/failure';
import { Failed } from '~/kit/Failed';
import { focusUnchosen } from '~/kit/focusUnchosen';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { Notice } from '~/kit/Notice';
import { useLastingQuery } from '~/kit/useLastingQuery';
import { Waiting } from '~/kit/Waiting';
import { FileProblem } from './FileProblem';
import { columnsOf, ImportListDocument, unknownOf, type Unknown } from './list';
import { ListColumns } from './ListColumns';
import { ListLanguages } from './ListLanguages';
import { ListSample } from './ListSample';
import { TryButtons } from './TryButtons';
import { useColumnChoices } from './useColumnChoices';

/** How a list of staff that was received is read, and what somebody must say of its columns before it is tried. */
export function ListStep({
  id,
  busy,
  onTry,
  onBack,
}: {
  id: string;
  busy: boolean;
  onTry: () => void;
  onBack?: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { data, failed, again } = useLastingQuery({
    query: ImportListDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const list = data?.import.list ?? undefined;
  const { choose, choiceOf, saving, last } = useColumnChoices(id, list);
  const notice = useRef<HTMLDivElement>(null);
  const languages = useRef<HTMLElement>(null);
  const unknown = list ? unknownOf(columnsOf(list)) : null;
  const choice = last === null ? undefined : choiceOf(last);
  const tryList = () => {
    if (unknown) notice.current?.focus();
    else if (!focusUnchosen(languages.current)) onTry();
  };
  return (
    <>
      {failed && <NotRead failures={failed} onRetry={again} />}
      {!data && !failed && <Waiting rows={4} height={48} doing={t('imports.list.asking')} />}
      {list && (
        <>
          <section aria-labelledby="list-read">
            <Heading level={3} data-size="xs" id="list-read">
              {t('imports.list.title')}
            </Heading>
            <Paragraph>{pick(i18n.language, list.readAsSv, list.readAsEn)}</Paragraph>
            {unknown && (
              <Notice kind="refused" ref={notice}>
                <ToBeSaid unknown={unknown} />
              </Notice>
            )}
            <Paragraph>{t('imports.list.help')}</Paragraph>
            <ListColumns
              columns={columnsOf(list)}
              choiceOf={choiceOf}
              onChoose={(heading, column) => void choose(heading, column)}
            />
          </section>
          {!unknown && <ListSample sample={list.sample} />}
          <ListLanguages ref={languages} id={id} chosen={data?.import.languages} />
        </>
      )}
      <p className="ds-sr-only" role="status">
        {last !== null &&
          !choice?.failure &&
          t(choice?.saving ? 'imports.list.saving' : 'imports.list.saved', { heading: last })}
      </p>
      <TryButtons busy={busy || saving || (!data && !failed)} onTry={tryList} onBack={onBack} />
    </>
  );
}

/** What is still to be said of the columns, and why. */
function ToBeSaid({ unknown: { asked, alike, number, name } }: { unknown: Unknown }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const quoted = (headings: string[]) => list(headings.map((heading) => t('imports.list.quoted', { heading })));
  return (
    <>
      {asked.length > 0 && (
        <Paragraph>{t('imports.list.asked', { count: asked.length, headings: quoted(asked) })}</Paragraph>
      )}
      {alike.length > 0 && <Paragraph>{t('imports.list.alike', { headings: quoted(alike) })}</Paragraph>}
      {number && <Paragraph>{t('imports.list.noNumber')}</Paragraph>}
      {name && <Paragraph>{t('imports.list.noName')}</Paragraph>}
    </>
  );
}

/** Why the list is not shown as it is read: that is the file's fault, or it could not be asked. */
function NotRead({ failures, onRetry }: { failures: Failure[]; onRetry: () => void }) {
  const [failure] = failures;
  return failure?.code === 'INVALID' ? (
    <FileProblem failure={failure} />
  ) : (
    <Failed failures={failures} onRetry={onRetry} />
  );
}
