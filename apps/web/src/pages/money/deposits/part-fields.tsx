import { Button, Group, Paper, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { AmountField } from '../../../parts/amount-field';
import { dayText } from '../../../parts/day';
import type { OverPaid, PartDraft, PayableLine } from './parts-draft';

interface PartFieldsProps {
  part: PartDraft;
  at: number;
  currency: string;
  instalments: Schema<'InstalmentAnswer'>[];
  lines: PayableLine[];
  wrong: Record<string, string>;
  over: OverPaid | undefined;
  change: (changed: Partial<PartDraft>) => void;
  remove?: () => void;
}

/** One part of a deposit: the instalment, its line where the agreement has several, the amount. */
export function PartFields(props: PartFieldsProps) {
  const { part, at, currency, instalments, wrong, over, change, remove } = props;
  const { t, i18n } = useTranslation('contributions');
  const id = `parts.${String(at)}`;
  const number = at + 1;
  const money = (amount: string) => `${currency} ${fullAmount(amount, i18n.language)}`;
  const agreementOf = (instalment: string) =>
    instalments.find((each) => each.id === instalment)?.agreement ?? '';
  const linesOf = (instalment: string) =>
    props.lines.filter(({ agreement }) => agreement === agreementOf(instalment));
  const lines = linesOf(part.instalment);
  const choose = (instalment: string) => {
    const [first, ...others] = linesOf(instalment);
    change({ instalment, line: first && others.length === 0 ? first.id : '' });
  };
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('apply.part', { number })}>
      <Select
        id={`${id}.instalment`}
        label={t('apply.instalment')}
        withAsterisk
        searchable
        data={instalments.map((each) => ({
          value: each.id,
          label: t('apply.instalmentOf', {
            agreement: each.agreementNumber,
            number: each.number,
            day: dayText(each.dueOn, i18n.language),
            open: money(each.open),
          }),
        }))}
        value={part.instalment || null}
        error={wrong[`${id}.instalment`]}
        onChange={(instalment) => choose(instalment ?? '')}
      />
      {lines.length > 1 ? (
        <Select
          id={`${id}.line`}
          mt="xs"
          label={t('apply.line')}
          withAsterisk
          data={lines.map((line) => ({
            value: line.id,
            label: t('apply.lineOf', { number: line.number, open: money(line.open) }),
          }))}
          value={part.line || null}
          error={wrong[`${id}.line`]}
          onChange={(line) => change({ line: line ?? '' })}
        />
      ) : null}
      <Group align="flex-start" mt="xs" gap="md">
        <AmountField
          id={`${id}.amount`}
          label={t('amount')}
          currency={currency}
          required
          value={part.amount}
          error={wrong[`${id}.amount`]}
          onChange={(amount) => change({ amount })}
        />
        {remove ? (
          <Button
            mt={{ base: 0, xs: 26 }}
            variant="subtle"
            aria-label={t('apply.remove', { number })}
            onClick={remove}
          >
            {t('remove')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm" role="status" c="var(--tone-warning)">
        {over ? t(`apply.over.${over.of}`, { open: money(over.open) }) : ''}
      </Text>
    </Paper>
  );
}
