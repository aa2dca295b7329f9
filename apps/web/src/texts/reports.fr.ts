import type { Texts } from './index';
import type { reportsEn } from './reports.en';

export const reportsFr: Texts<typeof reportsEn> = {
  area: 'Rapports',
};
