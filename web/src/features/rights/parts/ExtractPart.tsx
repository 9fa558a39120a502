import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useCountyName } from '~/features/agency/regions';
import { asLevel } from '~/features/skill/levels';
import type { DescribedField, Evidence, NewsKind, Purpose, Role, Visibility } from '~/generated/graphql';
import { DataTable } from '~/kit/DataTable';
import { useFormats } from '~/kit/format';
import { pick } from '~/kit/Labelled';
import { parts, type Cell, type Column, type Part, type Row } from './extract';

/** A part of what is held, as a table; where there is nothing, that is said. */
export function ExtractPart({ part, rows }: { part: Part; rows: Row[] }) {
  const { t } = useTranslation();
  const text = useCellText();
  return (
    <section aria-labelledby={`part-${part}`}>
      <Heading level={2} data-size="xs" id={`part-${part}`}>
        {t(`myData.part.${part}`)}
      </Heading>
      {rows.length === 0 ? (
        <p className="subtle">{t('myData.all.nothing')}</p>
      ) : (
        <DataTable
          caption={t(`myData.part.${part}`)}
          columns={parts[part].map((column) => ({
            key: column,
            head: t(`myData.column.${column}`),
            cell: (row: Row) =>
              ids.includes(column) ? (
                <span className="extract-id as-written">{text(column, row)}</span>
              ) : (
                text(column, row)
              ),
          }))}
          rows={rows}
          keyOf={(_, index) => String(index)}
          layout="short-cards"
          className="extract-table"
          dense
        />
      )}
    </section>
  );
}

/** As the API spells what the file has as `skills-only`. */
const spelled = <T extends string>(text: string) => text.toUpperCase().replaceAll('-', '_') as T;

const textOf = (cell: Cell | undefined): string | null =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : null;

const rowsOf = (cell: Cell | undefined): Row[] =>
  Array.isArray(cell)
    ? cell.filter((each): each is Row => typeof each === 'object' && each !== null && !Array.isArray(each))
    : [];

const kinds = [
  'SEARCH',
  'FOUND',
  'VIEW',
  'REFUSAL',
  'EXTRACT',
  'ERASURE',
  'CONTEST',
  'ANSWER',
  'OVERRIDE',
  'CORRECTION',
] as const;
const answers = ['CONFIRMED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const;

/** Columns that hold ids. */
const ids: Column[] = ['account', 'about'];

/** A cell in the reader's words. */
function useCellText(): (column: Column, row: Row) => string {
  const { t, i18n } = useTranslation();
  const { day, month, moment, percent, list, language, capital } = useFormats();
  const county = useCountyName();
  const skill = (row: Row) => textOf(pick(i18n.language, row.skillSv, row.skillEn)) ?? textOf(row.skill) ?? '';
  const texts = (cell: Cell | undefined, one: (text: string) => string) =>
    Array.isArray(cell) ? list(cell.map((each) => one(textOf(each) ?? ''))) : '';
  return (column, row) => {
    const cell = row[column];
    const plain = textOf(cell);
    switch (column) {
      case 'skill':
        return skill(row);
      case 'need':
        return (
          textOf(pick(i18n.language, row.needSv ?? row.needEn, row.needEn ?? row.needSv)) ??
          list(rowsOf(row.asked).map(skill))
        );
      case 'counted':
        return list(
          rowsOf(cell).map(
            (one) => `${skill(one)} (${t(`level.${asLevel(Number(one.level))}.name`)}, ${percent(Number(one.part))})`,
          ),
        );
      case 'what':
        return texts(i18n.language === 'sv' ? row.whatSv : row.whatEn, (each) => each) || '–';
      case 'remote':
      case 'read':
      case 'protectedIdentity':
        return t(cell ? 'myData.yes' : 'myData.no');
      case 'languages':
        return texts(cell, language);
      case 'places':
        return texts(cell, county) || '–';
      case 'agencies':
      case 'actsFor':
        return texts(cell, (each) => each) || '–';
      case 'saidSelf':
        return texts(cell, (each) => t(`myData.said.${spelled<DescribedField>(each)}`)) || '–';
      case 'roles':
        return texts(cell, (each) => t(`role.${spelled<Role>(each)}`));
      case 'lendable':
      case 'lendableBefore':
        return plain === null ? t('myData.all.asEmployed') : percent(Number(plain));
      default:
        if (plain === null) return '–';
    }
    switch (column) {
      case 'rank':
        return row.matches !== undefined && row.as === 'match'
          ? t('myData.all.rank', { rank: plain, of: textOf(row.matches) })
          : plain;
      case 'level':
        return capital(t(`level.${asLevel(Number(plain))}.name`));
      case 'evidence':
        return capital(t(`evidence.${spelled<Evidence>(plain)}`));
      case 'purpose':
        return t(`purpose.${spelled<Purpose>(plain)}.name`);
      case 'choice':
        return t(`visibility.${spelled<Visibility>(plain)}.name`);
      case 'lastUsed':
      case 'month':
        return month(plain);
      case 'from':
      case 'to':
      case 'since':
      case 'validUntil':
      case 'until':
        return day(plain);
      case 'at':
      case 'answeredAt':
      case 'linkedAt':
        return moment(plain);
      case 'share':
      case 'absence':
      case 'absenceBefore':
      case 'reserved':
      case 'fit':
      case 'certainty':
        return percent(Number(plain));
      case 'kind': {
        const kind = kinds.find((each) => each === spelled(plain));
        return kind ? t(`myData.trail.${kind}`) : plain;
      }
      case 'told':
        return t(`myData.told.${spelled<NewsKind>(plain)}`);
      case 'whom':
        return t(`myData.whom.${spelled<'ME' | 'ROLE' | 'OTHERS'>(plain)}`);
      case 'answer': {
        const answer = answers.find((each) => each === spelled(plain));
        return answer ? t(`myData.answer.${answer}`) : plain;
      }
      default:
        return plain;
    }
  };
}
