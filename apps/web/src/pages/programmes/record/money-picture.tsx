import { useTranslation } from 'react-i18next';
import { sumOf } from '../../../parts/decimal';
import { BarRows } from '../../../pictures/bar-rows';
import { Figure } from '../../../pictures/figure';
import { PictureFrame } from '../../../pictures/picture-frame';
import type { BarRow } from '../../../pictures/row-layout';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { shortMoney, spokenMoney } from '../../../pictures/words';

const steps = ['approved', 'transferred', 'expended'] as const;
const shades = { approved: 'allocated', transferred: 'transferred', expended: 'expended' };

export interface MoneyRow {
  organisation: string;
  approved: string;
  transferred: string;
  expended: string;
}

/** Approved, transferred and spent of each organisation on one scale. */
export function MoneyPicture({ rows, currency }: { rows: MoneyRow[]; currency: string }) {
  const { t } = useTranslation('programmes');
  const words = usePictureWords();
  const [approved, transferred, expended] = steps.map((step) =>
    spokenMoney(words, sumOf(rows.map((row) => row[step])), currency),
  );
  const sentence = t('money.sentence', {
    approved: approved ?? '',
    transferred: transferred ?? '',
    expended: expended ?? '',
  });
  const bars = rows.flatMap((row) =>
    steps.map((step): BarRow => ({
      label: `${row.organisation} · ${t(`money.${step}`)}`,
      value: shortMoney(words, row[step], currency),
      ...{ from: 0, to: Number(row[step]), colour: `var(--amount-${shades[step]})` },
    })),
  );
  return (
    <PictureFrame>
      <Figure
        words={words}
        name="programme-money"
        sentence={sentence}
        draw={(width) => <BarRows rows={bars} width={width} label={sentence} />}
        table={{
          columns: [t('organisation'), ...steps.map((step) => t(`money.${step}`))],
          rows: rows.map((row) => [row.organisation, ...steps.map((step) => ({ amount: row[step] }))]),
        }}
      />
    </PictureFrame>
  );
}
