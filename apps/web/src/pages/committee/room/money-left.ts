import { differenceOf, minorOf, sumOf } from '../../../parts/decimal';

/** What of an agenda item the money needs to know. */
export interface MoneyItem {
  state: string | null;
  asked: string | null;
  approved: string | null;
}

export interface MoneyLeft {
  available: string;
  /** What the items that are not decided ask for together. */
  asked: string;
  /** What would be left if all of them were approved; below zero when they cannot all be. */
  left: string;
  /** What this session has approved: `available` is already without it. */
  approved: string;
  enough: boolean;
}

/** The money of a session: what is available now against what its open items ask for. */
export function moneyLeft(available: string, items: readonly MoneyItem[]): MoneyLeft {
  const open = items.filter(({ state }) => state === 'pending');
  const asked = sumOf(open.flatMap((item) => item.asked ?? []));
  const left = differenceOf(available, asked);
  const approved = sumOf(items.flatMap((item) => item.approved ?? []));
  return { available, asked, left, approved, enough: minorOf(left) >= 0n };
}

/** Budget lines summed by organisation, in the document's order. */
export function budgetByOrganisation(
  lines: readonly { organisation: string; amount: string }[],
): { organisation: string; amount: string }[] {
  const codes = [...new Set(lines.map(({ organisation }) => organisation))];
  return codes.map((organisation) => ({
    organisation,
    amount: sumOf(lines.filter((line) => line.organisation === organisation).map(({ amount }) => amount)),
  }));
}
