import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useRoles } from '../../../api/me';
import { Page } from '../../../parts/page';
import { SubNavigation } from '../../../parts/sub-navigation';
import { checksBooks } from '../readers';

/** The books: postings, accounts, periods, and whether they agree. */
export function LedgerFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const checks = checksBooks(useRoles(fundCode));
  const at = (path: string) => `/funds/${fundCode}/ledger${path}`;
  return (
    <Page title={title} lead={lead}>
      <SubNavigation
        label={t('ledger.title')}
        entries={[
          { label: t('ledger.postings'), to: at('') },
          { label: t('ledger.accounts'), to: at('/accounts') },
          { label: t('ledger.periods'), to: at('/periods') },
          ...(checks ? [{ label: t('integrity.title'), to: `/funds/${fundCode}/integrity` }] : []),
        ]}
      />
      {children}
    </Page>
  );
}
