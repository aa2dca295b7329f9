import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { shortAmount } from '../../../parts/amount';
import { percentText } from '../../../parts/amount-text';
import { EmptyState } from '../../../parts/empty-state';
import { Loaded } from '../../../parts/loaded';
import { StandingFrame } from '../standing/standing-frame';
import { useTimes } from '../standing/times';
import { TimesChooser } from '../standing/times-chooser';
import { StatedAt } from '../statements/stated-at';
import { IfStops } from './if-stops';
import { concentrationLevel, largest, type Mix } from './mix';
import { MixPictures } from './mix-pictures';
import { MixTable } from './mix-table';

/** Whose money it is, what it may pay and for how long it is promised, and how much hangs on whom. */
export function MixPage() {
  const { t } = useTranslation('earmarks');
  const { fundCode = '' } = useParams();
  const times = useTimes();
  const query = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/funding-mix',
    { params: { path: { fundCode }, query: times.query } },
    { placeholderData: keepPreviousData },
  );
  const mix = query.data;
  return (
    <StandingFrame
      title={t('mix.title')}
      lead={mix && mix.byContributor.length > 0 ? <Lead mix={mix} /> : null}
    >
      <TimesChooser />
      <Loaded query={query}>
        {(loaded) =>
          loaded.byContributor.length === 0 ? (
            <EmptyState title={t('mix.none')} />
          ) : (
            <Stack gap="lg">
              <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
                <Concentration mix={loaded} />
                <MultiYear mix={loaded} />
              </SimpleGrid>
              <MixPictures mix={loaded} />
              <MixTable mix={loaded} fundCode={fundCode} />
              <IfStops mix={loaded} fundCode={fundCode} />
              <StatedAt {...loaded} />
            </Stack>
          )
        }
      </Loaded>
    </StandingFrame>
  );
}

function Lead({ mix }: { mix: Mix }) {
  const { t, i18n } = useTranslation('earmarks');
  const share = (part: string, whole: string) => percentText(part, whole, i18n.language) ?? '–';
  const first = largest(mix.byContributor, 1).shown[0]?.amount ?? '0.00';
  const free = mix.byEarmarking.find(({ earmarking }) => earmarking === 'none')?.amount ?? '0.00';
  return t('mix.lead', {
    share: share(first, mix.deposited),
    free: share(free, mix.deposited),
    years: share(mix.multiYear.amount, mix.multiYear.committed),
  });
}

function Concentration({ mix }: { mix: Mix }) {
  const { t } = useTranslation('earmarks');
  if (mix.concentration === null) return null;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4">
        {t('mix.concentration')}
      </Title>
      <Text>
        {t('mix.concentrationText', {
          index: mix.concentration,
          level: concentrationLevel(mix.concentration),
        })}
      </Text>
    </Paper>
  );
}

function MultiYear({ mix: { multiYear, currency } }: { mix: Mix }) {
  const { t, i18n } = useTranslation('earmarks');
  const money = (amount: string) => `${currency} ${shortAmount(amount, i18n.language)}`;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4">
        {t('mix.multiYear')}
      </Title>
      <Text>
        {t('mix.multiYearText', {
          amount: money(multiYear.amount),
          committed: money(multiYear.committed),
          share: percentText(multiYear.amount, multiYear.committed, i18n.language) ?? '–',
        })}
      </Text>
    </Paper>
  );
}
