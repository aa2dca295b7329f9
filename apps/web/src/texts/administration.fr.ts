import type { Texts } from './index';
import type { administrationEn } from './administration.en';

export const administrationFr: Texts<typeof administrationEn> = {
  area: 'Gestion',
};
