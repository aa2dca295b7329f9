import { Fund, FundSetting, FundTarget } from './fund.entity.js';

export { Fund, FundTarget } from './fund.entity.js';
export * from './fund-changes.service.js';
export * from './funds.module.js';
export * from './funds.queries.js';
export * from './funds.service.js';
export * from './targets.service.js';
export { defaultSettings, type FundSettings } from './settings.rules.js';

export const fundEntities = [Fund, FundSetting, FundTarget];
