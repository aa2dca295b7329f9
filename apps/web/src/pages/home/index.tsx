import { IconChecklist } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

export const homeArea: Area = {
  routes: [
    { path: '/', lazy: async () => ({ Component: (await import('./tasks-page')).TasksPage }) },
    { path: '/glossary', lazy: async () => ({ Component: (await import('./glossary-page')).GlossaryPage }) },
  ],
  navigation: [{ text: 'tasks', to: '/', icon: IconChecklist }],
};
