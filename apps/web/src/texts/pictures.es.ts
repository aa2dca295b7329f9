import type { Texts } from './index';
import type { picturesEn } from './pictures.en';

export const picturesEs: Texts<typeof picturesEn> = {
  picture: 'Figura',
};
