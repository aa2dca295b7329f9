import { Stack, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type CSSProperties, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { dayText } from '../../../parts/day';
import { useTimes } from './times';

/** Keys ask only once they rest: a held arrow would ask for every month between. */
const restMs = 200;
const whole: CSSProperties = { width: '100%', accentColor: 'var(--mantine-primary-color-filled)' };

/** Moves through the fund's months, from its first posting until today, which is the end of the line. */
export function AsOfSlider({ fundCode }: { fundCode: string }) {
  const { t, i18n } = useTranslation('money');
  const id = useId();
  const { asOf, set } = useTimes();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation/series',
    { params: { path: { fundCode }, query: { step: 'month' } } },
    { staleTime: 600_000 },
  );
  const days = data?.items.map((point) => point.asOf) ?? [];
  const last = days.length - 1;
  const [at, setAt] = useState<number | null>(null);
  const go = useDebouncedCallback((stop: number) => {
    set({ asOf: stop === last ? '' : days[stop]! });
    setAt(null);
  }, restMs);
  // The day may be chosen elsewhere: by its field, by going back.
  useEffect(() => setAt(null), [asOf]);
  if (days.length < 2) return null;
  const stop = at ?? stopOf(days, asOf);
  const day = dayText(at === null && asOf ? asOf : days[stop]!, i18n.language);
  return (
    <Stack gap={2} className="no-print">
      <Text component="label" htmlFor={id} size="sm" fw={600}>
        {t('standing.slider', { day })}
      </Text>
      <input
        id={id}
        type="range"
        style={whole}
        min={0}
        max={last}
        step={1}
        value={stop}
        aria-valuetext={day}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          setAt(next);
          go(next);
        }}
      />
    </Stack>
  );
}

/** The last month's end that is not after the day; the end of the line for today. */
export function stopOf(days: readonly string[], asOf: string): number {
  if (asOf === '') return days.length - 1;
  const after = days.findIndex((day) => day > asOf);
  return after < 0 ? days.length - 1 : Math.max(0, after - 1);
}
