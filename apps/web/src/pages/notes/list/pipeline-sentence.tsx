import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { PipelinePictures } from './pipeline-pictures';
import type { NoteState } from './use-notes';

type Stages = Schema<'FunnelAnswer'>['stages'];

/** States that the sentence tells, each a way to its notes. */
const told = ['submitted', 'in_screening', 'screened', 'endorsed', 'converted'] as const;
const seesAll = ['secretariat', 'auditor', 'administrator'] as const;

/** How many notes there are and where they stand, in one sentence of numbers. */
export function PipelineSentence({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('notes');
  const roles = useRoles(fundCode);
  const all = seesAll.some((role) => roles.has(role));
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/funnel', {
    params: { path: { fundCode } },
  });
  if (!data) return null;
  // Others count what they may read: a nought of theirs would say nothing.
  const shown = all ? told : told.filter((state) => countOf(data.stages, state) > 0);
  return (
    <Stack gap={4}>
      <Text c="dimmed">
        {t(all ? 'list.sentence' : 'list.sentenceSome', { notes: data.notes, places: data.places })}
      </Text>
      <Group gap="md">
        {shown.map((state) => (
          <Anchor key={state} component={Link} to={`?state=${state}`} size="sm" underline="hover">
            <Text span fw={700} inherit className="amount">
              {countOf(data.stages, state)}
            </Text>{' '}
            {t(`list.stages.${state}`)}
          </Anchor>
        ))}
      </Group>
      <PipelinePictures funnel={data} />
    </Stack>
  );
}

function countOf(stages: Stages, state: NoteState): number {
  return stages.find((stage) => stage.state === state)?.notes ?? 0;
}
