import type { Texts } from './index';
import type { screeningEn } from './screening.en';

export const screeningEs: Texts<typeof screeningEn> = {
  area: 'Examen técnico',
};
