import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { dayText } from '../../../parts/day-text';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';

type Condition = Schema<'ConditionAnswer'>;

/** What an approval hangs on; the secretariat clears each with its evidence. */
export function DecisionConditions({ decisionId: id }: { decisionId: string }) {
  const fundCode = useFundCode();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/decisions/{id}/conditions', {
    params: { path: { fundCode, id } },
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack gap="sm">
          {items.map((condition) => (
            <ConditionCard key={condition.id} decisionId={id} condition={condition} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function ConditionCard({ decisionId: id, condition }: { decisionId: string; condition: Condition }) {
  const { t, i18n } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const [clearing, setClearing] = useState(false);
  const clear = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/decisions/{id}/conditions/{conditionId}/clear',
  );
  const { number, text, owner, dueOn, evidenceNeeded, evidence, clearedAt, version } = condition;
  const confirm = async (words: string) => {
    const path = { fundCode, id, conditionId: condition.id };
    await clear.mutateAsync({ params: { path }, headers: ifMatch(version), body: { evidence: words } });
    tellDone(t('decisions.clearedDone'));
  };
  return (
    <Card withBorder padding="sm" maw={720}>
      <Group justify="space-between" align="flex-start">
        <Text fw={600} dir="auto" style={{ flex: '1 1 16rem' }}>
          {number}. {text}
        </Text>
        {clearedAt ? (
          <StateBadge
            state="met"
            label={t('decisions.cleared', { day: dayText(clearedAt, i18n.language) })}
          />
        ) : roles.has('secretariat') ? (
          <Button size="compact-md" onClick={() => setClearing(true)}>
            {t('decisions.clear')}
          </Button>
        ) : null}
      </Group>
      <Text size="sm">
        {owner === 'secretariat' ? t('decide.secretariat') : owner} ·{' '}
        {t('decisions.due', { day: dayText(dueOn, i18n.language) })}
      </Text>
      <Text size="sm" dir="auto">
        {t('decisions.evidenceNeeded', { text: evidenceNeeded })}
      </Text>
      {evidence ? (
        <Text size="sm" dir="auto">
          {t('decisions.evidence', { text: evidence })}
        </Text>
      ) : null}
      {clearing ? (
        <VerbDialog
          title={t('decisions.clearTitle', { number })}
          text={t('decisions.clearText')}
          verb={t('decisions.clear')}
          reasonLabel={t('decisions.clearEvidence')}
          onConfirm={confirm}
          onClose={() => setClearing(false)}
        />
      ) : null}
    </Card>
  );
}
