import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { Section } from '../section';
import { paidBy } from './paid-by';

/** Which programmes the agreement's money stands for, as the earmarks are matched now. */
export function PaidProgrammes({ agreement }: { agreement: Schema<'AgreementAnswer'> }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/earmarks', { params: { path: { fundCode } } });
  return (
    <Section title={t('pays.title')}>
      <Loaded query={query}>
        {({ draws, sources, currency }) => {
          const lines = new Set(agreement.lines.map(({ id }) => id));
          const rows = paidBy(draws, lines);
          const free = sumOf(sources.filter(({ id }) => lines.has(id)).map((source) => source.free));
          if (rows.length === 0) return <Text c="dimmed">{t('pays.none')}</Text>;
          return (
            <FiguresTable
              caption={t('pays.caption')}
              minWidth={420}
              heads={[
                t('pays.what'),
                t('in', { what: t('pays.reserved'), currency }),
                t('in', { what: t('pays.transferred'), currency }),
              ]}
              rows={rows.map((row) => ({
                key: row.what,
                cells: [
                  row.programme ?? t(`pays.${row.purpose}`),
                  <Amount key="reserved" value={row.reserved} />,
                  <Amount key="transferred" value={row.transferred} />,
                ],
              }))}
              foot={[t('pays.free'), <Amount key="free" value={free} />, '']}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}
