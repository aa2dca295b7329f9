import type { Texts } from './index';
import type { historyEn } from './history.en';

export const historyFr: Texts<typeof historyEn> = {
  area: 'Historique',
};
