import { Button, Group, NumberInput, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../texts';
import {
  type Criterion,
  isWeighed,
  scaleOf,
  totalOf,
  totalWeight,
  type Weights,
  withWeights,
} from './criteria';

/** What somebody who writes a draft may do in its table. */
export interface CriteriaEditing {
  weights: Weights;
  onWeight: (code: string, weight: number) => void;
  onChange: (criterion: Criterion) => void;
  onRemove: (criterion: Criterion) => void;
}

interface CriteriaTableProps {
  criteria: readonly Criterion[];
  /** Left out: to read only. */
  editing?: CriteriaEditing | undefined;
}

/** What is asked, who answers with what, how much it weighs, and where it comes from. */
export function CriteriaTable({ criteria, editing }: CriteriaTableProps) {
  const { t } = useTranslation('rubrics');
  const total = totalOf(withWeights(criteria, editing?.weights ?? {}));
  return (
    <Table.ScrollContainer minWidth={720} type="native" role="region" aria-label={t('criteria')} tabIndex={0}>
      <Table verticalSpacing={8} aria-label={t('criteria')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('code')}</Table.Th>
            <Table.Th scope="col">{t('guidance')}</Table.Th>
            <Table.Th scope="col">{t('scale')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('weight')}
            </Table.Th>
            {editing ? <Table.Th scope="col">{t('actions')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {criteria.map((criterion) => (
            <CriterionRow key={criterion.code} {...{ criterion, editing }} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr fw={700}>
            <Table.Th scope="row" colSpan={3}>
              {t('total')}
            </Table.Th>
            <Table.Td ta="right" className="amount">
              {t('totalOf', { total, of: totalWeight })}
            </Table.Td>
            {editing ? <Table.Td /> : null}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

interface CriterionRowProps {
  criterion: Criterion;
  editing: CriteriaEditing | undefined;
}

function CriterionRow({ criterion, editing }: CriterionRowProps) {
  const { t, i18n } = useTranslation('rubrics');
  const language = i18n.language as Language;
  const { code, label, question, citations } = criterion;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Th scope="row">{code}</Table.Th>
      <Table.Td maw={560}>
        <Text size="sm" fw={600} dir="auto">
          {label[language]}
        </Text>
        <Text size="sm" dir="auto">
          {question[language]}
        </Text>
        {citations.map(({ document, text, language: written }) => (
          <Text key={`${document}${text}`} size="xs" c="dimmed" mt={4}>
            <q lang={written}>{text}</q> – {document}
          </Text>
        ))}
      </Table.Td>
      <Table.Td maw={220}>{t(`scales.${scaleOf(criterion)}`)}</Table.Td>
      <Table.Td ta="right" className="amount">
        {isWeighed(criterion) ? <Weight {...{ criterion, editing }} /> : '–'}
      </Table.Td>
      {editing ? (
        <Table.Td>
          <Group gap={6} wrap="nowrap">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('criterion.change', { code })}
              onClick={() => editing.onChange(criterion)}
            >
              {t('change')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('criterion.remove', { code })}
              onClick={() => editing.onRemove(criterion)}
            >
              {t('remove')}
            </Button>
          </Group>
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

function Weight({ criterion: { code, weight }, editing }: CriterionRowProps) {
  const { t } = useTranslation('rubrics');
  if (!editing) return weight;
  return (
    <NumberInput
      aria-label={t('weightOf', { code })}
      size="sm"
      w={76}
      ml="auto"
      min={0}
      max={totalWeight}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      hideControls
      // The bar with the total stays at the foot of the window and must not cover the field.
      style={{ scrollMarginBottom: 80 }}
      styles={{ input: { textAlign: 'right' } }}
      value={editing.weights[code] ?? weight}
      onChange={(typed) => editing.onWeight(code, Number(typed) || 0)}
    />
  );
}
