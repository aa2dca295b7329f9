import type { FundingTexts } from './texts.js';

export const fundingFr: FundingTexts = {
  documentStates: {
    recorded: { staff: 'Enregistré', partner: 'Reçu' },
    reversed: { staff: 'Contre-passé', partner: 'Retourné ou corrigé' },
  },
  periodStates: { open: 'Ouvert', closed: 'Clos' },
  postingKinds: {
    deposit: 'Dépôt',
    'agent-fee': 'Commission de l’agent administratif',
    'bank-charge': 'Frais bancaires',
    'direct-cost': 'Coût direct',
    interest: 'Intérêts',
    'other-income': 'Autres recettes',
    transfer: 'Transfert',
    expenditure: 'Dépenses',
    refund: 'Remboursement',
    reserve: 'Réservation',
    settle: 'Règlement',
    release: 'Libération',
  },
  accountKinds: {
    cash: 'Trésorerie',
    contribution: 'Produits des contributions',
    'bank-charge': 'Frais bancaires',
    'agent-fee': 'Commission de l’agent administratif',
    'direct-cost': 'Coûts directs',
    income: 'Recettes',
    advance: 'Avances',
    'programme-expense': 'Charges de programme',
    unallocated: 'Non alloué',
    reserved: 'Réservé',
    settled: 'Réglé',
  },
};
