import { Paper, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { today } from '../../../parts/day-field';
import { PictureFrame } from '../../../pictures/picture-frame';
import { Timeline } from '../../../pictures/timeline';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { shortMoney } from '../../../pictures/words';
import { useFund } from '../../../parts/vocabulary';
import { isApproved } from '../verbs';
import { type DayWords, programmeDays } from './programme-days';
import type { TabProps } from './programme-page';

const committee = ['secretariat', 'member', 'chair', 'agent', 'agent-approver', 'auditor'] as const;
const concerned = [...committee, 'administrator', 'focal-point'] as const;
const reporting = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
  'focal-point',
] as const;

/** Decisions, signatures, transfers, and reports due, late or accepted: one line along the years. */
export function ProgrammeTimeline({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const words = usePictureWords();
  const currency = useFund(fundCode)?.currency ?? '';
  const known = useKnownDays({ programme, fundCode });
  const told: DayWords = {
    decided: (outcome) => t('timeline.decided', { outcome }),
    signed: (count) => t('timeline.signed', { count }),
    transferred: (amount, count) =>
      t('timeline.transferred', { amount: shortMoney(words, amount, currency), count }),
    report: (type, year, state, count) => t(`timeline.${state}`, { type, year, count }),
  };
  const events = known ? programmeDays(known, told) : [];
  const { startsOn, endsOn } = programme;
  if (!known || events.length === 0) return null;
  const late = events.filter(({ kind }) => kind === 'late').length;
  const planned = events.filter(({ kind }) => kind === 'planned').length;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {t('timeline.title')}
      </Title>
      <PictureFrame>
        <Timeline
          words={words}
          name="programme-timeline"
          sentence={t('timeline.sentence', { done: events.length - late - planned, planned, late })}
          today={today()}
          spans={startsOn && endsOn ? [{ label: programme.code, from: startsOn, to: endsOn }] : []}
          events={events}
        />
      </PictureFrame>
    </Paper>
  );
}

/** What the API answers to the reader; undefined while it loads. Whoever may not see a part is not asked. */
function useKnownDays({ programme, fundCode }: TabProps) {
  const roles = useRoles(fundCode);
  const has = (some: readonly Parameters<typeof roles.has>[0][]) => some.some((role) => roles.has(role));
  const path = { fundCode };
  const approved = isApproved(programme.state) && has(concerned);
  const decisions = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/decisions',
    { params: { path, query: { subject: programme.id } } },
    { enabled: has(concerned) },
  );
  const signatures = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/programmes/{id}/signatures',
    { params: { path: { fundCode, id: programme.id } } },
    { enabled: approved },
  );
  const transfers = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/transfers',
    { params: { path, query: { programme: programme.id, state: 'executed', limit: 200 } } },
    { enabled: approved },
  );
  const obligations = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/obligations',
    { params: { path, query: { programme: programme.id, limit: 200 } } },
    { enabled: has(reporting) && programme.startsOn !== null },
  );
  if ([decisions, signatures, transfers, obligations].some(({ isLoading }) => isLoading)) return undefined;
  return {
    decisions: decisions.data?.items ?? [],
    signatures: signatures.data?.items ?? [],
    transfers: transfers.data?.items ?? [],
    obligations: obligations.data?.items ?? [],
  };
}
