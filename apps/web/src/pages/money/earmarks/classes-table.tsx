import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../../../api/labels';
import { Amount } from '../../../parts/amount';
import { minorOf, sumOf } from '../../../parts/decimal';
import { FiguresTable } from '../../../parts/figures-table';
import { type EarmarkClass, type Earmarks, shortName } from './earmark-flow';

const amounts = ['net', 'expected', 'transferred', 'reserved', 'free'] as const;

/** Money of equal earmark together, the least flexible first: in, drawn, free. */
export function ClassesTable({ earmarks: { classes, currency } }: { earmarks: Earmarks }) {
  const { t } = useTranslation('earmarks');
  const placeName = useLabels('places');
  // Money to come counts in few funds only.
  const counted = classes.some(({ expected }) => minorOf(expected) !== 0n);
  const columns = amounts.filter((name) => counted || name !== 'expected');
  return (
    <FiguresTable
      caption={t('classes.caption', { currency })}
      minWidth={640}
      heads={[t('classes.name'), ...columns.map((name) => t(`classes.${name}`))]}
      rows={classes.map((each, at) => ({
        key: String(at),
        cells: [
          <Text key="name" size="sm" lineClamp={2} title={each.name} miw={160}>
            {nameIn(each, placeName)}
          </Text>,
          ...columns.map((name) => <Amount key={name} value={each[name]} />),
        ],
      }))}
      foot={[
        t('classes.total'),
        ...columns.map((name) => <Amount key={name} value={sumOf(classes.map((each) => each[name]))} />),
      ]}
    />
  );
}

function nameIn(each: EarmarkClass, placeName: (code: string) => string): string {
  const short = shortName(each, placeName);
  return short === each.name ? short : `${short} · ${each.name}`;
}
