import type { Texts } from './index';
import type { notesEn } from './notes.en';

export const notesEs: Texts<typeof notesEn> = {
  area: 'Notas conceptuales',
};
