import { IconCalendarDue, IconReport } from '@tabler/icons-react';
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

const readers: readonly Role[] = [...calendarReaders, 'member', 'chair'];

export const reportsArea: Area = {
  group: 'programmes',
  texts: ['reports'],
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
    {
      path: '/funds/:fundCode/reports',
      lazy: async () => ({ Component: (await import('./report/reports-page')).ReportsPage }),
    },
    {
      path: '/funds/:fundCode/reports/:id',
      lazy: async () => ({ Component: (await import('./report/report-page')).ReportPage }),
    },
  ],
  navigation: [
    { text: 'reports', to: 'reports', icon: IconReport, roles: readers },
    { text: 'obligations', to: 'obligations', icon: IconCalendarDue, roles: calendarReaders },
  ],
};
