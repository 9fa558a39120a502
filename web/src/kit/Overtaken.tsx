import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changed } from '~/api/failure';
import { DataTable } from './DataTable';
import { useFormats } from './format';

/** What is stored and what was typed, of one thing. */
export interface Difference {
  what: string;
  theirs: string;
  mine: string;
}

/** Who saved something meanwhile, and when, as far as it may be known. */
export function useWhoChanged(): (changed: Changed | undefined) => string {
  const { t } = useTranslation();
  const { moment } = useFormats();
  return (changed) => {
    if (!changed) return t('overtaken.unknown');
    const when = moment(changed.at);
    if (changed.own) return t('overtaken.own', { when });
    return changed.by ? t('overtaken.by', { name: changed.by, when }) : t('overtaken.somebody', { when });
  };
}

/** Somebody saved something else while this was typed: both stand side by side, and what was typed is still there. */
export function Overtaken({
  changed,
  refused,
  differences,
  busy,
  onTheirs,
  onMine,
}: {
  changed?: Changed;
  /** Whether saving was refused for it: then it is what to read next. */
  refused: boolean;
  differences: Difference[];
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}) {
  const { t } = useTranslation();
  const who = useWhoChanged();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  return (
    <div ref={box} tabIndex={-1} role={refused ? 'alert' : 'status'} className="overtaken">
      <Alert data-color="warning">
        <Heading level={2} data-size="2xs">
          {t('overtaken.title')}
        </Heading>
        <Paragraph>{who(changed)}</Paragraph>
        <Paragraph>{t('overtaken.text')}</Paragraph>
        <DataTable
          caption={t('overtaken.differences')}
          columns={[
            { key: 'what', head: t('overtaken.column.what'), names: true, cell: ({ what }) => what },
            {
              key: 'theirs',
              head: t('overtaken.column.theirs'),
              cell: ({ theirs }) => theirs || t('overtaken.nothing'),
            },
            { key: 'mine', head: t('overtaken.column.mine'), cell: ({ mine }) => mine || t('overtaken.nothing') },
          ]}
          rows={differences.filter(({ theirs, mine }) => theirs !== mine)}
          keyOf={({ what }) => what}
        />
        <div className="buttons">
          <Button type="button" variant="secondary" disabled={busy} onClick={onTheirs}>
            {t('overtaken.takeTheirs')}
          </Button>
          <Button type="button" variant="secondary" disabled={busy} onClick={onMine}>
            {t('overtaken.keepMine')}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
