import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconClock,
  IconPencil,
} from '@tabler/icons-react';

/** What a state means to a reader: how far along, waiting, well, wrong. */
export type Tone = 'draft' | 'waiting' | 'working' | 'good' | 'stopped' | 'late' | 'warning';

const looks = {
  draft: { icon: IconPencil, colour: 'var(--mantine-color-dimmed)' },
  waiting: { icon: IconCircleDashed, colour: 'var(--tone-waiting)' },
  working: { icon: IconCircleDot, colour: 'var(--tone-working)' },
  good: { icon: IconCircleCheck, colour: 'var(--tone-good)' },
  stopped: { icon: IconCircleX, colour: 'var(--mantine-color-dimmed)' },
  late: { icon: IconClock, colour: 'var(--mantine-color-error)' },
  warning: { icon: IconAlertTriangle, colour: 'var(--tone-warning)' },
} as const;

const tones: Record<string, Tone> = {
  draft: 'draft',
  returned: 'warning',
  submitted: 'waiting',
  eligible: 'working',
  in_screening: 'working',
  screened: 'working',
  endorsed: 'good',
  converted: 'good',
  deferred: 'warning',
  declined: 'stopped',
  ineligible: 'stopped',
  withdrawn: 'stopped',
  appraised: 'working',
  approved: 'good',
  approved_with_conditions: 'warning',
  signed: 'good',
  active: 'good',
  suspended: 'warning',
  cancelled: 'stopped',
  requested: 'waiting',
  executed: 'good',
  rejected: 'stopped',
  accepted: 'good',
  open: 'working',
  published: 'waiting',
  closed: 'stopped',
  met: 'good',
  waived: 'stopped',
  sent: 'good',
  failed: 'late',
  uncertain: 'warning',
};

/** A state as icon, word and colour together: none of them alone carries the meaning. */
export function StateBadge({ state, label, tone }: { state: string; label: string; tone?: Tone }) {
  const { icon: Icon, colour } = looks[tone ?? tones[state] ?? 'working'];
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex" data-state={state}>
      <Icon size={16} stroke={2} color={colour} aria-hidden style={{ flexShrink: 0 }} />
      <Text span size="sm" fw={500} c={colour}>
        {label}
      </Text>
    </Group>
  );
}
