import { asSent, differenceIn, minorIn, sumIn, textIn } from '../../contributions/amounts';

/** A part of a deposit while it is typed: for which instalment, of which line, how much. */
export interface PartDraft {
  key: number;
  instalment: string;
  line: string;
  amount: string;
}

/** An instalment that a deposit may pay. */
export interface PayableInstalment {
  id: string;
  agreement: string;
  open: string;
  dueOn: string;
}

/** A contribution line with what is still to come of it. */
export interface PayableLine {
  id: string;
  number: number;
  agreement: string;
  open: string;
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** How what is left would pay what is open: the earliest instalments first, lines in their order. */
export function proposal(
  left: string,
  instalments: readonly PayableInstalment[],
  lines: readonly PayableLine[],
  currency: string,
): PartDraft[] {
  const openOf = new Map(lines.map(({ id, open }) => [id, minorIn(open, currency)]));
  const parts: PartDraft[] = [];
  let rest = minorIn(left, currency);
  const byDay = instalments.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  for (const { id, agreement, open } of byDay) {
    let wanted = least(rest, minorIn(open, currency));
    for (const line of lines.filter((each) => each.agreement === agreement)) {
      const taken = least(wanted, openOf.get(line.id) ?? 0n);
      if (taken <= 0n) continue;
      parts.push({
        key: parts.length + 1,
        instalment: id,
        line: line.id,
        amount: textIn(taken, currency),
      });
      openOf.set(line.id, (openOf.get(line.id) ?? 0n) - taken);
      wanted -= taken;
      rest -= taken;
    }
  }
  return parts;
}

/** A part of which more is given than is open of its instalment or line. */
export interface OverPaid {
  of: 'instalment' | 'line';
  open: string;
}

/** Parts that go beyond what is open, by their place; earlier parts take from it first, as in the API. */
export function overPaid(
  parts: readonly PartDraft[],
  instalments: readonly PayableInstalment[],
  lines: readonly PayableLine[],
  currency: string,
): Map<number, OverPaid> {
  const open = new Map([...instalments, ...lines].map((each) => [each.id, minorIn(each.open, currency)]));
  const over = new Map<number, OverPaid>();
  for (const [at, part] of parts.entries()) {
    const amount = minorIn(part.amount || '0', currency);
    for (const kind of ['line', 'instalment'] as const) {
      const left = open.get(part[kind]);
      if (left === undefined) continue;
      open.set(part[kind], left - amount);
      if (amount > left) over.set(at, { of: kind, open: textIn(left > 0n ? left : 0n, currency) });
    }
  }
  return over;
}

/** What of the deposit no part takes; below zero when they take more than there is. */
export function leftOf(unapplied: string, parts: readonly PartDraft[], currency: string): string {
  const taken = sumIn(
    parts.map(({ amount }) => amount || '0'),
    currency,
  );
  return differenceIn(unapplied, taken, currency);
}

/** Why the parts cannot be sent yet; null when they can. */
export function whyNotSend(
  parts: readonly PartDraft[],
  left: string,
  over: { count: number; confirmed: boolean },
): 'nothing' | 'blank' | 'tooMuch' | 'unconfirmed' | null {
  if (parts.length === 0) return 'nothing';
  if (parts.some(({ amount, instalment, line }) => !amount || !instalment || !line)) return 'blank';
  if (left.startsWith('-')) return 'tooMuch';
  return over.count > 0 && !over.confirmed ? 'unconfirmed' : null;
}

/** The parts as the API takes them. */
export function sentParts(parts: readonly PartDraft[], currency: string) {
  return parts.map(({ instalment, line, amount }) => ({
    instalment,
    line,
    amount: asSent(amount, currency),
  }));
}
