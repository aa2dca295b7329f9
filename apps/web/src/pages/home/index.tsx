import { IconChecklist } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

export const homeArea: Area = {
  routes: [{ path: '/', lazy: async () => ({ Component: (await import('./tasks-page')).TasksPage }) }],
  navigation: [{ text: 'tasks', to: '/', icon: IconChecklist }],
};
