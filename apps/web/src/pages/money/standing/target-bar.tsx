import { Box, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../../parts/amount';
import { shareOf } from '../../../parts/decimal';
import { amountColours } from '../../../theme';
import type { Standing } from './standing';

const stages = ['deposited', 'allocated', 'transferred', 'expended'] as const;

/** Four bars on one scale, from nothing to the target: what came in, and how far it went. */
export function TargetBar({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('money');
  const scale = standing.target ?? standing.deposited;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <Box component="section" aria-label={t('standing.bar')}>
      {stages.map((stage) => {
        const share = shareOf(standing[stage], scale);
        return (
          <Box key={stage} mb={8}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t(`amounts.${stage}`)}</Text>
              <Text size="sm">
                <Amount value={standing[stage]} currency={standing.currency} /> · {percent.format(share)}
              </Text>
            </Group>
            <Box h={12} bg="var(--mantine-color-default-hover)" style={{ borderRadius: 2 }} aria-hidden>
              <Box
                h="100%"
                w={`${Math.min(share, 1) * 100}%`}
                bg={amountColours[stage]}
                style={{ borderRadius: 2 }}
              />
            </Box>
          </Box>
        );
      })}
      {standing.target ? (
        <Text size="sm" c="dimmed" ta="right">
          {t('standing.target')} <Amount value={standing.target} currency={standing.currency} />
        </Text>
      ) : null}
    </Box>
  );
}
