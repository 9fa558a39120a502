import { Tag } from '@digdir/designsystemet-react';
import {
  ArrowsCirclepathIcon,
  CheckmarkCircleIcon,
  CircleSlashIcon,
  QuestionmarkDiamondIcon,
} from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { ListedUse } from './list';

const looks = {
  READ: { icon: CheckmarkCircleIcon, color: 'success' },
  NOT_READ: { icon: CircleSlashIcon, color: 'neutral' },
  ASKED: { icon: QuestionmarkDiamondIcon, color: 'warning' },
  SAVING: { icon: ArrowsCirclepathIcon, color: 'info' },
} as const;

/** Whether a column is read: a word, and a mark of its own for each. */
export function ColumnTag({ use }: { use: ListedUse | 'SAVING' }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = looks[use];
  return (
    <Tag data-color={color} className="state-tag">
      <Icon aria-hidden fontSize="1.25rem" />
      {t(`imports.list.use.${use}`)}
    </Tag>
  );
}
