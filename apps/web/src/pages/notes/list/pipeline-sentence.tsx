import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import type { NoteState } from './use-notes';

type Stages = Schema<'FunnelAnswer'>['stages'];

/** States that the sentence tells, each a way to its notes. */
const told = ['submitted', 'in_screening', 'screened', 'endorsed', 'converted'] as const;

/** How many notes there are and where they stand, in one sentence of numbers. */
export function PipelineSentence({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('notes');
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/funnel', {
    params: { path: { fundCode } },
  });
  if (!data) return null;
  return (
    <Stack gap={4}>
      <Text c="dimmed">{t('list.sentence', { notes: data.notes, places: data.places })}</Text>
      <Group gap="md">
        {told.map((state) => (
          <Anchor key={state} component={Link} to={`?state=${state}`} size="sm" underline="hover">
            <Text span fw={700} inherit className="amount">
              {countOf(data.stages, state)}
            </Text>{' '}
            {t(`list.stages.${state}`)}
          </Anchor>
        ))}
      </Group>
    </Stack>
  );
}

function countOf(stages: Stages, state: NoteState): number {
  return stages.find((stage) => stage.state === state)?.notes ?? 0;
}
