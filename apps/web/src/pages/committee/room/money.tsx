import { Alert, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { shareOf } from '../../../parts/decimal';
import { moneyLeft } from './money-left';
import classes from './room.module.css';
import type { AgendaItem, Session } from './use-room';

/** What is available now, what open items ask for, what would be left: changes as items are decided. */
export function Money({ session, items }: { session: Session; items: AgendaItem[] }) {
  const { t } = useTranslation('committee');
  const { available, currency } = session;
  const money = moneyLeft(available, items);
  const share = Math.max(0, Math.min(1, shareOf(money.asked, available)));
  const lines = [
    ['available', money.available],
    ['asked', money.asked],
    ['left', money.left],
    ['approved', money.approved],
  ] as const;
  return (
    <div>
      <Title order={2} size="h4" id="room-money" mb="xs">
        {t('money.title')}
      </Title>
      <div className={classes.bar} aria-hidden>
        <div className={classes.asked} style={{ width: `${share * 100}%` }} />
      </div>
      <dl style={{ margin: '8px 0' }} aria-live="polite">
        {lines.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`money.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={name === 'left' ? 700 : 500} size="lg">
              <Amount value={value} currency={currency} />
            </Text>
          </div>
        ))}
      </dl>
      {money.enough ? null : (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
          {t('money.short')}
        </Alert>
      )}
    </div>
  );
}
