import type { Texts } from './index';
import type { moneyEn } from './money.en';

export const moneyFr: Texts<typeof moneyEn> = {
  area: 'Argent',
};
