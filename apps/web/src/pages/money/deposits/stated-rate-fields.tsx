import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rateOf } from '../../contributions/rates/rate-text';
import { RateOfDay } from '../../contributions/rate-of-day';
import { useRateOfDay } from '../../contributions/use-rate-of-day';
import type { DepositDraft } from './deposit-draft';
import { deviationOf, sideOf } from './stated-rate';

const indented = { borderInlineStart: '2px solid var(--mantine-color-default-border)' };

interface StatedRateFieldsProps {
  draft: DepositDraft;
  currency: string;
  wrong: Record<string, string>;
  change: (changed: Partial<DepositDraft>) => void;
}

/** The rate of the day from the table; or another one for this deposit alone, with its source and why. */
export function StatedRateFields({ draft, currency, wrong, change }: StatedRateFieldsProps) {
  const { t } = useTranslation('contributions');
  const { own, rate: table } = useRateOfDay(currency, draft.valueDate);
  return (
    <>
      <RateOfDay currency={currency} day={draft.valueDate} amount={draft.otherRate ? '' : draft.amount} />
      {own || table === null ? null : (
        <Checkbox
          label={t('stated.other')}
          description={t('stated.otherHelp')}
          checked={draft.otherRate}
          onChange={(event) => change({ otherRate: event.currentTarget.checked })}
        />
      )}
      {draft.otherRate && !own && table !== null ? (
        <Fields {...{ draft, currency, wrong, change }} table={table.rate} />
      ) : null}
    </>
  );
}

function Fields({ draft, currency, wrong, change, table }: StatedRateFieldsProps & { table: string }) {
  const { t, i18n } = useTranslation('contributions');
  const deviation = deviationOf(draft.rate, table);
  const percent = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return (
    <Stack gap="md" pl="md" role="group" aria-label={t('stated.other')} style={indented}>
      <TextInput
        id="rate"
        label={t('stated.rate', { currency })}
        withAsterisk
        inputMode="decimal"
        value={draft.rate}
        error={wrong['rate']}
        onChange={(event) => change({ rate: rateOf(event.currentTarget.value, i18n.language) })}
      />
      {deviation ? (
        <Text size="sm" role="status" fw={deviation.isFar ? 700 : 400}>
          {t(`stated.deviation.${sideOf(deviation.percent)}`, {
            percent: percent.format(Math.abs(deviation.percent)),
          })}
        </Text>
      ) : null}
      <TextInput
        id="rateSource"
        label={t('rates.source')}
        description={t('stated.sourceHelp')}
        withAsterisk
        value={draft.rateSource}
        error={wrong['rateSource']}
        onChange={(event) => change({ rateSource: event.currentTarget.value })}
      />
      <Textarea
        id="rateReason"
        label={t('stated.reason')}
        withAsterisk
        autosize
        minRows={2}
        value={draft.rateReason}
        error={wrong['rateReason']}
        onChange={(event) => change({ rateReason: event.currentTarget.value })}
      />
      {deviation?.isFar ? (
        <Checkbox
          label={t('stated.confirm')}
          checked={draft.confirmRate}
          onChange={(event) => change({ confirmRate: event.currentTarget.checked })}
        />
      ) : null}
    </Stack>
  );
}
