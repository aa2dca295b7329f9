import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFundCode } from '../api/me';
import { useLanguage } from '../texts/use-language';
import { DayField, today } from './day-field';
import { dayText } from './day-text';

interface MoneyDayFieldProps {
  id?: string;
  label: string;
  /** `2026-11-21`, or empty. */
  value: string;
  onChange: (day: string) => void;
  /** What else is told of the day. */
  description?: ReactNode;
  error?: string | undefined;
}

/** A day on which money was announced, signed for or moved: from the fund's first day to today. */
export function MoneyDayField({ description, ...rest }: MoneyDayFieldProps) {
  const { t } = useTranslation('parts');
  const language = useLanguage();
  const began = useBeganOn();
  const bound = began === null ? null : t('notEarlier', { day: dayText(began, language) });
  return (
    <DayField
      {...rest}
      required
      {...(began === null ? {} : { min: began })}
      max={today()}
      description={
        <>
          {bound} {description}
        </>
      }
    />
  );
}

/** The fund's first day by its settings of today; null while it is being asked. */
function useBeganOn(): string | null {
  const fundCode = useFundCode();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/settings',
    { params: { path: { fundCode } } },
    { enabled: fundCode !== '', staleTime: 300_000 },
  );
  const began = data?.values['beganOn' as keyof typeof data.values];
  return typeof began === 'string' ? began : null;
}
