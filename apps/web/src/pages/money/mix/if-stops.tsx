import { Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { useTimes } from '../standing/times';
import { largest, type Mix } from './mix';

/** What would be missing without one contributor: the largest, until another is chosen. */
export function IfStops({ mix, fundCode }: { mix: Mix; fundCode: string }) {
  const { t } = useTranslation('earmarks');
  const times = useTimes();
  const [params, setParams] = useSearchParams();
  const first = largest(mix.byContributor, 1).shown[0] ?? mix.byContributor[0]!;
  const contributor = params.get('without') ?? first.contributor;
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/funding-mix/if-stops', {
    params: { path: { fundCode }, query: { ...times.query, contributor } },
  });
  const choose = (code: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('without', code!);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h4">
        {t('mix.stops.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('mix.stops.text')}
      </Text>
      <Stack gap="sm">
        <Select
          label={t('mix.stops.choose')}
          data={mix.byContributor.map(({ contributor: value, name }) => ({ value, label: name }))}
          value={contributor}
          onChange={choose}
          searchable
          allowDeselect={false}
          w={{ base: '100%', xs: 320 }}
        />
        <div aria-live="polite">
          <Loaded query={query}>{(stop) => <Consequences stop={stop} />}</Loaded>
        </div>
      </Stack>
    </Paper>
  );
}

function Consequences({ stop }: { stop: Schema<'StopAnswer'> }) {
  const { t, i18n } = useTranslation('earmarks');
  const money = (amount: string) => `${stop.currency} ${fullAmount(amount, i18n.language)}`;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  const { name, committedOpen, pledgedOpen, uncoveredWithout, openReservations, instalments } = stop;
  const unapplied = {
    name,
    unapplied: money(stop.unapplied),
    twice: Number(committedOpen) > 0 ? 'yes' : 'no',
  };
  const owes = Number(committedOpen) > 0 || Number(pledgedOpen) > 0;
  const told = {
    ...{ name, committed: money(committedOpen), pledged: money(pledgedOpen) },
    share: percent.format(Number(stop.shareOfExpectedPercent ?? 0) / 100),
  };
  const uncovered = { uncovered: money(uncoveredWithout), reserved: money(openReservations) };
  const isUncovered = Number(uncoveredWithout) > 0;
  return (
    <Stack gap="xs">
      <Text>{owes ? t('mix.stops.notComing', told) : t('mix.stops.nothing', told)}</Text>
      <Text fw={isUncovered ? 700 : 400}>
        {t(isUncovered ? 'mix.stops.uncovered' : 'mix.stops.covered', uncovered)}
      </Text>
      {Number(stop.unapplied) > 0 ? (
        <Text size="sm" c="dimmed">
          {t('mix.stops.unapplied', unapplied)}
        </Text>
      ) : null}
      {instalments.length > 0 ? (
        <FiguresTable
          caption={t('mix.stops.instalments')}
          heads={[
            ...[t('mix.stops.agreement'), t('mix.stops.number')],
            ...[t('mix.stops.dueOn'), t('mix.stops.open')],
          ]}
          rows={instalments.map(({ agreement, number, dueOn, open, currency }) => ({
            key: `${agreement} ${number}`,
            cells: [
              ...[agreement, number],
              <Day key="dueOn" value={dueOn} />,
              `${currency} ${fullAmount(open, i18n.language)}`,
            ],
          }))}
        />
      ) : null}
    </Stack>
  );
}
