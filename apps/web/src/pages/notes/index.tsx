import { IconFileText, IconSpeakerphone } from '@tabler/icons-react';
import type { Area } from '../../shell/area';

const notes = '/funds/:fundCode/concept-notes';

export const notesArea: Area = {
  group: 'selection',
  texts: ['notes', 'calls', 'editor'],
  routes: [
    { path: notes, lazy: async () => ({ Component: (await import('./list/notes-page')).NotesPage }) },
    {
      path: `${notes}/:noteId`,
      lazy: async () => ({ Component: (await import('./record/note-page')).NotePage }),
    },
    {
      path: `${notes}/:noteId/edit`,
      lazy: async () => ({ Component: (await import('./editor/editor-page')).EditorPage }),
    },
    {
      path: '/funds/:fundCode/calls',
      lazy: async () => ({ Component: (await import('./calls/calls-page')).CallsPage }),
    },
    {
      path: '/funds/:fundCode/calls/:callId',
      lazy: async () => ({ Component: (await import('./calls/call-page')).CallPage }),
    },
  ],
  navigation: [
    {
      text: 'pipeline',
      to: 'concept-notes',
      icon: IconFileText,
      roles: ['secretariat', 'auditor', 'administrator', 'member', 'chair'],
    },
    { text: 'myNotes', to: 'concept-notes', icon: IconFileText, roles: ['focal-point'] },
    {
      text: 'calls',
      to: 'calls',
      icon: IconSpeakerphone,
      roles: ['secretariat', 'focal-point', 'auditor', 'administrator'],
    },
  ],
};
