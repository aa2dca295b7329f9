import { Alert, Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { AmountField } from '../../../parts/amount-field';
import { ProblemNotice } from '../../../parts/problem-notice';
import { useProgrammeNames } from '../use-programme-names';

/** Would this much for this programme match? Asked without reserving anything. */
export function MatchPreview({ fundCode, currency }: { fundCode: string; currency: string }) {
  const { t } = useTranslation('earmarks');
  const { programmes } = useProgrammeNames(fundCode);
  const [programme, setProgramme] = useState<string | null>(null);
  const [amount, setAmount] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const preview = api.useMutation('post', '/api/v1/funds/{fundCode}/earmarks/preview');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(!programme || amount === '');
    if (!programme || amount === '') return preview.reset();
    preview.mutate({ params: { path: { fundCode } }, body: { programme, amount } });
  };
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      // An answer to another question must not stand beside this one.
      preview.reset();
    };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="preview">
      <Title order={2} size="h4" id="preview">
        {t('preview.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('preview.text')}
      </Text>
      <form onSubmit={ask} noValidate>
        <Group align="flex-start" gap="sm">
          <Select
            id="programme"
            label={t('preview.programme')}
            data={programmes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
            value={programme}
            onChange={change(setProgramme)}
            searchable
            withAsterisk
            error={isMissing && !programme ? t('preview.missing') : null}
            w={{ base: '100%', sm: 420 }}
          />
          <AmountField
            id="amount"
            label={t('preview.amount')}
            currency={currency}
            value={amount}
            onChange={change(setAmount)}
            required
            error={isMissing && amount === '' ? t('preview.missing') : undefined}
          />
          <Button type="submit" variant="default" mt={25} loading={preview.isPending}>
            {t('preview.ask')}
          </Button>
        </Group>
      </form>
      <Stack mt="sm" aria-live="polite">
        {preview.error ? <ProblemNotice error={preview.error} /> : null}
        {preview.data ? <Answer answer={preview.data} /> : null}
      </Stack>
    </Paper>
  );
}

function Answer({ answer }: { answer: Schema<'EarmarkAnswerBody'> }) {
  const { t, i18n } = useTranslation('earmarks');
  const money = (amount: string) => `${answer.currency} ${fullAmount(amount, i18n.language)}`;
  const { possible, limit, requested, most, available, missing, words } = answer;
  return (
    <Alert
      variant="light"
      color={possible ? 'green' : 'orange'}
      icon={possible ? <IconCheck aria-hidden /> : <IconAlertCircle aria-hidden />}
      title={t(possible ? 'preview.possible' : `preview.refused.${limit ?? 'cash'}`, {
        amount: money(requested),
      })}
    >
      {possible ? null : (
        <Text size="sm">
          {limit === 'earmark' ? t('preview.lacking', { missing: money(missing) }) : null} {words}
        </Text>
      )}
      <Text size="sm">{t('preview.most', { most: money(most), available: money(available) })}</Text>
    </Alert>
  );
}
