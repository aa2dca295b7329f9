import { Text } from '@mantine/core';
import { Amount } from '../../parts/amount';

interface InBothProps {
  row: { currency: string; fundCurrency: string };
  value: string;
  /** The same in the fund's currency. */
  worth: string;
}

/** An amount in the contributor's currency; below it, where they differ, what it is worth in the fund's. */
export function InBoth({ row, value, worth }: InBothProps) {
  return (
    <>
      <Amount value={value} currency={row.currency} />
      {row.currency === row.fundCurrency ? null : (
        <Text size="xs" c="dimmed">
          <Amount value={worth} currency={row.fundCurrency} />
        </Text>
      )}
    </>
  );
}
