import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '~/generated/fragment-masking';
import { graphql } from '~/generated/gql';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';

const EarlierCorrectionFragment = graphql(`
  fragment EarlierCorrection on StaffCorrection {
    at
    by
    why
    whatSv: what(language: SV)
    whatEn: what(language: EN)
  }
`);

/** What was corrected by hand before, by whom and why. */
export function EarlierCorrections({
  corrections: masked,
}: {
  corrections: readonly FragmentType<typeof EarlierCorrectionFragment>[];
}) {
  const { t, i18n } = useTranslation();
  const { moment, list } = useFormats();
  if (masked.length === 0) return null;
  return (
    <Details data-size="sm">
      <Details.Summary>{t('correct.before.title', { count: masked.length })}</Details.Summary>
      <Details.Content>
        <DataTable
          caption={t('correct.before.title', { count: masked.length })}
          columns={[
            { key: 'at', head: t('correct.before.at'), names: true, cell: ({ at }) => moment(at) },
            { key: 'by', head: t('correct.before.by'), cell: ({ by }) => by ?? '–' },
            {
              key: 'what',
              head: t('correct.before.what'),
              cell: ({ whatSv, whatEn }) => list(i18n.language === 'sv' ? whatSv : whatEn) || '–',
            },
            { key: 'why', head: t('correct.before.why'), cell: ({ why }) => why },
          ]}
          rows={masked.map((each) => readFragment(EarlierCorrectionFragment, each))}
          keyOf={({ at }) => at}
        />
      </Details.Content>
    </Details>
  );
}
