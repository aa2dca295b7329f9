import type { Texts } from './index';
import type { accountEn } from './account.en';

export const accountEs: Texts<typeof accountEn> = {
  title: 'Mi cuenta',
};
