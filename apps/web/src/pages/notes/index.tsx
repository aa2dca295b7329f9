import { IconFileText } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

const notes = '/funds/:fundCode/concept-notes';

export const notesArea: Area = {
  routes: [{ path: notes, lazy: async () => ({ Component: (await import('./list/notes-page')).NotesPage }) }],
  navigation: [
    {
      text: 'pipeline',
      to: 'concept-notes',
      icon: IconFileText,
      roles: ['secretariat', 'auditor', 'administrator', 'member', 'chair'],
    },
    { text: 'myNotes', to: 'concept-notes', icon: IconFileText, roles: ['focal-point'] },
  ],
};
