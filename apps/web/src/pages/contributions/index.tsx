import { IconFileDollar, IconHeartHandshake } from '@tabler/icons-react';
import type { Area } from '../../shell/area';
import { bookReaders } from '../money/readers';

export const contributionsArea: Area = {
  group: 'money',
  texts: ['contributions'],
  routes: [
    {
      path: '/funds/:fundCode/agreements',
      lazy: async () => ({ Component: (await import('./agreements/agreements-page')).AgreementsPage }),
    },
    {
      path: '/funds/:fundCode/agreements/new',
      lazy: async () => ({ Component: (await import('./agreements/new-agreement-page')).NewAgreementPage }),
    },
    {
      path: '/funds/:fundCode/agreements/:id',
      lazy: async () => ({ Component: (await import('./agreements/agreement-page')).AgreementPage }),
    },
    {
      path: '/funds/:fundCode/agreements/:id/amend',
      lazy: async () => ({
        Component: (await import('./agreements/amend-agreement-page')).AmendAgreementPage,
      }),
    },
    {
      path: '/funds/:fundCode/pledges',
      lazy: async () => ({ Component: (await import('./pledges/pledges-page')).PledgesPage }),
    },
    {
      path: '/funds/:fundCode/in-kind-contributions',
      lazy: async () => ({ Component: (await import('./in-kind/in-kind-page')).InKindPage }),
    },
    {
      path: '/funds/:fundCode/exchange-rates',
      lazy: async () => ({ Component: (await import('./rates/rates-page')).RatesPage }),
    },
    {
      path: '/funds/:fundCode/my-contributions',
      lazy: async () => ({ Component: (await import('./mine/my-contributions-page')).MyContributionsPage }),
    },
  ],
  navigation: [
    { text: 'contributions', to: 'agreements', icon: IconFileDollar, roles: bookReaders },
    { text: 'myContributions', to: 'my-contributions', icon: IconHeartHandshake, roles: ['donor'] },
  ],
};
