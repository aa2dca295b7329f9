import type { Texts } from './index';
import type { moneyEn } from './money.en';

export const moneyEs: Texts<typeof moneyEn> = {
  area: 'Dinero',
};
