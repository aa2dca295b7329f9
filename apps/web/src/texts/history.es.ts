import type { Texts } from './index';
import type { historyEn } from './history.en';

export const historyEs: Texts<typeof historyEn> = {
  area: 'Historial',
};
