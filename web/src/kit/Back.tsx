import { Link as DsLink } from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

/** The way up, above a page's heading; `page` is what the page is called that it leads to. */
export const Back = createLink(function BackLink({ page, ...link }: ComponentProps<'a'> & { page: string }) {
  const { t } = useTranslation();
  return (
    <DsLink {...link} className="page-back">
      <ArrowLeftIcon aria-hidden />
      <span>
        <span className="ds-sr-only">{t('backTo')} </span>
        {page}
      </span>
    </DsLink>
  );
});
