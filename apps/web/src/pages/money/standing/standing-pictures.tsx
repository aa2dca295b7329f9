import { SimpleGrid } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { shortAmount } from '../../../parts/amount';
import { AmountChain } from '../../../pictures/amount-chain';
import { CapitalisationBar } from '../../../pictures/capitalisation-bar';
import { DepositsOverTime } from '../../../pictures/deposits-over-time';
import { FlowPicture } from '../../../pictures/flow-picture';
import { PictureFrame } from '../../../pictures/picture-frame';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { StandingWaterfall } from '../../../pictures/waterfall';
import { allocatedFlow, type Standing } from './standing';
import { UnappliedNote } from './unapplied-note';

interface StandingPicturesProps {
  standing: Standing;
  fundCode: string;
}

/** The fund in pictures: against its target, how far money went, its books, and over time. */
export function StandingPictures({ standing, fundCode }: StandingPicturesProps) {
  const words = usePictureWords();
  const { currency, target, asOf, knownAt } = standing;
  const series = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation/series',
    { params: { path: { fundCode }, query: { step: 'quarter', to: asOf, knownAt } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <div>
        <PictureFrame>
          <CapitalisationBar words={words} {...standing} />
        </PictureFrame>
        <UnappliedNote standing={standing} />
      </div>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <PictureFrame>
          <AmountChain words={words} {...standing} target={target} />
        </PictureFrame>
        <PictureFrame>
          <StandingWaterfall words={words} currency={currency} standing={standing} />
        </PictureFrame>
      </SimpleGrid>
      {series.data ? (
        <PictureFrame>
          <DepositsOverTime words={words} currency={currency} points={series.data.items} />
        </PictureFrame>
      ) : null}
    </>
  );
}

/** Today's allocations as a river from areas to organisations; the API tells them for today alone. */
export function AllocatedRiver({ fundCode }: { fundCode: string }) {
  const { t, i18n } = useTranslation('money');
  const words = usePictureWords();
  const roles = useRoles(fundCode);
  const reads = [...roles].some((role) => role !== 'reviewer');
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/flow',
    { params: { path: { fundCode } } },
    { enabled: reads },
  );
  if (!data) return null;
  return (
    <PictureFrame>
      <FlowPicture
        words={words}
        currency={data.currency}
        flow={allocatedFlow(data)}
        sentence={t('standing.river', {
          amount: `${data.currency} ${shortAmount(data.allocated, i18n.language)}`,
          programmes: data.programmes.length,
          organisations: data.organisations.length,
        })}
      />
    </PictureFrame>
  );
}
