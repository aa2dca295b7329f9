import { IconCalendarDue } from '@tabler/icons-react';
import type { Role } from '../../api/me';
import type { Area } from '../../shell/area';

const calendarReaders: readonly Role[] = [
  'secretariat',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];

export const reportsArea: Area = {
  routes: [
    {
      path: '/funds/:fundCode/obligations',
      lazy: async () => ({
        Component: (await import('./obligations/obligations-page')).ObligationsPage,
      }),
    },
    {
      path: '/funds/:fundCode/obligations/:id',
      lazy: async () => ({ Component: (await import('./obligations/obligation-page')).ObligationPage }),
    },
  ],
  navigation: [{ text: 'obligations', to: 'obligations', icon: IconCalendarDue, roles: calendarReaders }],
};
