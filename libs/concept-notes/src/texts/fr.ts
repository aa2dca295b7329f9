import type { ConceptNoteTexts } from './texts.js';

export const conceptNotesFr: ConceptNoteTexts = {
  callStates: {
    draft: { staff: 'Projet non publié', partner: 'En préparation' },
    open: { staff: 'Publié', partner: 'Ouvert aux notes conceptuelles' },
    closed: { staff: 'Clos', partner: 'Clos' },
  },
  noteStates: {
    draft: { staff: 'Brouillon du partenaire', partner: 'Brouillon, visible de vous seuls' },
    submitted: { staff: 'Soumise, recevabilité à vérifier', partner: 'Soumise' },
    returned: { staff: 'Renvoyée au partenaire', partner: 'Renvoyée pour modification' },
    eligible: { staff: 'Recevable, examen à ouvrir', partner: 'Jugée recevable' },
    ineligible: { staff: 'Non recevable', partner: 'Jugée non recevable' },
    in_screening: { staff: 'En examen thématique', partner: 'En cours d’examen' },
    screened: { staff: 'Examinée, en attente du comité', partner: 'En cours d’examen' },
    endorsed: {
      staff: 'Approuvée, dans la réserve de projets',
      partner: 'Approuvée, dans la réserve de projets',
    },
    deferred: { staff: 'Reportée par le comité', partner: 'Reportée, peut être soumise à nouveau' },
    declined: { staff: 'Rejetée par le comité', partner: 'Non retenue' },
    converted: { staff: 'Convertie en programme conjoint', partner: 'Devenue un programme conjoint' },
    withdrawn: { staff: 'Retirée', partner: 'Retirée' },
  },
};
