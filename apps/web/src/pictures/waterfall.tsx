import { BarRows } from './bar-rows';
import { Figure } from './figure';
import { runningSteps, type Standing, standingSteps, type WaterfallStep } from './waterfall-layout';
import { type PictureWords, shortMoney, spokenMoney } from './words';

interface WaterfallProps {
  words: PictureWords;
  currency: string;
  name: string;
  sentence: string;
  steps: readonly WaterfallStep[];
}

/** Begins with one amount and shows step by step what came and what left, down to what is there. */
export function Waterfall({ words, currency, name, sentence, steps }: WaterfallProps) {
  const rows = runningSteps(steps).map((step) => ({
    label: step.label,
    value: signed(shortMoney(words, step.amount, currency), step),
    ...{ from: step.from, to: step.to },
    colour: step.colour ?? (Number(step.amount) < 0 ? 'var(--amount-committed)' : 'var(--amount-deposited)'),
  }));
  return (
    <Figure
      words={words}
      name={name}
      sentence={sentence}
      draw={(width) => <BarRows rows={rows} width={width} label={sentence} threads />}
      table={{
        columns: [words.t('columns.step'), currency],
        rows: steps.map(({ label, amount }) => [label, { amount }]),
      }}
    />
  );
}

function signed(text: string, { kind, amount }: WaterfallStep): string {
  if (kind !== 'change') return text;
  return Number(amount) < 0 ? `−${text.replace(/[-−]/, '')}` : `+${text}`;
}

const colours: Partial<Record<keyof Standing, string>> = {
  deposited: 'var(--amount-deposited)',
  transferred: 'var(--amount-transferred)',
  openReservations: 'var(--amount-allocated)',
  cashBalance: 'var(--amount-deposited)',
  availableToAllocate: 'var(--amount-deposited)',
};

/** The fund's books as a waterfall: from deposits to what can still be allocated. */
export function StandingWaterfall(props: { words: PictureWords; currency: string; standing: Standing }) {
  const { words, currency, standing } = props;
  const sentence = words.t('waterfall.sentence', {
    deposited: spokenMoney(words, standing.deposited, currency),
    cash: spokenMoney(words, standing.cashBalance, currency),
    available: spokenMoney(words, standing.availableToAllocate, currency),
  });
  const steps = standingSteps(standing).map(({ name, amount, kind }): WaterfallStep => {
    return { label: words.t(`waterfall.${name}`), amount, kind, colour: colours[name] };
  });
  return <Waterfall words={words} currency={currency} name="waterfall" sentence={sentence} steps={steps} />;
}
