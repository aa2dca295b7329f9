import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount, fullAmount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { useOwnContributors } from '../../money/readers';
import { StatementFiles } from '../../money/statements/statement-files';
import { ContributionsFrame } from '../contributions-frame';
import { Section } from '../section';
import { useOwnStatement } from '../use-own-statement';
import { MyAgreements } from './my-agreements';
import { MyDeposits } from './my-deposits';
import { DueInstalments } from './due-instalments';
import { Reached } from './reached';
import { WayPictures } from './way-pictures';

type Statement = Schema<'ContributorAnswer'>;

/** A donor's own page: what it promised and paid, what is due, and what its money reached. */
export function MyContributionsPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const own = useOwnContributors(fundCode);
  const query = useOwnStatement();
  return (
    <ContributionsFrame
      title={t('mine.title')}
      lead={query.data ? <Lead statement={query.data} /> : t('mine.lead')}
    >
      {own.length === 0 ? (
        <EmptyState title={t('mine.nobody')}>{t('mine.nobodyText')}</EmptyState>
      ) : (
        <Loaded query={query}>{(statement) => <Mine statement={statement} />}</Loaded>
      )}
    </ContributionsFrame>
  );
}

function Lead({ statement }: { statement: Statement }) {
  const { t, i18n } = useTranslation('contributions');
  const { name, currency, deposited, sharePercent, reached } = statement;
  const money = (amount: string) => `${currency} ${fullAmount(amount, i18n.language)}`;
  const amount = money(deposited);
  const percent = sharePercent === null ? null : fullAmount(sharePercent, i18n.language);
  const came =
    percent === null
      ? t('mine.deposited', { name, amount })
      : t('mine.depositedShare', { name, amount, percent });
  if (reached.programmes.length === 0) return came;
  const went = t('mine.went', {
    transferred: money(reached.transferred),
    programmes: reached.programmes.length,
    expended: money(reached.expended),
  });
  return `${came} ${went}`;
}

function Mine({ statement }: { statement: Statement }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const amount = (value: string) => <Amount value={value} currency={statement.currency} fw={700} />;
  return (
    <>
      <Facts
        facts={[
          { label: t('totals.pledgedOpen'), term: 'pledge', value: amount(statement.pledgedOpen) },
          { label: t('totals.committed'), term: 'commitment', value: amount(statement.committed) },
          { label: t('totals.committedOpen'), value: amount(statement.committedOpen) },
          { label: t('mine.net'), value: amount(statement.net) },
        ]}
      />
      <Section title={t('mine.reached')}>
        <WayPictures statement={statement} />
        <Text size="sm" c="dimmed">
          {t('mine.reachedText')}
        </Text>
        <Reached statement={statement} />
        <Group justify="space-between" gap="sm">
          <Anchor component={Link} to={`/funds/${fundCode}/statements?of=contributor`}>
            {t('mine.statement')}
          </Anchor>
          <StatementFiles
            address={`/api/v1/funds/${fundCode}/statements/contributor`}
            query={{ contributor: statement.contributor }}
          />
        </Group>
      </Section>
      <Section title={t('mine.due')}>
        <DueInstalments />
      </Section>
      <Section title={t('agreements.title')}>
        <MyAgreements />
      </Section>
      <Section title={t('mine.deposits')}>
        <MyDeposits />
        <Anchor component={Link} to={`/funds/${fundCode}/deposits`}>
          {t('mine.allDeposits')}
        </Anchor>
      </Section>
    </>
  );
}
