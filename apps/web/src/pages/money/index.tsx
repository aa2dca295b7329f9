import { IconArrowsExchange, IconBook2, IconBuildingBank, IconCoins } from '@tabler/icons-react';
import type { Area } from '../../shell/area';
import { bookReaders } from './readers';

export const moneyArea: Area = {
  group: 'money',
  texts: ['money', 'contributions', 'earmarks', 'statements'],
  routes: [
    {
      path: '/funds/:fundCode/capitalisation',
      lazy: async () => ({ Component: (await import('./standing/standing-page')).StandingPage }),
    },
    {
      path: '/funds/:fundCode/funding-mix',
      lazy: async () => ({ Component: (await import('./mix/mix-page')).MixPage }),
    },
    {
      path: '/funds/:fundCode/earmarks',
      lazy: async () => ({ Component: (await import('./earmarks/earmarks-page')).EarmarksPage }),
    },
    {
      path: '/funds/:fundCode/statements',
      lazy: async () => ({ Component: (await import('./statements/statements-page')).StatementsPage }),
    },
    {
      path: '/funds/:fundCode/deposits',
      lazy: async () => ({ Component: (await import('./deposits/deposits-page')).DepositsPage }),
    },
    {
      path: '/funds/:fundCode/deposits/new',
      lazy: async () => ({ Component: (await import('./deposits/new-deposit-page')).NewDepositPage }),
    },
    {
      path: '/funds/:fundCode/deposits/:id',
      lazy: async () => ({ Component: (await import('./deposits/deposit-page')).DepositPage }),
    },
    {
      path: '/funds/:fundCode/deposits/:id/apply',
      lazy: async () => ({ Component: (await import('./deposits/apply-page')).ApplyPage }),
    },
    {
      path: '/funds/:fundCode/imports',
      lazy: async () => ({ Component: (await import('./imports/imports-page')).ImportsPage }),
    },
    {
      path: '/funds/:fundCode/income',
      lazy: async () => ({ Component: (await import('./entries/entries-page')).IncomePage }),
    },
    {
      path: '/funds/:fundCode/bank-charges',
      lazy: async () => ({ Component: (await import('./entries/entries-page')).BankChargesPage }),
    },
    {
      path: '/funds/:fundCode/direct-costs',
      lazy: async () => ({ Component: (await import('./entries/entries-page')).DirectCostsPage }),
    },
    {
      path: '/funds/:fundCode/transfers',
      lazy: async () => ({ Component: (await import('./transfers/transfers-page')).TransfersPage }),
    },
    {
      path: '/funds/:fundCode/transfers/:id',
      lazy: async () => ({ Component: (await import('./transfers/transfer-page')).TransferPage }),
    },
    {
      path: '/funds/:fundCode/refunds',
      lazy: async () => ({ Component: (await import('./refunds/refunds-page')).RefundsPage }),
    },
    {
      path: '/funds/:fundCode/allocations',
      lazy: async () => ({ Component: (await import('./allocations-page')).AllocationsPage }),
    },
    {
      path: '/funds/:fundCode/ledger',
      lazy: async () => ({ Component: (await import('./ledger/postings-page')).PostingsPage }),
    },
    {
      path: '/funds/:fundCode/ledger/postings/:id',
      lazy: async () => ({ Component: (await import('./ledger/posting-page')).PostingPage }),
    },
    {
      path: '/funds/:fundCode/ledger/accounts',
      lazy: async () => ({ Component: (await import('./ledger/accounts-page')).AccountsPage }),
    },
    {
      path: '/funds/:fundCode/ledger/periods',
      lazy: async () => ({ Component: (await import('./ledger/periods-page')).PeriodsPage }),
    },
    {
      path: '/funds/:fundCode/integrity',
      lazy: async () => ({ Component: (await import('./integrity/integrity-page')).IntegrityPage }),
    },
  ],
  navigation: [
    { text: 'standing', to: 'capitalisation', icon: IconCoins },
    { text: 'deposits', to: 'deposits', icon: IconBuildingBank, roles: [...bookReaders, 'donor'] },
    {
      text: 'transfers',
      to: 'transfers',
      icon: IconArrowsExchange,
      roles: [...bookReaders, 'focal-point'],
    },
    { text: 'ledger', to: 'ledger', icon: IconBook2, roles: bookReaders },
  ],
};
