import { Box, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AmountField } from '../../../parts/amount-field';
import { DayField } from '../../../parts/day-field';
import { type InstalmentDraft, leftToPlace, withAnother } from './draft';
import type { FieldsProps } from './fields-props';
import { PartSection } from './part-section';
import { useReceivedWords } from './use-received-words';

/** The payment schedule; a single instalment takes the whole amount. */
export function InstalmentFields({ draft, currency, wrong, change }: FieldsProps) {
  const { t } = useTranslation('contributions');
  const { instalments } = draft;
  const left = leftToPlace(draft.amount, instalments, currency);
  const alone = instalments.length === 1;
  const receivedOf = useReceivedWords(currency);
  const replace = (at: number, changed: Partial<InstalmentDraft>) =>
    change({
      instalments: instalments.map((part, index) => (index === at ? { ...part, ...changed } : part)),
    });
  return (
    <PartSection
      id="instalments"
      title={t('schedule.title')}
      help={t('schedule.help')}
      error={wrong['instalments']}
      currency={currency}
      left={left}
      add={t('schedule.add')}
      onAdd={() => change({ instalments: withAnother(instalments, { dueOn: '' }, left) })}
    >
      {instalments.map((part, at) => {
        const id = `instalments.${String(at)}`;
        return (
          <Group
            key={part.key}
            align="flex-start"
            gap="md"
            role="group"
            aria-label={t('schedule.one', { number: at + 1 })}
          >
            <DayField
              id={`${id}.dueOn`}
              label={t('schedule.dueOn')}
              required
              value={part.dueOn}
              error={wrong[`${id}.dueOn`]}
              onChange={(dueOn) => replace(at, { dueOn })}
            />
            {alone ? null : (
              <>
                <Box w={{ base: '100%', xs: 260 }}>
                  <AmountField
                    id={`${id}.amount`}
                    label={t('amount')}
                    currency={currency}
                    required
                    value={part.amount}
                    error={wrong[`${id}.amount`]}
                    description={receivedOf(part)}
                    onChange={(amount) => replace(at, { amount })}
                  />
                </Box>
                {part.received ? null : (
                  <Button
                    mt={{ base: 0, xs: 26 }}
                    variant="subtle"
                    aria-label={t('schedule.remove', { number: at + 1 })}
                    onClick={() => change({ instalments: instalments.filter((each) => each !== part) })}
                  >
                    {t('remove')}
                  </Button>
                )}
              </>
            )}
          </Group>
        );
      })}
    </PartSection>
  );
}
