import type { Texts } from './index';
import type { homeEn } from './home.en';

export const homeFr: Texts<typeof homeEn> = {
  title: 'Mes tâches',
};
