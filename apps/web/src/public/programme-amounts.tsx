import { percentText } from '../parts/amount-text';
import { BarRows } from '../pictures/bar-rows';
import { Figure } from '../pictures/figure';
import { shortMoney } from '../pictures/words';
import type { ProgrammePage, Reader } from './reader';

interface ProgrammeAmountsProps {
  reader: Reader;
  programme: ProgrammePage;
  currency: string;
  sentence: string;
}

/** Approved, transferred and spent, on one scale. */
export function ProgrammeAmounts({ reader, programme, currency, sentence }: ProgrammeAmountsProps) {
  const { t, pictures, language } = reader;
  const rows = (
    [
      ['approved', t('programme.approved'), 'allocated'],
      ['transferred', t('areas.transferred'), 'transferred'],
      ['expended', t('areas.expended'), 'expended'],
    ] as const
  ).map(([name, label, colour]) => {
    const share = name === 'approved' ? null : percentText(programme[name], programme.approved, language);
    return {
      ...{ label, amount: programme[name], value: shortMoney(pictures, programme[name], currency) },
      note: share === null ? undefined : t('programme.shareOf', { share }),
      ...{ from: 0, to: Number(programme[name]), colour: `var(--amount-${colour})` },
    };
  });
  return (
    <Figure
      words={pictures}
      name={programme.code}
      sentence={null}
      draw={(width) => <BarRows rows={rows} width={width} label={sentence} />}
      table={{
        columns: [pictures.t('columns.amount'), currency],
        rows: rows.map(({ label, amount }) => [label, { amount }]),
      }}
    />
  );
}
