import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortAmount } from '../../../parts/amount';
import { percentText } from '../../../parts/amount-text';
import { BarRows } from '../../../pictures/bar-rows';
import { Figure } from '../../../pictures/figure';
import { PictureFrame } from '../../../pictures/picture-frame';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { shortMoney } from '../../../pictures/words';
import { largest, type Mix } from './mix';

/** Contributors that have a bar of their own; the others stand together. */
const shownContributors = 8;

interface Bar {
  label: string;
  amount: string;
}

/** Deposits by contributor and by earmarking as bars. */
export function MixPictures({ mix }: { mix: Mix }) {
  const { t, i18n } = useTranslation('earmarks');
  const { shown, others, othersAmount } = largest(mix.byContributor, shownContributors);
  const none = mix.byEarmarking.find(({ earmarking }) => earmarking === 'none')?.amount ?? '0.00';
  const share = (part: string) => percentText(part, mix.deposited, i18n.language) ?? '–';
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
      <Bars
        name="contributors"
        mix={mix}
        head={t('mix.contributor')}
        sentence={t('mix.contributorsSentence', {
          count: shown.length + others,
          amount: `${mix.currency} ${shortAmount(mix.deposited, i18n.language)}`,
          name: shown[0]?.name ?? '–',
          share: share(shown[0]?.amount ?? '0.00'),
        })}
        bars={[
          ...shown.map(({ name, amount }) => ({ label: name, amount })),
          ...(others > 0 ? [{ label: t('mix.others', { count: others }), amount: othersAmount }] : []),
        ]}
      />
      <Bars
        name="earmarking"
        mix={mix}
        head={t('mix.earmarking')}
        sentence={t('mix.earmarkingSentence', { share: share(none) })}
        bars={mix.byEarmarking.map(({ earmarking, amount }) => ({
          label: t(`mix.earmarkings.${earmarking}`),
          amount,
        }))}
      />
    </SimpleGrid>
  );
}

interface BarsProps {
  name: string;
  mix: Mix;
  head: string;
  sentence: string;
  bars: Bar[];
}

function Bars({ name, mix, head, sentence, bars }: BarsProps) {
  const { t, i18n } = useTranslation('earmarks');
  const words = usePictureWords();
  const share = (amount: string) => percentText(amount, mix.deposited, i18n.language) ?? '–';
  const rows = bars.map(({ label, amount }) => ({
    ...{ label, from: 0, to: Number(amount), colour: 'var(--amount-deposited)' },
    value: shortMoney(words, amount, mix.currency),
    note: share(amount),
  }));
  return (
    <PictureFrame>
      <Figure
        words={words}
        name={name}
        sentence={sentence}
        draw={(width) => <BarRows rows={rows} width={width} label={sentence} />}
        table={{
          columns: [head, mix.currency, t('mix.share')],
          rows: bars.map(({ label, amount }) => [label, { amount }, share(amount)]),
        }}
      />
    </PictureFrame>
  );
}
