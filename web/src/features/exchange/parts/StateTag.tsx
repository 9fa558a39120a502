import { Tag } from '@digdir/designsystemet-react';
import {
  ArrowsCirclepathIcon,
  CheckmarkCircleIcon,
  CircleSlashIcon,
  ClockIcon,
  ExclamationmarkTriangleIcon,
  FileTextIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '~/generated/graphql';

const looks = {
  RECEIVING: { icon: FileTextIcon, color: 'neutral' },
  REHEARSING: { icon: ArrowsCirclepathIcon, color: 'info' },
  WAITING: { icon: ClockIcon, color: 'info' },
  RUNNING: { icon: ArrowsCirclepathIcon, color: 'info' },
  DONE: { icon: CheckmarkCircleIcon, color: 'success' },
  FAILED: { icon: XMarkOctagonIcon, color: 'danger' },
  CANCELLED: { icon: CircleSlashIcon, color: 'warning' },
  INTERRUPTED: { icon: ExclamationmarkTriangleIcon, color: 'warning' },
} as const;

/** How far an import has come: a word, and a mark of its own for each. */
export function StateTag({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  const { icon: Icon, color } = looks[state];
  return (
    <Tag data-color={color} className="state-tag">
      <Icon aria-hidden fontSize="1.25rem" />
      {t(`imports.state.${state}`)}
    </Tag>
  );
}
