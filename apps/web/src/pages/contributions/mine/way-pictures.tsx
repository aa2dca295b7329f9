import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { percentText } from '../../../parts/amount-text';
import { sumOf } from '../../../parts/decimal';
import { useAreaNames } from '../../../parts/vocabulary';
import { BarRows } from '../../../pictures/bar-rows';
import { Figure } from '../../../pictures/figure';
import { PictureFrame } from '../../../pictures/picture-frame';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { shortMoney } from '../../../pictures/words';

type Statement = Schema<'ContributorAnswer'>;

interface Bar {
  label: string;
  amount: string;
  /** Its share of the whole that the picture tells. */
  share?: string;
  /** Of the palette that each amount has on every page. */
  colour: 'deposited' | 'allocated' | 'transferred' | 'expended';
}

/** How far the donor's money went, and in which thematic areas it arrived. */
export function WayPictures({ statement }: { statement: Statement }) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const { shortOf } = useAreaNames(fundCode);
  const words = usePictureWords();
  const { deposited, net, currency, reached } = statement;
  const { reserved, transferred, expended } = reached;
  const money = (amount: string) => shortMoney(words, amount, currency);
  const share = (part: string, whole: string) => percentText(part, whole, i18n.language) ?? '–';
  const ofNet = (amount: string) => ({ amount, share: share(amount, net) });
  const way: Bar[] = [
    { label: t('mine.way.deposited'), amount: deposited, colour: 'deposited' },
    { label: t('mine.way.net'), amount: net, colour: 'deposited' },
    { label: t('mine.way.allocated'), ...ofNet(sumOf([reserved, transferred])), colour: 'allocated' },
    { label: t('mine.way.transferred'), ...ofNet(transferred), colour: 'transferred' },
    { label: t('mine.way.expended'), ...ofNet(expended), colour: 'expended' },
  ];
  const areas = reached.areas.map(({ area, transferred: amount }): Bar => ({
    ...{ label: shortOf(area, i18n.language), amount, colour: 'transferred' },
    share: share(amount, transferred),
  }));
  const first = areas.reduce<Bar | null>(
    (most, bar) => (most && Number(most.amount) >= Number(bar.amount) ? most : bar),
    null,
  );
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Bars
        name="my-way"
        head={t('mine.way.amount')}
        sentence={t('mine.way.sentence', {
          ...{ net: money(net), transferred: money(transferred), share: share(transferred, net) },
          ...{ reserved: money(reserved), costs: money(reached.costs), free: money(reached.free) },
        })}
        bars={way}
        currency={currency}
      />
      {first ? (
        <Bars
          name="my-areas"
          head={t('mine.area')}
          sentence={t('mine.way.areas', { area: first.label, share: first.share ?? '–' })}
          bars={areas}
          currency={currency}
        />
      ) : null}
    </SimpleGrid>
  );
}

interface BarsProps {
  name: string;
  head: string;
  sentence: string;
  bars: Bar[];
  currency: string;
}

function Bars({ name, head, sentence, bars, currency }: BarsProps) {
  const { t } = useTranslation('contributions');
  const words = usePictureWords();
  const rows = bars.map(({ label, amount, share, colour }) => ({
    ...{ label, from: 0, to: Number(amount), colour: `var(--amount-${colour})` },
    ...{ value: shortMoney(words, amount, currency), ...(share ? { note: share } : {}) },
  }));
  return (
    <PictureFrame>
      <Figure
        words={words}
        name={name}
        sentence={sentence}
        draw={(width) => <BarRows rows={rows} width={width} label={sentence} />}
        table={{
          columns: [head, currency, t('mine.way.share')],
          rows: bars.map(({ label, amount, share }) => [label, { amount }, share ?? null]),
        }}
      />
    </PictureFrame>
  );
}
