import type { ImportTexts } from './texts.js';

export const importsFr: ImportTexts = {
  kinds: { deposits: 'Versements', transfers: 'Confirmations de transferts' },
  states: { ready: 'Prêt à charger', refused: 'À corriger', loaded: 'Chargé' },
  columns: {
    contributor: 'Contributeur (code)',
    amount: 'Montant',
    bankCharge: 'Frais bancaires',
    currency: 'Monnaie',
    valueDate: 'Date de valeur',
    bankReference: 'Référence bancaire',
    transfer: 'Transfert (identifiant)',
    programme: 'Programme (sigle)',
    organisation: 'Organisation participante',
    tranche: 'Tranche n°',
  },
};
