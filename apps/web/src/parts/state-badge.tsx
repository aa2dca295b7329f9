import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleX,
  IconClock,
  IconPencil,
} from '@tabler/icons-react';
import classes from './state-badge.module.css';

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
    <span className={classes.state} data-state={state} style={{ color: colour }}>
      <Icon size={16} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
