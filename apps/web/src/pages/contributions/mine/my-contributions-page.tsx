import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schema } from '../../../api/client';
import { Amount, fullAmount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { useOwnContributors } from '../../money/readers';
import { ContributionsFrame } from '../contributions-frame';
import { Section } from '../section';
import { useOwnStatement } from '../use-own-statement';
import { MyAgreements } from './my-agreements';
import { MyDeposits } from './my-deposits';
import { DueInstalments } from './due-instalments';
import { Reached } from './reached';

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
  const { name, currency, deposited, sharePercent } = statement;
  const amount = `${currency} ${fullAmount(deposited, i18n.language)}`;
  if (sharePercent === null) return t('mine.deposited', { name, amount });
  const percent = fullAmount(sharePercent, i18n.language);
  return t('mine.depositedShare', { name, amount, percent });
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
      <Section title={t('mine.reached')}>
        <Text size="sm" c="dimmed">
          {t('mine.reachedText')}
        </Text>
        <Reached statement={statement} />
      </Section>
    </>
  );
}
