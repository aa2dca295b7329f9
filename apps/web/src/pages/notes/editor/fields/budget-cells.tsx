import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullAmount } from '../../../../parts/amount-text';
import { readAmount } from '../../../../parts/decimal';
import { readRate } from '../../content/budget';

interface CellProps<Value> {
  id: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  error: string | undefined;
}

/** An amount in the grid: shown in the reader's manner, typed as people type, live as soon as it reads. */
export function AmountCell({ id, label, value, onChange, error }: CellProps<string>) {
  const { t, i18n } = useTranslation('parts');
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readAmount(typed, i18n.language);
  const unread = read && 'problem' in read && read.problem !== 'empty' ? t(`amount.${read.problem}`) : null;
  return (
    <TextInput
      id={id}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? fullAmount(value, i18n.language)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const next = readAmount(text, i18n.language);
        if ('amount' in next) onChange(next.amount);
        else if (next.problem === 'empty') onChange('0.00');
      }}
      onBlur={() => setTyped(unread ? typed : null)}
      error={unread ?? error}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}

interface RateCellProps extends CellProps<number> {
  cap: number;
}

/** The rate of indirect costs in percent, up to the fund's cap. */
export function RateCell({ id, label, value, cap, onChange, error }: RateCellProps) {
  const { t, i18n } = useTranslation('editor');
  const [typed, setTyped] = useState<string | null>(null);
  const shown = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value / 100);
  const wrong = typed !== null && readRate(typed, cap) === null;
  return (
    <TextInput
      id={id}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const rate = readRate(text, cap);
        if (rate !== null) onChange(rate);
      }}
      onBlur={() => setTyped(null)}
      error={wrong ? t('budget.rateWrong', { cap: cap / 100 }) : error}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
