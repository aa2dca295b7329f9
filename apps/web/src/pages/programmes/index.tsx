import { IconPlant2 } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

export const programmesArea: Area = {
  group: 'programmes',
  texts: ['programmes'],
  routes: [
    {
      path: '/funds/:fundCode/programmes',
      lazy: async () => ({ Component: (await import('./programmes-page')).ProgrammesPage }),
    },
    {
      path: '/funds/:fundCode/programmes/:id',
      lazy: async () => ({ Component: (await import('./record/programme-page')).ProgrammePage }),
    },
  ],
  navigation: [
    {
      text: 'programmes',
      to: 'programmes',
      icon: IconPlant2,
      roles: [
        'secretariat',
        'member',
        'chair',
        'focal-point',
        'agent',
        'agent-approver',
        'auditor',
        'administrator',
        'donor',
      ],
    },
  ],
};
