import type { Texts } from './index';
import type { notesEn } from './notes.en';

export const notesFr: Texts<typeof notesEn> = {
  area: 'Notes conceptuelles',
};
