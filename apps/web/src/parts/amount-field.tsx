import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullAmount } from './amount';
import { readAmount } from './decimal';

interface AmountFieldProps {
  id?: string;
  label: string;
  currency: string;
  /** Decimal text; empty where nothing readable is typed. */
  value: string;
  onChange: (amount: string) => void;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
}

/**
 * An amount as people of any language write it: `1,250,000.50`, `1 250 000,50`. Gives decimal text on, and
 * says what it understood before anything is sent.
 */
export function AmountField(props: AmountFieldProps) {
  const { id, label, currency, value, onChange, description, required, error } = props;
  const { t, i18n } = useTranslation('parts');
  const [text, setText] = useState(() => (value === '' ? '' : fullAmount(value, i18n.language)));
  const [left, setLeft] = useState(false);
  const read = readAmount(text, i18n.language);
  const unread = 'problem' in read && read.problem !== 'empty' && left ? t(`amount.${read.problem}`) : null;
  const understood = 'amount' in read ? `${currency} ${fullAmount(read.amount, i18n.language)}` : '';
  return (
    <TextInput
      id={id}
      label={`${label} (${currency})`}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      withAsterisk={required === true}
      aria-required={required === true}
      description={
        <>
          {description ? <>{description} </> : null}
          <span aria-live="polite">{understood ? t('amount.understood', { amount: understood }) : ''}</span>
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={unread ?? error}
      onBlur={() => setLeft(true)}
      onFocus={() => setLeft(false)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const next = readAmount(typed, i18n.language);
        onChange('amount' in next ? next.amount : '');
      }}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
