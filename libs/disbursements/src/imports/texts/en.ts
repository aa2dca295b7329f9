import type { ImportTexts } from './texts.js';

export const importsEn: ImportTexts = {
  kinds: { deposits: 'Deposits', transfers: 'Confirmations of transfers' },
  states: { ready: 'Ready to load', refused: 'To be corrected', loaded: 'Loaded' },
  columns: {
    contributor: 'Contributor (code)',
    amount: 'Amount',
    bankCharge: 'Bank charge',
    currency: 'Currency',
    valueDate: 'Value date',
    bankReference: 'Bank reference',
    transfer: 'Transfer (identifier)',
    programme: 'Programme (code)',
    organisation: 'Organisation',
    tranche: 'Tranche',
  },
};
