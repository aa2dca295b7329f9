import { DomainError, type FieldError } from '#kernel';

export const callStates = ['draft', 'open', 'closed'] as const;
export type CallState = (typeof callStates)[number];

export interface CallWindow {
  readonly state: CallState;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly zone: string;
}

/**
 * Throws unless the call takes submissions at this instant: `call-not-open` before publication or before it
 * opens, `submission-late` from the closing instant on, unless a recorded waiver reaches further.
 */
export function requireOpen(call: CallWindow, now: Date, waivedUntil: Date | null): void {
  const { state, opensAt, closesAt, zone } = call;
  const facts = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), zone };
  if (state === 'draft' || now < opensAt) throw new DomainError('call-not-open', { facts });
  if (waivedUntil && now < waivedUntil) return;
  if (state === 'closed' || now >= closesAt) {
    throw new DomainError('submission-late', { params: { closed: localTime(closesAt, zone), zone }, facts });
  }
}

/** What is wrong with a window: the zone must be one that exists, the end after the beginning. */
export function windowErrors(window: { opensAt: Date; closesAt: Date; zone: string }): FieldError[] {
  const errors: FieldError[] = [];
  if (!isZone(window.zone)) errors.push({ pointer: '/zone', code: 'zone-unknown' });
  if (window.closesAt <= window.opensAt) errors.push({ pointer: '/closesAt', code: 'end-before-start' });
  return errors;
}

/** Whether the name is a time zone of the IANA database, like `Europe/Paris`. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** An instant as people of a zone write it: `2026-11-21 12:00`. */
export function localTime(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(instant);
}

/** Fields of a published call that authors already rely on. */
const fixedWhenPublished = ['code', 'opensAt', 'zone', 'themes', 'regions', 'rubricVersionId'] as const;

/** One problem for each field given that cannot change once the call is published. */
export function fixedErrors(change: Readonly<Record<string, unknown>>): FieldError[] {
  return fixedWhenPublished
    .filter((field) => change[field] !== undefined)
    .map((field) => ({ pointer: `/${field}`, code: 'fixed-after-publication' }));
}
