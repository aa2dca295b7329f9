import { percentText, shortAmount } from '../parts/amount-text';
import { BarRows } from './bar-rows';
import { Figure } from './figure';
import type { BarRow } from './row-layout';
import type { PictureWords } from './words';

export interface FunnelStage {
  label: string;
  count: number;
  /** What these ask for or are given. */
  amount?: string | null;
}

interface FunnelProps {
  words: PictureWords;
  stages: readonly FunnelStage[];
  currency: string;
  sentence: string;
  /** Small print below. */
  note?: string | undefined;
  name?: string;
}

const shades = ['pledged', 'committed', 'deposited', 'allocated', 'transferred', 'expended'];

/** How many come as far as each stage, the first being the whole. */
export function Funnel({ words, stages, currency, sentence, note, name = 'funnel' }: FunnelProps) {
  const first = stages[0]?.count ?? 0;
  const number = new Intl.NumberFormat(words.language);
  const share = (count: number) => percentText(count, first, words.language) ?? '';
  const rows = stages.map(({ label, count, amount }, index): BarRow => {
    const shade = shades[Math.min(shades.length - 1, Math.round((index / stages.length) * shades.length))];
    const asked = amount
      ? ` · ${words.t('money', { currency, amount: shortAmount(amount, words.language) })}`
      : '';
    return {
      label,
      value: number.format(count),
      note: `${share(count)}${asked}`,
      ...{ from: 0, to: count, colour: `var(--amount-${shade})` },
    };
  });
  return (
    <Figure
      words={words}
      name={name}
      sentence={sentence}
      note={note}
      draw={(width) => <BarRows rows={rows} width={width} label={sentence} />}
      table={{
        columns: [words.t('columns.stage'), words.t('columns.count'), words.t('columns.share'), currency],
        rows: stages.map(({ label, count, amount }) => [
          label,
          count,
          share(count),
          amount === undefined ? null : { amount },
        ]),
      }}
    />
  );
}
