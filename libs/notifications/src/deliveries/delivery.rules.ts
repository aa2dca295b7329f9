/**
 * States of a delivery. `queued` waits, `sending` is claimed by a process, `uncertain` may or may not have
 * arrived after two hand-overs, `simulated` belongs to demo data, `suppressed` has no one to read it any
 * more.
 */
export const deliveryStates = [
  'queued',
  'sending',
  'sent',
  'uncertain',
  'failed',
  'simulated',
  'suppressed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Claimable {
  readonly state: DeliveryState;
  readonly claimedUntil: Date | null;
  readonly uncertainAt: Date | null;
}

/**
 * What a process that takes up a delivery may do. One found `sending` although its process’s time is over was
 * interrupted while the mail server had it: nobody knows whether it went out. It is sent once more under the
 * same Message-ID, and never a third time by itself.
 */
export function claimOf(
  delivery: Claimable,
  now: Date,
): 'send' | 'send-once-more' | 'give-up' | 'wait' | 'nothing' {
  if (delivery.state === 'queued') return 'send';
  if (delivery.state !== 'sending') return 'nothing';
  if (delivery.claimedUntil && delivery.claimedUntil > now) return 'wait';
  return delivery.uncertainAt ? 'give-up' : 'send-once-more';
}

/** How many hand-overs are tried before a delivery is given up. */
export const attemptsPerSending = 10;

/** How long to wait after the nth failed attempt: 5 s, 20 s, 80 s, … at most 6 hours; about a day in all. */
export function waitAfterMs(attempt: number): number {
  return Math.min(5_000 * 4 ** (attempt - 1), 6 * 3_600_000);
}

export type Failure = 'temporary' | 'permanent' | 'uncertain';

/** What becomes of a delivery whose attempt failed. */
export function afterFailure(
  failure: Failure,
  delivery: { attempts: number; attemptsAllowed: number; uncertainAt: Date | null },
): 'queued' | 'failed' | 'uncertain' {
  if (failure === 'permanent') return 'failed';
  if (failure === 'uncertain' && delivery.uncertainAt) return 'uncertain';
  return delivery.attempts >= delivery.attemptsAllowed ? 'failed' : 'queued';
}

/** Whether staff may have it sent again: whatever is over, except what was only simulated. */
export function mayResend(state: DeliveryState): boolean {
  return ['sent', 'uncertain', 'failed', 'suppressed'].includes(state);
}
