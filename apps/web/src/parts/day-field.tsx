import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface DayFieldProps {
  id?: string;
  label: string;
  /** `2026-11-21`, or empty. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  description?: ReactNode;
  required?: boolean;
  error?: string | undefined;
}

/** A calendar day by the browser's own control: every reader knows it, on a telephone too. */
export function DayField({ label, value, onChange, required, ...rest }: DayFieldProps) {
  return (
    <TextInput
      {...rest}
      type="date"
      label={label}
      value={value}
      withAsterisk={required === true}
      aria-required={required === true}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Today in the reader's zone as a calendar day. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
