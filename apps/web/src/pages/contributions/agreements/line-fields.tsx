import { Button, Group, MultiSelect, Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../api/labels';
import { AmountField } from '../../../parts/amount-field';
import { type LineDraft, leftToPlace, withAnother } from './draft';
import { useEarmarkWords } from './earmark-words';
import type { FieldsProps } from './fields-props';
import { PartSection } from './part-section';
import { useReceivedWords } from './use-received-words';

/** Contribution lines, each with its earmark; a single one takes the whole amount. */
export function LineFields({ draft, currency, wrong, change }: FieldsProps) {
  const { t } = useTranslation('contributions');
  const { lines } = draft;
  const left = leftToPlace(draft.amount, lines, currency);
  const replace = (at: number, changed: Partial<LineDraft>) =>
    change({ lines: lines.map((line, index) => (index === at ? { ...line, ...changed } : line)) });
  return (
    <PartSection
      id="lines"
      title={t('lines.title')}
      help={t('lines.help')}
      error={wrong['lines']}
      currency={currency}
      left={left}
      add={t('lines.add')}
      onAdd={() => change({ lines: withAnother(lines, { areas: [], places: [] }, left) })}
    >
      {lines.map((line, at) => (
        <OneLine
          key={line.key}
          {...{ line, at, currency, wrong }}
          alone={lines.length === 1}
          change={(changed) => replace(at, changed)}
          remove={() => change({ lines: lines.filter((each) => each !== line) })}
        />
      ))}
    </PartSection>
  );
}

interface OneLineProps {
  line: LineDraft;
  at: number;
  alone: boolean;
  currency: string;
  wrong: Record<string, string>;
  change: (changed: Partial<LineDraft>) => void;
  remove: () => void;
}

function OneLine({ line, at, alone, currency, wrong, change, remove }: OneLineProps) {
  const { t } = useTranslation('contributions');
  const words = useEarmarkWords();
  const receivedOf = useReceivedWords(currency);
  const number = at + 1;
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('lines.one', { number })}>
      <Group justify="space-between" mb="xs">
        <Text size="sm" fw={600}>
          {number}. {words(line)}
        </Text>
        {alone || line.received ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('lines.remove', { number })}
            onClick={remove}
          >
            {t('remove')}
          </Button>
        )}
      </Group>
      {alone ? null : (
        <AmountField
          id={`lines.${String(at)}.amount`}
          label={t('amount')}
          currency={currency}
          required
          value={line.amount}
          error={wrong[`lines.${String(at)}.amount`]}
          description={receivedOf(line)}
          onChange={(amount) => change({ amount })}
        />
      )}
      {line.received ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('amend.earmarkStays')}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <EarmarkField list="thematic-areas" name="areas" {...{ line, at, wrong, change }} />
          <EarmarkField list="places" name="places" {...{ line, at, wrong, change }} />
        </SimpleGrid>
      )}
    </Paper>
  );
}

interface EarmarkFieldProps extends Pick<OneLineProps, 'line' | 'at' | 'wrong' | 'change'> {
  list: string;
  name: 'areas' | 'places';
}

function EarmarkField({ list, name, line, at, wrong, change }: EarmarkFieldProps) {
  const { t } = useTranslation('contributions');
  const terms = useTerms(list);
  const id = `lines.${String(at)}.${name}`;
  const error = Object.entries(wrong).find(([field]) => field === id || field.startsWith(`${id}.`))?.[1];
  return (
    <MultiSelect
      id={id}
      label={t(`earmark.fields.${name}`)}
      placeholder={line[name].length === 0 ? t(`earmark.any.${name}`) : ''}
      data={terms.map(({ code, label }) => ({ value: code, label }))}
      value={line[name]}
      onChange={(codes) => change({ [name]: codes })}
      searchable
      clearable
      hidePickedOptions
      limit={60}
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('clear') }}
      error={error}
    />
  );
}
