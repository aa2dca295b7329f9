import type { Texts } from './index';
import type { reportsEn } from './reports.en';

export const reportsEs: Texts<typeof reportsEn> = {
  area: 'Informes',
};
