import { percentText } from '../parts/amount-text';
import { BarRows } from './bar-rows';
import { Figure } from './figure';
import type { BarRow } from './row-layout';
import { type PictureWords, shortMoney, spokenMoney } from './words';

interface AmountChainProps {
  words: PictureWords;
  currency: string;
  target: string | null;
  deposited: string;
  allocated: string;
  transferred: string;
  expended: string;
}

/** Target, deposited, allocated, transferred, spent on one scale: each a part of the one before. */
export function AmountChain({ words, currency, ...amounts }: AmountChainProps) {
  const chain = (['deposited', 'allocated', 'transferred', 'expended'] as const).map((name, index, names) => {
    const before = index === 0 ? 'target' : names[index - 1]!;
    const share = percentText(amounts[name], amounts[before] ?? 0, words.language);
    return { name, amount: amounts[name], share: share && words.t('chain.shareOf', { share, of: before }) };
  });
  const rows: BarRow[] = chain.map(({ name, amount, share }) => ({
    label: words.t(`amounts.${name}`),
    value: shortMoney(words, amount, currency),
    note: share ?? undefined,
    ...{ from: 0, to: Number(amount), colour: `var(--amount-${name})` },
  }));
  if (amounts.target !== null) {
    rows.unshift({
      label: words.t('amounts.target'),
      value: shortMoney(words, amounts.target, currency),
      ...{ from: 0, to: Number(amounts.target), colour: 'none', outlined: true },
    });
  }
  const money = (amount: string) => spokenMoney(words, amount, currency);
  const sentence = words.t('chain.sentence', {
    allocated: money(amounts.allocated),
    transferred: money(amounts.transferred),
    expended: money(amounts.expended),
  });
  return (
    <Figure
      words={words}
      name="amounts"
      sentence={sentence}
      draw={(width) => <BarRows rows={rows} width={width} label={sentence} />}
      table={{
        columns: [words.t('columns.amount'), currency, words.t('columns.share')],
        rows: [
          [words.t('amounts.target'), { amount: amounts.target }, null],
          ...chain.map(({ name, amount, share }) => [words.t(`amounts.${name}`), { amount }, share]),
        ],
      }}
    />
  );
}
