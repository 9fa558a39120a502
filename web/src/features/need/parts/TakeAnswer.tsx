import { Button, Paragraph, Popover } from '@digdir/designsystemet-react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failuresOfAnswer, type Failure } from '~/api/failure';
import { protectedFetch } from '~/api/http';
import { nobodyIsSignedIn } from '~/api/session';
import { download } from '~/kit/csv';
import { Failed } from '~/kit/Failed';
import { Notice } from '~/kit/Notice';
import { fileNameOf } from './fileName';

const formats = ['xlsx', 'csv', 'pdf'] as const;
type Format = (typeof formats)[number];

/** Takes the whole answer away as a file, or prints it. Both give everybody whom it has, and so record them. */
export function TakeAnswer({
  search,
  onAll,
  onAgain,
}: {
  search: string;
  /** Brings all matches onto the page; says whether they are there. */
  onAll: () => Promise<boolean>;
  /** Asks anew. */
  onAgain: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [taking, setTaking] = useState<Format | 'print' | null>(null);
  const [failed, setFailed] = useState<{ format: Format; failures: Failure[] } | null>(null);

  const take = async (format: Format) => {
    if (taking) return;
    setTaking(format);
    setFailed(null);
    const language = i18n.language === 'en' ? 'EN' : 'SV';
    const address = `/searches/${encodeURIComponent(search)}/answer.${format}?language=${language}`;
    const response = await protectedFetch(address).catch(() => null);
    if (response?.ok) {
      download(fileNameOf(response) ?? `answer.${format}`, await response.blob());
    } else {
      const failures = failuresOfAnswer(response?.status ?? 0, (await response?.text()) ?? '');
      if (failures[0]?.code === 'UNAUTHENTICATED') nobodyIsSignedIn();
      setFailed({ format, failures });
    }
    setTaking(null);
  };
  const print = async () => {
    if (taking) return;
    setTaking('print');
    const all = await onAll();
    setTaking(null);
    // A macrotask, so that what came stands on the page.
    if (all) setTimeout(() => window.print());
  };
  const code = failed?.failures[0]?.code;

  return (
    <div className="answer-take">
      <Popover.TriggerContext>
        <Popover.Trigger variant="secondary" data-size="sm">
          <DownloadIcon aria-hidden />
          {t(taking ? 'take.taking' : 'take.open')}
        </Popover.Trigger>
        <Popover placement="bottom-end" className="answer-take-menu" data-color="neutral">
          <Paragraph>{t('take.text')}</Paragraph>
          {formats.map((format) => (
            <Button key={format} variant="secondary" aria-disabled={!!taking} onClick={() => void take(format)}>
              {t(`take.${format}`)}
            </Button>
          ))}
          <Button variant="secondary" aria-disabled={!!taking} onClick={() => void print()}>
            {t('take.print')}
          </Button>
        </Popover>
      </Popover.TriggerContext>
      {failed &&
        (code === 'CONFLICT' ? (
          <Notice kind="refused">
            {t('take.changed')}{' '}
            <Button variant="tertiary" data-size="sm" onClick={onAgain}>
              {t('take.again')}
            </Button>
          </Notice>
        ) : code === 'INVALID' ? (
          <Notice kind="refused">{t('take.tooMany')}</Notice>
        ) : (
          <Failed failures={failed.failures} onRetry={() => void take(failed.format)} />
        ))}
    </div>
  );
}
