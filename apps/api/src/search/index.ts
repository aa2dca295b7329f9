import { FundSearch } from './fund-search.js';
import { SearchController } from './search.controller.js';

export const searchControllers = [SearchController];
export const searchProviders = [FundSearch];
