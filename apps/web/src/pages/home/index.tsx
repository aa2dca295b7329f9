import { IconChecklist } from '@tabler/icons-react';
import type { Area } from '../../shell/area';
import { TasksPage } from './tasks-page';

/** My tasks come with the start: nearly every visit begins there. */
export const homeArea: Area = {
  texts: [],
  routes: [
    { path: '/', Component: TasksPage },
    { path: '/glossary', lazy: async () => ({ Component: (await import('./glossary-page')).GlossaryPage }) },
  ],
  navigation: [{ text: 'tasks', to: '/', icon: IconChecklist }],
};
