import { Group, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { useOrganisationName, useOrganisations } from '../../../api/organisations';
import { Amount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { Facts } from '../../../parts/facts';
import { FiguresTable } from '../../../parts/figures-table';
import { Loaded } from '../../../parts/loaded';
import { readsBooks, useOwnContributors } from '../readers';
import { useTimes } from '../standing/times';
import { Reached } from './reached';
import { StatedAt } from './stated-at';
import { onScreen } from './on-screen';
import { StatementFiles } from './statement-files';

type Statement = Schema<'ContributorAnswer'>;
const path = '/api/v1/funds/{fundCode}/statements/contributor';

/** What one contributor promised, paid and reached; donors find their own. */
export function ContributorStatement({ fundCode }: { fundCode: string }) {
  const { t } = useTranslation('statements');
  const { query: times } = useTimes();
  const [params, setParams] = useSearchParams();
  const choices = useChoices(fundCode);
  const contributor = params.get('contributor') ?? choices[0]?.value ?? '';
  const asked = { ...times, contributor };
  const query = api.useQuery(
    'get',
    path,
    { params: { path: { fundCode }, query: asked } },
    { placeholderData: keepPreviousData, select: onScreen, enabled: contributor !== '' },
  );
  const choose = (code: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('contributor', code!);
      return after;
    });
  if (choices.length === 0) return <EmptyState title={t('contributor.none')} />;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end" gap="sm">
        <Select
          label={t('contributor.choose')}
          data={choices}
          value={contributor}
          onChange={choose}
          searchable
          allowDeselect={false}
          w={{ base: '100%', xs: 320 }}
          disabled={choices.length === 1}
        />
        <StatementFiles address={path.replace('{fundCode}', fundCode)} query={asked} />
      </Group>
      <Loaded query={query}>
        {(answer) => {
          const statement = onScreen(answer as Statement | string);
          return (
            <>
              <Promised statement={statement} />
              <Reached statement={statement} />
              <StatedAt {...statement} />
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** Contributors whose statement the reader may see, those with deposits first; a donor's own alone. */
function useChoices(fundCode: string) {
  const own = useOwnContributors(fundCode);
  const books = readsBooks(useRoles(fundCode));
  const organisations = useOrganisations();
  const nameOf = useOrganisationName();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/capitalisation',
    { params: { path: { fundCode } } },
    { enabled: books },
  );
  if (!books) return own.map((code) => ({ value: code, label: nameOf(code) }));
  const paid = (data?.byContributor ?? []).map(({ contributor }) => contributor);
  const others = organisations.filter(({ kind, code }) => kind === 'contributor' && !paid.includes(code));
  return [...paid, ...others.map(({ code }) => code)].map((code) => ({ value: code, label: nameOf(code) }));
}

function Promised({ statement }: { statement: Statement }) {
  const { t, i18n } = useTranslation('statements');
  const { currency } = statement;
  const money = (value: string) => <Amount value={value} currency={currency} />;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {statement.name}
        </Title>
        <Facts
          facts={[
            { label: t('contributor.pledged'), term: 'pledge', value: money(statement.pledged) },
            { label: t('contributor.pledgedOpen'), value: money(statement.pledgedOpen) },
            { label: t('contributor.committed'), term: 'commitment', value: money(statement.committed) },
            { label: t('contributor.committedOpen'), value: money(statement.committedOpen) },
            { label: t('contributor.deposited'), term: 'deposit', value: money(statement.deposited) },
            { label: t('contributor.bankCharges'), value: money(statement.bankCharges) },
            { label: t('contributor.agentFees'), term: 'aa_fee', value: money(statement.agentFees) },
            { label: t('contributor.net'), value: <b>{money(statement.net)}</b> },
          ]}
        />
        {statement.sharePercent === null ? null : (
          <Text size="sm">
            {t('contributor.share', { share: percent.format(Number(statement.sharePercent) / 100) })}
          </Text>
        )}
      </Stack>
      <Stack gap="xs" component="section">
        <Title order={2} size="h4">
          {t('contributor.byYear')}
        </Title>
        <FiguresTable
          caption={t('contributor.byYearCaption', { currency })}
          minWidth={240}
          heads={[t('contributor.year'), t('contributor.deposited')]}
          rows={statement.byYear.map(({ year, deposited }) => ({
            key: String(year),
            cells: [year, <Amount key="deposited" value={deposited} />],
          }))}
          foot={[t('keyFigures.total'), <Amount key="total" value={statement.deposited} />]}
        />
      </Stack>
    </SimpleGrid>
  );
}
