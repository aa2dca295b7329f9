import { Grid, Paper, Stack, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { shortAmount } from '../../../parts/amount';
import { shareOf } from '../../../parts/decimal';
import { Loaded } from '../../../parts/loaded';
import { readsBooks } from '../readers';
import { AsOfSlider } from './as-of-slider';
import { AreasTable } from './areas-table';
import { AskedTable } from './asked-table';
import { CategoriesTable } from './categories-table';
import { ContributorsTable } from './contributors-table';
import { FlowTable } from './flow-table';
import { StatedAt } from '../statements/stated-at';
import type { Standing } from './standing';
import { StandingFrame } from './standing-frame';
import { AllocatedRiver, StandingPictures } from './standing-pictures';
import { useTimes } from './times';
import { TimesChooser } from './times-chooser';
import { YearsTable } from './years-table';

/** Where the fund stands on a day, as known on a day: the sentence, then the figures behind it. */
export function StandingPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const times = useTimes();
  const query = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation',
    { params: { path: { fundCode }, query: times.query } },
    { placeholderData: keepPreviousData },
  );
  const now = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation',
    { params: { path: { fundCode }, query: {} } },
    { enabled: !times.isNow },
  );
  return (
    <StandingFrame title={t('standing.title')} lead={query.data ? <Sentence standing={query.data} /> : null}>
      <AsOfSlider fundCode={fundCode} />
      <TimesChooser />
      <Loaded query={query}>
        {(standing) => (
          <Stack gap="lg">
            <StandingPictures standing={standing} fundCode={fundCode} />
            <Grid gap="lg">
              <Section span={times.isNow ? 6 : 12} title={t('standing.flow.title')}>
                <FlowTable
                  standing={standing}
                  drill={readsBooks(roles) ? fundCode : null}
                  now={times.isNow ? undefined : now.data}
                />
              </Section>
              <Section span={6} title={t('standing.contributors.title')}>
                <ContributorsTable standing={standing} fundCode={fundCode} />
              </Section>
              <Section span={times.isNow ? 12 : 6} title={t('standing.categories.title')}>
                <CategoriesTable standing={standing} />
              </Section>
              {times.isNow ? (
                <Section span={12} title={t('standing.asked.title')}>
                  <AskedTable standing={standing} fundCode={fundCode} />
                </Section>
              ) : null}
              <Section span={12} title={t('standing.areas.title')}>
                <AreasTable standing={standing} fundCode={fundCode} />
              </Section>
              <Section span={12} title={t('standing.years.title')}>
                <YearsTable standing={standing} />
              </Section>
            </Grid>
            {times.isNow ? <AllocatedRiver fundCode={fundCode} /> : null}
            <StatedAt {...standing} />
          </Stack>
        )}
      </Loaded>
    </StandingFrame>
  );
}

function Section({ span, title, children }: { span: number; title: string; children: ReactNode }) {
  return (
    <Grid.Col span={{ base: 12, lg: span }}>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h4" mb="xs">
          {title}
        </Title>
        {children}
      </Paper>
    </Grid.Col>
  );
}

function Sentence({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('money');
  const money = (amount: string) => `${standing.currency} ${shortAmount(amount, i18n.language)}`;
  const { deposited, target } = standing;
  return (
    <>
      {target
        ? t('standing.receivedOfTarget', {
            deposited: money(deposited),
            target: money(target),
            share: shareOf(deposited, target),
          })
        : t('standing.received', { deposited: money(deposited) })}{' '}
      {t('standing.used', {
        allocated: money(standing.allocated),
        transferred: money(standing.transferred),
        available: money(standing.availableToAllocate),
      })}
    </>
  );
}
