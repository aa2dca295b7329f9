import type { Texts } from './index';
import type { homeEn } from './home.en';

export const homeEs: Texts<typeof homeEn> = {
  title: 'Mis tareas',
};
