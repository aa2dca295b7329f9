import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { sumOf } from '../../../parts/decimal';
import { Facts } from '../../../parts/facts';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { placeName, useAreaNames, useFund } from '../../../parts/vocabulary';
import { MoneyPicture } from './money-picture';
import { ProgrammeTimeline } from './programme-timeline';
import type { TabProps } from './programme-page';

const figures = ['approved', 'transferred', 'refunded', 'expended'] as const;
const terms = {
  approved: 'approved_budget',
  transferred: 'transfer',
  refunded: 'refund',
  expended: 'expenditure',
} as const;
const told = ['signed', 'active', 'suspended', 'operationally_closed', 'financially_closed'];

/** A programme at a glance: where, by whom, when, how much, and how far the money went. */
export function OverviewTab({ programme, fundCode }: TabProps) {
  const { t, i18n } = useTranslation('programmes');
  const { nameOf } = useAreaNames(fundCode);
  return (
    <Stack gap="lg">
      <Text lang={programme.language} maw="75ch">
        {programme.summary}
      </Text>
      <Facts
        facts={[
          { label: t('area'), term: 'thematic_area', value: nameOf(programme.primaryArea) },
          {
            label: t('places'),
            value: programme.places.map((place) => placeName(place, i18n.language)).join(', '),
          },
          { label: t('organisations'), term: 'puno', value: programme.organisations.join(', ') },
          { label: t('convening'), term: 'convening_agency', value: programme.conveningAgency },
          { label: t('startsOn'), value: <Day value={programme.startsOn} /> },
          { label: t('endsOn'), value: <Day value={programme.endsOn} /> },
          programme.conceptNoteId !== null && {
            label: t('conceptNote'),
            value: (
              <Anchor component={Link} to={`/funds/${fundCode}/concept-notes/${programme.conceptNoteId}`}>
                {t('open')}
              </Anchor>
            ),
          },
        ]}
      />
      {told.includes(programme.state) ? (
        <MoneyByOrganisation programme={programme} fundCode={fundCode} />
      ) : null}
      <ProgrammeTimeline programme={programme} fundCode={fundCode} />
    </Stack>
  );
}

/** The same figures that the public reads: approved, transferred, refunded, spent per organisation. */
function MoneyByOrganisation({ programme, fundCode }: TabProps) {
  const { t } = useTranslation('programmes');
  const currency = useFund(fundCode)?.currency ?? '';
  const query = api.useQuery('get', '/api/v1/public/funds/{fundCode}/programmes/{code}', {
    params: { path: { fundCode, code: programme.code } },
  });
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4" mb="xs">
        {t('money.title')}
      </Title>
      <Loaded query={query}>
        {({ organisations }) => (
          <Stack gap="md">
            <MoneyPicture rows={organisations} currency={currency} />
            <FiguresTable
              caption={t('money.caption')}
              minWidth={560}
              heads={[
                t('organisation'),
                ...figures.map((figure) => ({ label: t(`money.${figure}`), term: terms[figure] })),
              ]}
              rows={organisations.map((row) => ({
                key: row.organisation,
                cells: [
                  row.convening ? t('money.leads', { name: row.name }) : row.name,
                  ...figures.map((figure) => <Amount key={figure} value={row[figure]} />),
                ],
              }))}
              foot={[
                t('total'),
                ...figures.map((figure) => (
                  <Amount key={figure} value={sumOf(organisations.map((row) => row[figure]))} />
                )),
              ]}
            />
          </Stack>
        )}
      </Loaded>
    </Paper>
  );
}
