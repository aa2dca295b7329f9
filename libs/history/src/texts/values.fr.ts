import type { FactValues } from './texts.js';

export const valuesFr: FactValues = {
  by: {
    invitation: 'une invitation',
    'password-reset': 'un lien reçu par courriel',
    self: 'son propre compte',
  },
  change: {
    added: 'ajout',
    changed: 'modification',
    removed: 'suppression',
  },
  conflict: {
    true: 'déclaré',
    false: 'aucun',
  },
  constituency: {
    donor: 'Donateurs',
    country: 'Pays d’origine, de transit et de destination',
    un: 'Entités des Nations Unies',
    stakeholder: 'Parties prenantes',
    chair: 'Présidence',
    'ex-officio': 'Membre de droit',
  },
  kind: {
    'concept-note': 'Note conceptuelle',
    programme: 'Programme conjoint',
    policy: 'Politique',
    information: 'Pour information',
    'resident-coordinator': 'Coordonnateur résident',
    'national-authority': 'Autorité nationale',
    secondment: 'Détachement',
    expertise: 'Mise à disposition d’experts',
    goods: 'Biens',
    services: 'Prestations de services',
    premises: 'Locaux',
    other: 'Autre',
    'direct-cost': 'Coût direct',
    deposits: 'Dépôts',
    transfers: 'Transferts',
    'exchange-rates': 'Taux de change',
  },
  outcome: {
    endorsed: 'Retenue',
    approved: 'Approuvé',
    approved_with_conditions: 'Approuvé sous conditions',
    deferred: 'Reporté',
    declined: 'Non retenu',
    adopted: 'Adopté',
    noted: 'Pris note',
  },
  party: {
    'administrative-agent': 'Agent administratif',
    'participating-organisation': 'Organisation participante',
  },
  position: {
    'no-objection': 'Pas d’objection',
    objection: 'Objection',
    comment: 'Commentaire',
  },
  type: {
    'annual-narrative': 'Rapport narratif annuel',
    'annual-financial': 'Rapport financier annuel',
    'final-narrative': 'Rapport narratif final',
    'final-financial': 'Rapport financier final',
  },
  visibility: {
    internal: 'le secrétariat',
    shared: 'les auteurs aussi',
  },
};
