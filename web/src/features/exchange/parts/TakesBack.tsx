import { Link as DsLink } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '~/generated/graphql';
import { useFormats } from '~/kit/format';
import { fileNames } from './files';

interface Taken {
  kind: ImportKind;
  files: readonly string[];
  created: string;
}

/** Which import is taken back, in words: its files, or else its kind, and when it was begun. */
export function useTakesBack(): (taken: Taken) => string {
  const { t } = useTranslation();
  const { list, moment } = useFormats();
  return (taken) =>
    t('imports.undo.of', {
      what: taken.files.length > 0 ? list(fileNames(t, taken)) : t(`imports.kind.${taken.kind}.name`),
      moment: moment(taken.created),
    });
}

/** The way to the import that is taken back. */
export function TakesBack({ taken }: { taken: Taken & { id: string } }) {
  const takesBack = useTakesBack();
  return (
    <DsLink asChild>
      <Link to="/admin/imports/$id" params={{ id: taken.id }}>
        {takesBack(taken)}
      </Link>
    </DsLink>
  );
}
