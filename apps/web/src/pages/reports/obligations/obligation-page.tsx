import { Anchor, Card, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { tellProblem } from '../../../parts/tell';
import { useReportRights } from '../readers';
import { ExtendDialog } from './extend-dialog';
import { LatenessWords } from './lateness-words';
import { RemindButton } from './remind-button';
import { WaiveDialog } from './waive-dialog';

type Obligation = Schema<'ObligationAnswer'>;

/** One report that is owed: by whom, until when, and what was changed about it and why. */
export function ObligationPage() {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/obligations/{id}', {
    params: { path: { fundCode, id } },
  });
  return (
    <Loaded query={query}>
      {(obligation) => (
        <Page
          title={`${obligation.typeLabel}, ${obligation.organisation}`}
          trail={[{ label: t('obligations.title'), to: `/funds/${fundCode}/obligations?state=open` }]}
          actions={<Actions obligation={obligation} />}
        >
          <ObligationFacts obligation={obligation} />
          <Changes changes={obligation.changes} />
        </Page>
      )}
    </Loaded>
  );
}

function Actions({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('reports');
  const { secretariat, writesFor } = useReportRights();
  const [asking, setAsking] = useState<'waive' | 'extend' | null>(null);
  const whyNot = obligation.state === 'open' ? null : t('change.notOpen');
  const close = () => setAsking(null);
  return (
    <>
      <WriteOrRead obligation={obligation} writes={writesFor(obligation.organisation)} />
      {secretariat ? (
        <>
          <RemindButton obligation={obligation} />
          <ActionButton variant="default" whyNot={whyNot} onClick={() => setAsking('extend')}>
            {t('extend.button')}
          </ActionButton>
          <ActionButton variant="default" whyNot={whyNot} onClick={() => setAsking('waive')}>
            {t('waive.button')}
          </ActionButton>
        </>
      ) : null}
      {asking === 'waive' ? <WaiveDialog obligation={obligation} onClose={close} /> : null}
      {asking === 'extend' ? <ExtendDialog obligation={obligation} onClose={close} /> : null}
    </>
  );
}

/** The one next action: begin the report, go on with it, or read it. */
function WriteOrRead({ obligation, writes }: { obligation: Obligation; writes: boolean }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const begin = api.useMutation('post', '/api/v1/funds/{fundCode}/reports');
  const { id, report, state } = obligation;
  if (report) {
    const goesOn = writes && (report.state === 'draft' || report.state === 'returned');
    return (
      <ActionButton onClick={() => void navigate(`/funds/${fundCode}/reports/${report.id}`)}>
        {t(goesOn ? 'report.goOn' : 'report.open')}
      </ActionButton>
    );
  }
  if (!writes) return null;
  const start = async () => {
    try {
      const made = await begin.mutateAsync({ params: { path: { fundCode } }, body: { obligationId: id } });
      await navigate(`/funds/${fundCode}/reports/${made.id}`);
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <ActionButton
      loading={begin.isPending}
      whyNot={state === 'open' ? null : t('change.notOpen')}
      onClick={() => void start()}
    >
      {t('report.begin')}
    </ActionButton>
  );
}

function ObligationFacts({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const { programme, state, stateLabel, overdue, dueOn, originallyDueOn, remindedAt } = obligation;
  return (
    <Card withBorder>
      <Facts
        facts={[
          {
            label: t('column.state'),
            value: <StateBadge state={state} label={stateLabel} {...(overdue ? { tone: 'late' } : {})} />,
          },
          {
            label: t('column.due'),
            value: (
              <Group gap="xs">
                <Day value={dueOn} />
                <LatenessWords obligation={obligation} />
              </Group>
            ),
          },
          originallyDueOn !== dueOn && {
            label: t('column.originallyDue'),
            value: <Day value={originallyDueOn} />,
          },
          {
            label: t('column.programme'),
            value: (
              <Anchor component={Link} to={`/funds/${fundCode}/programmes/${programme.id}`}>
                {programme.code} {programme.title}
              </Anchor>
            ),
          },
          { label: t('column.who'), value: obligation.organisation },
          {
            label: t('column.period'),
            value: (
              <>
                <Day value={obligation.periodStart} /> – <Day value={obligation.periodEnd} />
              </>
            ),
          },
          {
            label: t('column.reminded'),
            value: remindedAt ? <Day value={remindedAt} withTime /> : t('remind.never'),
          },
        ]}
      />
    </Card>
  );
}

function Changes({ changes }: { changes: Obligation['changes'] }) {
  const { t } = useTranslation('reports');
  if (changes.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('change.title')}
      </Title>
      <Timeline bulletSize={12} lineWidth={2} active={changes.length}>
        {changes.map(({ verb, fromDue, toDue, reason, at, by }) => (
          <Timeline.Item key={at} title={t(`change.${verb}`)}>
            {toDue ? (
              <Text size="sm">
                <Day value={fromDue} /> → <Day value={toDue} />
              </Text>
            ) : null}
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {reason}
            </Text>
            <Text size="xs" c="dimmed">
              {by ? `${by}, ` : ''}
              <Day value={at} withTime />
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}
