import { Anchor, Code, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { BudgetTable } from '../budget-table';
import { DecisionConditions } from './decision-conditions';
import { outcomeTones } from './outcome-tones';
import { Proceedings } from './proceedings';

/** One decision: outcome, amounts, conditions, and for the house how it came about. */
export function DecisionPage() {
  const { t } = useTranslation('committee');
  const { id = '' } = useParams();
  const fundCode = useFundCode();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/decisions/{id}', {
    params: { path: { fundCode, id } },
  });
  return (
    <Loaded query={query}>
      {(decision) => (
        <Page
          title={`${decision.code} · ${decision.title}`}
          trail={[{ label: t('decisions.title'), to: `/funds/${fundCode}/decisions` }]}
          lead={
            <Group gap="sm">
              <StateBadge
                state={decision.outcome}
                label={decision.outcomeLabel}
                tone={outcomeTones[decision.outcome]}
              />
              <Day value={decision.decidedOn} />
            </Group>
          }
        >
          <Body decision={decision} />
        </Page>
      )}
    </Loaded>
  );
}

function Body({ decision }: { decision: Schema<'DecisionAnswer'> }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const currency = useFund()?.currency ?? '';
  const subject = decision.conceptNoteId
    ? `concept-notes/${decision.conceptNoteId}`
    : decision.programmeId && `programmes/${decision.programmeId}`;
  return (
    <Stack gap="lg">
      <Group gap="md">
        {subject ? (
          <Anchor component={Link} to={`/funds/${fundCode}/${subject}`}>
            {t('decisions.openSubject')}
          </Anchor>
        ) : null}
        {decision.rule ? (
          <Anchor
            component={Link}
            to={`/funds/${fundCode}/sessions/${decision.sessionId}?item=${decision.itemId}`}
          >
            {t('decisions.session')}
          </Anchor>
        ) : null}
      </Group>
      <Part title={t('decisions.text')}>
        <Text maw="70ch" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {decision.textForApplicant}
        </Text>
      </Part>
      {decision.internalNote ? (
        <Part title={t('decisions.note')}>
          <Text maw="70ch" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
            {decision.internalNote}
          </Text>
        </Part>
      ) : null}
      {decision.amounts.length > 0 ? (
        <Part title={t('decisions.amounts')}>
          <BudgetTable lines={decision.amounts} currency={currency} />
        </Part>
      ) : null}
      {decision.outcome === 'approved_with_conditions' ? (
        <Part title={t('decisions.conditions')}>
          <DecisionConditions decisionId={decision.id} />
        </Part>
      ) : null}
      <Proceedings decision={decision} />
      {decision.digest ? (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('decisions.digest')}: <Code>{decision.digest}</Code>
        </Text>
      ) : null}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
}
