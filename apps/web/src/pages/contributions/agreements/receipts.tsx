import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';

/** Deposits that paid the agreement, part by part; what was taken back stays with its reason. */
export function Receipts({ agreement }: { agreement: Schema<'AgreementAnswer'> }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { currency, fundCurrency, receipts, lines } = agreement;
  if (receipts.length === 0) return <Text c="dimmed">{t('receipts.none')}</Text>;
  return (
    <FiguresTable
      caption={t('receipts.caption')}
      minWidth={640}
      heads={[
        t('deposit'),
        t('receipts.pays'),
        t('in', { what: t('amount'), currency }),
        t('in', { what: t('receipts.worth'), currency: fundCurrency }),
        t('in', { what: t('lines.net'), currency: fundCurrency }),
      ]}
      rows={receipts.map((receipt) => ({
        key: receipt.id,
        cells: [
          <Anchor
            key="deposit"
            component={Link}
            to={`/funds/${fundCode}/deposits/${receipt.deposit}`}
            inherit
          >
            {receipt.bankReference} · {dayText(receipt.valueDate, i18n.language)}
          </Anchor>,
          <span key="pays">
            {lines.length > 1
              ? t('receipts.instalmentAndLine', receipt)
              : t('receipts.instalment', { instalment: receipt.instalment })}
            {receipt.reversedOn ? (
              <Text size="sm" c="dimmed" display="block" span>
                {t('receipts.takenBack', {
                  day: dayText(receipt.reversedOn, i18n.language),
                  reason: receipt.reversalReason ?? '',
                })}
              </Text>
            ) : null}
          </span>,
          <Amount key="amount" value={receipt.amount} />,
          <Amount key="worth" value={receipt.fundAmount} />,
          <Amount key="net" value={receipt.fundNet} />,
        ],
      }))}
    />
  );
}
