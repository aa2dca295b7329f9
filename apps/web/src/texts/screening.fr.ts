import type { Texts } from './index';
import type { screeningEn } from './screening.en';

export const screeningFr: Texts<typeof screeningEn> = {
  area: 'Examen',
};
