import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import type { TabProps } from './programme-page';

type Condition = Schema<'ConditionAnswer'>;

/** What the committee decided, and the conditions that it set. */
export function DecisionsTab({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/decisions', {
    params: { path: { fundCode }, query: { subject: programme.id } },
  });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('decisions.none')}>{t('decisions.noneText')}</EmptyState>
        ) : (
          <Stack gap="md">
            {items.map((decision) => (
              <Paper key={decision.id} withBorder p="md">
                <Anchor component={Link} to={`/funds/${fundCode}/decisions/${decision.id}`} fw={600}>
                  {decision.code} · {decision.outcomeLabel}
                </Anchor>
                <Text size="sm" c="dimmed">
                  <Day value={decision.decidedOn} />
                </Text>
                <Text my="xs" maw="75ch">
                  {decision.textForApplicant}
                </Text>
                {decision.amounts.length > 0 ? (
                  <FiguresTable
                    caption={t('decisions.amounts')}
                    minWidth={280}
                    heads={[t('organisation'), t('approved')]}
                    rows={decision.amounts.map(({ organisation, amount }) => ({
                      key: organisation,
                      cells: [organisation, <Amount key="amount" value={amount} />],
                    }))}
                  />
                ) : null}
                {decision.outcome === 'approved_with_conditions' ? (
                  <Conditions fundCode={fundCode} decisionId={decision.id} />
                ) : null}
              </Paper>
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function Conditions({ fundCode, decisionId }: { fundCode: string; decisionId: string }) {
  const { t } = useTranslation('programmes');
  const roles = useRoles(fundCode);
  const [clearing, setClearing] = useState<Condition | null>(null);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/decisions/{id}/conditions', {
    params: { path: { fundCode, id: decisionId } },
  });
  const clear = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/decisions/{id}/conditions/{conditionId}/clear',
  );
  return (
    <Stack gap="xs" mt="sm">
      {(query.data?.items ?? []).map((condition) => (
        <Paper key={condition.id} withBorder p="sm">
          <StateBadge
            state={condition.clearedAt ? 'met' : 'open'}
            tone={condition.clearedAt ? 'good' : 'warning'}
            label={condition.clearedAt ? t('decisions.cleared') : t('decisions.open')}
          />
          <Text>
            {condition.number}. {condition.text}
          </Text>
          <Text size="sm" c="dimmed">
            {t('decisions.owner', { owner: condition.owner })} · <Day value={condition.dueOn} />
          </Text>
          <Text size="sm">{condition.evidence ?? condition.evidenceNeeded}</Text>
          {condition.clearedAt ? null : (
            <ActionButton
              size="compact-sm"
              variant="default"
              mt={4}
              whyNot={roles.has('secretariat') ? null : t('whyNot.notSecretariat')}
              onClick={() => setClearing(condition)}
            >
              {t('decisions.clear')}
            </ActionButton>
          )}
        </Paper>
      ))}
      {clearing ? (
        <VerbDialog
          title={t('decisions.clear')}
          text={clearing.text}
          verb={t('decisions.clear')}
          reasonLabel={t('decisions.evidence')}
          onConfirm={async (evidence) => {
            await clear.mutateAsync({
              params: { path: { fundCode, id: decisionId, conditionId: clearing.id } },
              headers: ifMatch(clearing.version),
              body: { evidence },
            });
            tellDone(t('decisions.isCleared'));
          }}
          onClose={() => setClearing(null)}
        />
      ) : null}
    </Stack>
  );
}
