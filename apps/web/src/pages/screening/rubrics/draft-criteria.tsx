import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { tellDone, tellProblem } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { CriteriaTable } from './criteria-table';
import { type Criterion, type Rubric, totalOf, totalWeight, type Weights, withWeights } from './criteria';
import { CriterionDialog } from './criterion-dialog';

interface DraftCriteriaProps {
  fundCode: string;
  rubric: Rubric;
  /** Weights typed and not yet saved. */
  weights: Weights;
  onWeights: (weights: Weights) => void;
}

type Asked = { verb: 'add' } | { verb: 'change' | 'remove'; criterion: Criterion };

/** The criteria of a draft to write: words in a dialog each, weights in the table with their total. */
export function DraftCriteria({ fundCode, rubric, weights, onWeights }: DraftCriteriaProps) {
  const { t } = useTranslation('rubrics');
  const [asked, setAsked] = useState<Asked | null>(null);
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}/rubrics/{id}');
  const save = (criteria: Criterion[]) =>
    change.mutateAsync({
      params: { path: { fundCode, id: rubric.id } },
      headers: ifMatch(rubric.version),
      body: { criteria },
    });
  const saveWeights = async () => {
    await save(withWeights(rubric.criteria, weights));
    onWeights({});
    tellDone(t('saved'));
  };
  const total = totalOf(withWeights(rubric.criteria, weights));
  const close = () => setAsked(null);
  return (
    <Stack gap="sm">
      <CriteriaTable
        criteria={rubric.criteria}
        editing={{
          weights,
          onWeight: (code, weight) => onWeights({ ...weights, [code]: weight }),
          onChange: (criterion) => setAsked({ verb: 'change', criterion }),
          onRemove: (criterion) => setAsked({ verb: 'remove', criterion }),
        }}
      />
      <Paper withBorder p="xs" pos="sticky" bottom={0} style={{ zIndex: 2 }}>
        <Group justify="space-between" gap="sm">
          <Text role="status" fw={600} c={total === totalWeight ? undefined : 'var(--mantine-color-error)'}>
            {t(total === totalWeight ? 'totalRight' : 'totalWrong', { total, of: totalWeight })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={() => setAsked({ verb: 'add' })}>
              {t('criterion.add')}
            </Button>
            <ActionButton
              loading={change.isPending}
              whyNot={Object.keys(weights).length === 0 ? t('nothingToSave') : null}
              onClick={() => void saveWeights().catch(tellProblem)}
            >
              {t('saveWeights')}
            </ActionButton>
          </Group>
        </Group>
      </Paper>
      {asked && asked.verb !== 'remove' ? (
        <CriterionDialog
          {...{ fundCode, rubric }}
          criterion={asked.verb === 'change' ? asked.criterion : null}
          onClose={close}
        />
      ) : null}
      {asked?.verb === 'remove' ? (
        <VerbDialog
          title={t('criterion.remove', { code: asked.criterion.code })}
          text={t('criterion.removeText')}
          verb={t('remove')}
          danger
          onConfirm={() => save(rubric.criteria.filter(({ code }) => code !== asked.criterion.code))}
          onClose={close}
        />
      ) : null}
    </Stack>
  );
}
