import { Stack, Text, Title } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { CriteriaTable } from './criteria-table';
import type { Rubric, Weights } from './criteria';
import { DraftCriteria } from './draft-criteria';
import { RubricVerbs } from './rubric-verbs';
import { useKeepsRubrics } from './use-rubrics';
import { VersionState } from './version-state';
import { VersionsTable } from './versions-table';

/** One version of a rubric: its criteria, the other versions, and for a draft the way to publish it. */
export function RubricPage() {
  const fundCode = useFundCode();
  const { rubricId = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/rubrics/{id}', {
    params: { path: { fundCode, id: rubricId } },
  });
  return (
    <Loaded query={query}>
      {(rubric) => <Record key={rubric.id} fundCode={fundCode} rubric={rubric} />}
    </Loaded>
  );
}

const nothingTyped: Weights = {};

function Record({ fundCode, rubric }: { fundCode: string; rubric: Rubric }) {
  const { t } = useTranslation('rubrics');
  const keeps = useKeepsRubrics(fundCode);
  // Kept in the tab: a look at another page loses no number typed.
  const [weights, setWeights] = useSessionStorage<Weights>({
    key: `tributary-rubric-${rubric.id}`,
    defaultValue: nothingTyped,
  });
  const unsaved = Object.keys(weights).length > 0;
  return (
    <Page
      title={t('titleOf', rubric)}
      trail={[{ label: t('title'), to: `/funds/${fundCode}/rubrics` }]}
      actions={keeps ? <RubricVerbs {...{ fundCode, rubric, unsaved }} /> : null}
    >
      <Stack gap={4}>
        <VersionState version={rubric} />
        {rubric.digest ? (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('digest', { digest: rubric.digest })}
          </Text>
        ) : null}
      </Stack>
      <section>
        <Title order={2} size="h4" mb="xs">
          {t('versions')}
        </Title>
        <VersionsTable {...{ fundCode, rubric }} />
      </section>
      <section>
        <Title order={2} size="h4" mb={4}>
          {t('criteria')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs" maw="70ch">
          {t('criteriaText')}
        </Text>
        {keeps && rubric.state === 'draft' ? (
          <DraftCriteria {...{ fundCode, rubric, weights }} onWeights={setWeights} />
        ) : (
          <CriteriaTable criteria={rubric.criteria} />
        )}
      </section>
    </Page>
  );
}
