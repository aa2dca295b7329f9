import { IconBuildingBank, IconCoins } from '@tabler/icons-react';
import type { Role } from '../../api/me';
import type { Area } from '../../shell/area';

/** Who reads the fund's books (the API decides; this is what the navigation offers). */
const bookReaders: Role[] = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
  'chair',
  'member',
];

export const moneyArea: Area = {
  routes: [
    {
      path: '/funds/:fundCode/capitalisation',
      lazy: async () => ({ Component: (await import('./standing/standing-page')).StandingPage }),
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
  ],
  navigation: [
    { text: 'standing', to: 'capitalisation', icon: IconCoins },
    { text: 'deposits', to: 'deposits', icon: IconBuildingBank, roles: [...bookReaders, 'donor'] },
  ],
};
