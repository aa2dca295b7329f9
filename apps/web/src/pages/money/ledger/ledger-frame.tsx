import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '../../../parts/page';
import { SubNavigation } from '../../../parts/sub-navigation';

/** The books: postings, accounts, periods. */
export function LedgerFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const at = (path: string) => `/funds/${fundCode}/ledger${path}`;
  return (
    <Page title={title} lead={lead}>
      <SubNavigation
        label={t('ledger.title')}
        entries={[
          { label: t('ledger.postings'), to: at('') },
          { label: t('ledger.accounts'), to: at('/accounts') },
          { label: t('ledger.periods'), to: at('/periods') },
        ]}
      />
      {children}
    </Page>
  );
}
