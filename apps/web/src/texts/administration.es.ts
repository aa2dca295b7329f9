import type { Texts } from './index';
import type { administrationEn } from './administration.en';

export const administrationEs: Texts<typeof administrationEn> = {
  area: 'Gestión',
};
