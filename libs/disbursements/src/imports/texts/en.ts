import type { ImportTexts } from './texts.js';

export const importsEn: ImportTexts = {
  kinds: {
    deposits: 'Deposits',
    transfers: 'Confirmations of transfers',
    'exchange-rates': 'Exchange rates',
  },
  states: { ready: 'Ready to load', refused: 'To be corrected', loaded: 'Loaded' },
  columns: {
    contributor: 'Contributor (code)',
    amount: 'Amount',
    bankCharge: 'Bank charge',
    currency: 'Currency',
    valueDate: 'Value date',
    bankReference: 'Bank reference',
    remitter: 'Remitter',
    transfer: 'Transfer (identifier)',
    programme: 'Programme (code)',
    organisation: 'Organisation',
    tranche: 'Tranche',
    validFrom: 'Valid from',
    rate: 'Rate (units for one US dollar)',
    source: 'Source',
    rateSource: 'Source of the stated rate',
    rateReason: 'Reason for the stated rate',
  },
};
