import { Fund, FundSetting, FundTarget } from './fund.entity.js';

export { Fund, FundTarget } from './fund.entity.js';
export * from './funds.module.js';
export * from './funds.service.js';
export type { FundSettings } from './settings.rules.js';

export const fundEntities = [Fund, FundSetting, FundTarget];
