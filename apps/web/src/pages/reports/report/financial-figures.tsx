import { Alert, Card, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Facts } from '../../../parts/facts';

/** What was transferred, how much of it is spent, and what deserves a look. */
export function FinancialFigures({ financial }: { financial: Schema<'FinancialAnswer'> }) {
  const { t, i18n } = useTranslation('reports');
  const { netFunded, deliveryRatePercent, warnings, currency } = financial;
  const rate = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 });
  return (
    <>
      {warnings.length > 0 ? (
        <Alert
          variant="light"
          color="yellow"
          styles={{ title: { color: 'var(--tone-warning)' } }}
          icon={<IconAlertTriangle aria-hidden />}
          title={t('financial.warnings')}
        >
          <List size="sm">
            {warnings.map(({ code, message }) => (
              <List.Item key={code}>{message}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
      <Card withBorder>
        <Facts
          facts={[
            {
              label: t('financial.netFunded'),
              term: 'net_funded_amount',
              value: <Amount value={netFunded} currency={currency} />,
            },
            {
              label: t('financial.rate'),
              term: 'delivery_rate',
              value:
                deliveryRatePercent === null
                  ? t('financial.rateNone')
                  : rate.format(Number(deliveryRatePercent) / 100),
            },
          ]}
        />
      </Card>
    </>
  );
}
