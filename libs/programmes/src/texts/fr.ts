import type { ProgrammesTexts } from './texts.js';

export const programmesFr: ProgrammesTexts = {
  states: {
    in_preparation: { staff: 'En préparation', partner: 'En préparation : à vous de rédiger' },
    submitted: { staff: 'Soumis, à évaluer', partner: 'Soumis : le secrétariat l’évalue' },
    returned: { staff: 'Renvoyé aux entités', partner: 'Renvoyé : veuillez réviser et soumettre à nouveau' },
    appraised: { staff: 'Évalué, prêt pour le comité', partner: 'Devant le comité directeur' },
    approved: { staff: 'Approuvé, à signer', partner: 'Approuvé : les signatures sont en cours' },
    approved_with_conditions: {
      staff: 'Approuvé, conditions à lever',
      partner: 'Approuvé sous conditions : voyez ce qui est encore demandé',
    },
    deferred: { staff: 'Reporté par le comité', partner: 'Reporté : peut être soumis à nouveau' },
    declined: { staff: 'Refusé par le comité', partner: 'Non approuvé' },
    signed: { staff: 'Signé, sans transfert', partner: 'Signé : le premier transfert peut être demandé' },
    active: { staff: 'Actif', partner: 'En cours' },
    suspended: { staff: 'Suspendu', partner: 'Suspendu pour l’instant' },
    operationally_closed: { staff: 'Clos sur le plan opérationnel', partner: 'Activités terminées' },
    financially_closed: { staff: 'Clos sur le plan financier', partner: 'Clos' },
    cancelled: { staff: 'Annulé avant son début', partner: 'Annulé' },
  },
  parties: {
    'participating-organisation': 'Organisation des Nations Unies participante',
    'administrative-agent': 'Agent administratif',
    'national-authority': 'Autorité nationale',
  },
  categories: {
    staff: 'Personnel et autres employés',
    supplies: 'Fournitures, produits de base, matériels',
    equipment: 'Équipement, véhicules et mobilier (compte tenu de la dépréciation)',
    contractual_services: 'Services contractuels',
    travel: 'Frais de déplacement',
    transfers_grants: 'Transferts et subventions aux homologues',
    general_operating: 'Frais généraux de fonctionnement et autres coûts directs',
    indirect_support: 'Coûts d’appui indirects',
  },
};
