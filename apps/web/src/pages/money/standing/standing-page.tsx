import { Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { shortAmount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { DayField, today } from '../../../parts/day-field';
import { shareOf } from '../../../parts/decimal';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { readsBooks } from '../readers';
import { AreasTable } from './areas-table';
import { ContributorsTable } from './contributors-table';
import { FlowTable } from './flow-table';
import { endOfDay, type Standing } from './standing';
import { AllocatedRiver, StandingPictures } from './standing-pictures';
import { YearsTable } from './years-table';

/** Where the fund stands on a day, as known on a day: the sentence, then the figures behind it. */
export function StandingPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const [params] = useSearchParams();
  const roles = useRoles(fundCode);
  const asOf = params.get('asOf');
  const known = params.get('known');
  const query = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation',
    {
      params: {
        path: { fundCode },
        query: { ...(asOf ? { asOf } : {}), ...(known ? { knownAt: endOfDay(known) } : {}) },
      },
    },
    { placeholderData: keepPreviousData },
  );
  return (
    <Page title={t('standing.title')} lead={query.data ? <Sentence standing={query.data} /> : null}>
      <Chooser />
      <Loaded query={query}>
        {(standing) => (
          <Stack gap="lg">
            <StandingPictures standing={standing} fundCode={fundCode} />
            <Grid gap="lg">
              <Section span={6} title={t('standing.flow.title')}>
                <FlowTable standing={standing} drill={readsBooks(roles) ? fundCode : null} />
              </Section>
              <Section span={6} title={t('standing.contributors.title')}>
                <ContributorsTable standing={standing} fundCode={fundCode} />
              </Section>
              <Section span={12} title={t('standing.areas.title')}>
                <AreasTable standing={standing} fundCode={fundCode} />
              </Section>
              <Section span={12} title={t('standing.years.title')}>
                <YearsTable standing={standing} />
              </Section>
            </Grid>
            {asOf || known ? null : <AllocatedRiver fundCode={fundCode} />}
            <KnownAt standing={standing} />
          </Stack>
        )}
      </Loaded>
    </Page>
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

function Chooser() {
  const { t } = useTranslation('money');
  const [params, setParams] = useSearchParams();
  const set = (name: string) => (day: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (day) after.set(name, day);
      else after.delete(name);
      return after;
    });
  const chosen = params.has('asOf') || params.has('known');
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <DayField label={t('standing.asOf')} value={params.get('asOf') ?? ''} onChange={set('asOf')} />
      <DayField
        label={t('standing.knownOn')}
        value={params.get('known') ?? ''}
        max={today()}
        onChange={set('known')}
      />
      {chosen ? (
        <Button variant="subtle" onClick={() => setParams({})}>
          {t('standing.now')}
        </Button>
      ) : null}
    </Group>
  );
}

function KnownAt({ standing }: { standing: Standing }) {
  const { t, i18n } = useTranslation('money');
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('standing.statedAt', {
          asOf: dayText(standing.asOf, i18n.language),
          knownAt: dayText(standing.knownAt, i18n.language, true),
        })}
      </Text>
    </Stack>
  );
}
