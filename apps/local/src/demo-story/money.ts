import { formatMinor, toMinor } from '#kernel';
import { wholeNote } from './content.js';
import type { Read } from './hands.js';
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

/** More than the story’s programme costs. */
const enough = '1500000.00';

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

/** What a programme like the story’s could receive, of an amount. */
export async function couldReceive({ fund, as }: Pick<Scene, 'fund' | 'as'>, amount: string): Promise<Read> {
  const { primaryArea: area, places } = wholeNote('');
  return as.secretariat.post(`${fund}/earmarks/preview`, { area, places, amount });
}

/** Enters a deposit when earlier tellings of the story have left too little to allocate. */
export async function enoughMoney({ fund, as, tell, mark, today }: Scene): Promise<void> {
  if ((await couldReceive({ fund, as }, enough)).possible) return;
  const { items } = await as.agent.get(`${fund}/deposits?limit=1`);
  const deposit = {
    contributor: items[0]?.contributor,
    amount: '5000000.00',
    bankReference: `STORY-${mark}`,
  };
  await as.agent.post(`${fund}/deposits`, { ...deposit, bankCharge: '0.00', valueDate: today });
  tell.chapter('A deposit, because the fund has given out what it had');
  tell.did(as.agent, `enters ${shownAmount(deposit.amount)} from ${deposit.contributor}`);
}
