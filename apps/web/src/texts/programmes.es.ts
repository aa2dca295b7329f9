import type { Texts } from './index';
import type { programmesEn } from './programmes.en';

export const programmesEs: Texts<typeof programmesEn> = {
  area: 'Programas conjuntos',
};
