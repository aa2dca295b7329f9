import { IconHistory } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

export const historyArea: Area = {
  group: 'house',
  texts: ['history'],
  routes: [
    {
      path: '/funds/:fundCode/history',
      lazy: async () => ({ Component: (await import('./history-page')).HistoryPage }),
    },
  ],
  navigation: [
    {
      text: 'history',
      to: 'history',
      icon: IconHistory,
      roles: ['secretariat', 'auditor', 'administrator'],
    },
  ],
};
