import { IconUserCog } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

export const accountArea: Area = {
  texts: ['account'],
  routes: [
    { path: '/account', lazy: async () => ({ Component: (await import('./account-page')).AccountPage }) },
  ],
  navigation: [{ text: 'account', to: '/account', icon: IconUserCog }],
};
