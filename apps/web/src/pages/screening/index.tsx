import { IconChecklist, IconClipboardText } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

const below = '/funds/:fundCode';

export const screeningArea: Area = {
  group: 'selection',
  texts: ['screening', 'rubrics'],
  routes: [
    {
      path: `${below}/reviews`,
      lazy: async () => ({ Component: (await import('./my-reviews-page')).MyReviewsPage }),
    },
    {
      path: `${below}/reviews/:noteId`,
      lazy: async () => ({ Component: (await import('./desk/desk-page')).DeskPage }),
    },
    {
      path: `${below}/concept-notes/:noteId/reviews`,
      lazy: async () => ({ Component: (await import('./moderation/reviews-page')).ReviewsPage }),
    },
    {
      path: `${below}/rubrics`,
      lazy: async () => ({ Component: (await import('./rubrics/rubrics-page')).RubricsPage }),
    },
    {
      path: `${below}/rubrics/:rubricId`,
      lazy: async () => ({ Component: (await import('./rubrics/rubric-page')).RubricPage }),
    },
  ],
  navigation: [
    { text: 'reviews', to: 'reviews', icon: IconClipboardText, roles: ['reviewer'] },
    {
      text: 'rubrics',
      to: 'rubrics',
      icon: IconChecklist,
      roles: ['secretariat', 'reviewer', 'auditor', 'administrator'],
    },
  ],
};
