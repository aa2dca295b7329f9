import type { Texts } from './index';
import type { accountEn } from './account.en';

export const accountFr: Texts<typeof accountEn> = {
  title: 'Mon compte',
};
