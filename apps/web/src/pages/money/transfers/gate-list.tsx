import { List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';

/** Gates one by one; closed ones say why. */
export function GateList({ gates }: { gates: Schema<'TransferGateAnswer'>[] }) {
  const { t } = useTranslation('money');
  return (
    <List spacing="xs" center={false} listStyleType="none">
      {gates.map(({ gate, open, label, reason }) => (
        <List.Item
          key={gate}
          icon={
            <ThemeIcon size={20} radius="xl" color={open ? 'green.9' : 'orange.9'} aria-hidden>
              {open ? <IconCheck size={14} /> : <IconLock size={14} />}
            </ThemeIcon>
          }
        >
          <Text size="sm" fw={open ? 400 : 600}>
            {open ? label : t('transfers.gateClosed', { label })}
          </Text>
          {reason ? (
            <Text size="sm" c="dimmed">
              {reason}
            </Text>
          ) : null}
        </List.Item>
      ))}
    </List>
  );
}
