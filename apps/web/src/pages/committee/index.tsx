import { IconArmchair, IconGavel, IconUsersGroup } from '@tabler/icons-react';
import type { Area } from '../../shell/area';
import { committeeReaders } from './readers';

const below = '/funds/:fundCode';

export const committeeArea: Area = {
  group: 'committee',
  texts: ['committee'],
  routes: [
    {
      path: `${below}/sessions`,
      lazy: async () => ({ Component: (await import('./sessions-page')).SessionsPage }),
    },
    {
      path: `${below}/sessions/:id`,
      lazy: async () => ({ Component: (await import('./room/room-page')).RoomPage }),
    },
    {
      path: `${below}/sessions/:id/projector`,
      lazy: async () => ({ Component: (await import('./projector-page')).ProjectorPage }),
    },
    {
      path: `${below}/seats`,
      lazy: async () => ({ Component: (await import('./seats/seats-page')).SeatsPage }),
    },
    {
      path: `${below}/decisions`,
      lazy: async () => ({ Component: (await import('./decisions/decisions-page')).DecisionsPage }),
    },
    {
      path: `${below}/decisions/:id`,
      lazy: async () => ({ Component: (await import('./decisions/decision-page')).DecisionPage }),
    },
  ],
  navigation: [
    { text: 'sessions', to: 'sessions', icon: IconUsersGroup, roles: committeeReaders },
    {
      text: 'decisions',
      to: 'decisions',
      icon: IconGavel,
      roles: [...committeeReaders, 'focal-point', 'agent'],
    },
    { text: 'seats', to: 'seats', icon: IconArmchair, roles: ['secretariat', 'auditor', 'administrator'] },
  ],
};
