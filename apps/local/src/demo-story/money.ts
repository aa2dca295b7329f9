import { formatMinor, toMinor } from '#kernel';
import type { Scene } from './scene.js';
import { shownAmount } from './telling.js';

const shown = {
  deposited: 'Deposited',
  allocated: 'Allocated (reserved − released)',
  transferred: 'Transferred',
  expended: 'Expenditure accepted',
  cashBalance: 'Cash balance',
  openReservations: 'Open reservations',
  availableToAllocate: 'Available to allocate',
} as const;

/** Where the fund stands, in decimal text. */
export type Figures = Record<keyof typeof shown, string>;

const names = Object.keys(shown) as (keyof Figures)[];

export async function figures({ fund, as }: Pick<Scene, 'fund' | 'as'>): Promise<Figures> {
  const found = await as.secretariat.get(`${fund}/capitalisation`);
  return Object.fromEntries(names.map((name) => [name, found[name]])) as Figures;
}

/** What the story changed of each figure. */
export function changeOf(before: Figures, after: Figures): Figures {
  const change = (name: keyof Figures) => formatMinor(toMinor(after[name]) - toMinor(before[name]));
  return Object.fromEntries(names.map((name) => [name, change(name)])) as Figures;
}

/** The fund before and after, side by side. */
export function tellMoney({ tell }: Scene, before: Figures, after: Figures): void {
  const change = changeOf(before, after);
  tell.chapter('The money, before and after');
  tell.table(
    ['', 'Before', 'After', 'Change'],
    names.map((name) => [
      shown[name],
      shownAmount(before[name]),
      shownAmount(after[name]),
      `${toMinor(change[name]) > 0n ? '+' : ''}${shownAmount(change[name])}`,
    ]),
  );
}
