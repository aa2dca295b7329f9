import type { Texts } from './index';
import type { programmesEn } from './programmes.en';

export const programmesFr: Texts<typeof programmesEn> = {
  area: 'Programmes conjoints',
};
