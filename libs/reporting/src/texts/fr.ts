import type { ReportingTexts } from './texts.js';

export const reportingFr: ReportingTexts = {
  reportStates: {
    draft: { staff: 'En cours de rédaction', partner: 'Brouillon' },
    submitted: { staff: 'À vérifier', partner: 'Soumis, en cours de vérification' },
    returned: { staff: 'Renvoyé à l’organisation', partner: 'Renvoyé pour modification' },
    accepted: { staff: 'Accepté', partner: 'Accepté' },
  },
  obligationStates: {
    open: { staff: 'Attendu', partner: 'À soumettre' },
    met: { staff: 'Satisfait', partner: 'Terminé' },
    waived: { staff: 'Dispensé', partner: 'N’est plus exigé' },
  },
  types: {
    'annual-narrative': 'Rapport narratif annuel',
    'annual-financial': 'Rapport financier annuel',
    'final-narrative': 'Rapport narratif final',
  },
  warnings: {
    'delivery-above-funded': 'Les dépenses déclarées à ce jour dépassent le montant net financé.',
    'category-above-budget': 'Les dépenses d’au moins une catégorie dépassent son budget approuvé.',
    'period-not-over': 'La période de ce rapport n’est pas encore terminée.',
  },
};
