import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { EligibilityDialog } from './eligibility-dialog';
import { type Judgements, openGates, outcomeOf } from './eligibility';
import { JudgementDialog } from './judgement-dialog';
import type { Note } from './use-note';

type Eligibility = Schema<'EligibilityAnswer'>;
type Gate = Eligibility['gates'][number];

/** The gates of eligibility with what the server found, and the secretariat's decision. */
export function EligibilityTab({ fundCode, note }: { fundCode: string; note: Note }) {
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}/eligibility', {
    params: { path: { fundCode, id: note.id } },
  });
  return (
    <Loaded query={query}>
      {(eligibility) => <Gates fundCode={fundCode} note={note} eligibility={eligibility} />}
    </Loaded>
  );
}

interface GatesProps {
  fundCode: string;
  note: Note;
  eligibility: Eligibility;
}

function Gates({ fundCode, note, eligibility }: GatesProps) {
  const { t } = useTranslation('notes');
  const roles = useRoles(fundCode);
  const [judgements, setJudgements] = useState<Judgements>({});
  const [judging, setJudging] = useState<Gate | null>(null);
  const [deciding, setDeciding] = useState<'eligible' | 'ineligible' | null>(null);
  const decides = roles.has('secretariat') && note.verbs.includes('find-eligible');
  const open = openGates(eligibility.gates, judgements);
  const outcome = outcomeOf(eligibility.gates, judgements);
  const judged = eligibility.gates.map((gate) => {
    const given = judgements[gate.gate];
    return given ? { ...gate, judgement: given, passed: given.passed } : gate;
  });
  return (
    <Stack gap="md" maw={820}>
      <Text size="sm" c="dimmed">
        {t('eligibility.lead', { number: eligibility.versionNumber })}
      </Text>
      {eligibility.outcome ? <Outcome eligibility={eligibility} /> : null}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {judged.map((gate) => (
          <GateRow key={gate.gate} gate={gate} onJudge={decides ? () => setJudging(gate) : null} />
        ))}
      </Stack>
      {decides ? (
        <Group>
          <ActionButton
            whyNot={
              open.length > 0
                ? t('eligibility.stillOpen', { count: open.length })
                : outcome === 'ineligible'
                  ? t('eligibility.gateFailed')
                  : null
            }
            onClick={() => setDeciding('eligible')}
          >
            {t('eligibility.find.eligible')}
          </ActionButton>
          <ActionButton
            variant="default"
            whyNot={
              open.length > 0
                ? t('eligibility.stillOpen', { count: open.length })
                : outcome === 'eligible'
                  ? t('eligibility.allPassed')
                  : null
            }
            onClick={() => setDeciding('ineligible')}
          >
            {t('eligibility.find.ineligible')}
          </ActionButton>
        </Group>
      ) : null}
      {judging ? (
        <JudgementDialog
          gate={judging}
          onJudge={(judgement) => setJudgements({ ...judgements, [judging.gate]: judgement })}
          onClose={() => setJudging(null)}
        />
      ) : null}
      {deciding ? (
        <EligibilityDialog
          {...{ fundCode, note, judgements }}
          outcome={deciding}
          onClose={() => setDeciding(null)}
        />
      ) : null}
    </Stack>
  );
}

function Outcome({ eligibility }: { eligibility: Eligibility }) {
  const { t } = useTranslation('notes');
  const good = eligibility.outcome === 'eligible';
  return (
    <Alert
      color={good ? 'green' : 'orange'}
      icon={good ? <IconCircleCheck aria-hidden /> : <IconCircleX aria-hidden />}
      title={eligibility.outcomeLabel}
    >
      {eligibility.reason ? (
        <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {eligibility.reason}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed">
        {eligibility.decidedBy ? `${t('eligibility.by', { name: eligibility.decidedBy })} · ` : ''}
        <Day value={eligibility.decidedAt} />
      </Text>
    </Alert>
  );
}

function GateRow({ gate, onJudge }: { gate: Gate; onJudge: (() => void) | null }) {
  const { t } = useTranslation('notes');
  const word = gate.passed === null ? 'open' : gate.passed ? 'passed' : 'failed';
  const Icon = { open: IconHelpCircle, passed: IconCircleCheck, failed: IconCircleX }[word];
  const colour = {
    open: 'var(--tone-waiting)',
    passed: 'var(--tone-good)',
    failed: 'var(--mantine-color-error)',
  }[word];
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Group gap="xs" wrap="nowrap" align="flex-start" style={{ flex: '1 1 18rem' }}>
          <Icon size={20} color={colour} aria-hidden style={{ flexShrink: 0 }} />
          <div>
            <Title order={2} size="sm">
              {gate.label}
            </Title>
            <Text size="sm" c={colour} fw={500}>
              {t(`eligibility.gate.${word}`)}
            </Text>
            <Text size="sm">{gate.note}</Text>
            {gate.judgement ? (
              <Text size="sm" dir="auto">
                {t('eligibility.judged', { reason: gate.judgement.reason })}
              </Text>
            ) : null}
          </div>
        </Group>
        {onJudge ? (
          <Button variant="default" size="compact-sm" onClick={onJudge}>
            {gate.result === 'unknown' ? t('eligibility.answer') : t('eligibility.overrule')}
          </Button>
        ) : null}
      </Group>
    </Paper>
  );
}
