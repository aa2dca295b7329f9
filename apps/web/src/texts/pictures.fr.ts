import type { Texts } from './index';
import type { picturesEn } from './pictures.en';

export const picturesFr: Texts<typeof picturesEn> = {
  picture: 'Figure',
};
