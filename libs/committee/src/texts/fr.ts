import type { CommitteeTexts } from './texts.js';

export const committeeFr: CommitteeTexts = {
  constituencies: {
    donor: 'Donateurs',
    country: 'Pays d’origine, de transit et de destination',
    un: 'Entités des Nations Unies',
    stakeholder: 'Parties prenantes',
    chair: 'Présidence',
    'ex-officio': 'Membre de droit',
  },
  sessionStates: {
    draft: 'En préparation',
    published: 'Publiée : les documents peuvent être ouverts',
    open: 'Ouverte aux positions et aux décisions',
    closed: 'Close',
  },
  itemStates: { pending: 'À décider', decided: 'Décidé', not_decided: 'Laissé sans décision' },
  itemKinds: {
    'concept-note': 'Note conceptuelle',
    programme: 'Programme conjoint',
    policy: 'Politique',
    information: 'Pour information',
  },
  positions: {
    'no-objection': 'Pas d’objection',
    objection: 'Opposition',
    comment: 'Commentaire',
    recused: 'Récusé',
  },
  outcomes: {
    endorsed: { staff: 'Retenue dans la réserve', partner: 'Retenue dans la réserve, pas encore financée' },
    approved: { staff: 'Approuvé', partner: 'Approuvé' },
    approved_with_conditions: { staff: 'Approuvé sous conditions', partner: 'Approuvé sous conditions' },
    deferred: { staff: 'Reporté', partner: 'Reporté : une nouvelle soumission est possible' },
    declined: { staff: 'Refusé', partner: 'Non retenu' },
    adopted: { staff: 'Adopté', partner: 'Adopté' },
    noted: { staff: 'Pris en note', partner: 'Pris en note' },
  },
};
