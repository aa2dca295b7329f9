import type { ImportTexts } from './texts.js';

export const importsFr: ImportTexts = {
  kinds: {
    deposits: 'Versements',
    transfers: 'Confirmations de transferts',
    'exchange-rates': 'Taux de change',
  },
  states: { ready: 'Prêt à charger', refused: 'À corriger', loaded: 'Chargé' },
  columns: {
    contributor: 'Contributeur (code)',
    amount: 'Montant',
    bankCharge: 'Frais bancaires',
    currency: 'Monnaie',
    valueDate: 'Date de valeur',
    bankReference: 'Référence bancaire',
    remitter: 'Donneur d’ordre',
    transfer: 'Transfert (identifiant)',
    programme: 'Programme (sigle)',
    organisation: 'Organisation participante',
    tranche: 'Tranche n°',
    validFrom: 'Valable à partir du',
    rate: 'Taux (unités pour un dollar des É.-U.)',
    source: 'Source du taux',
    rateSource: 'Source du taux indiqué',
    rateReason: 'Motif du taux indiqué',
  },
};
