import type { ScreeningTexts } from './texts.js';

export const screeningFr: ScreeningTexts = {
  reviewStates: {
    assigned: { staff: 'Attribué, conflit non encore déclaré', partner: 'En attente de votre déclaration' },
    declared: { staff: 'Sans conflit, non commencé', partner: 'Ouvert à votre examen' },
    draft: { staff: 'En cours', partner: 'Votre brouillon est enregistré' },
    submitted: { staff: 'Remis', partner: 'Vous avez remis votre examen' },
    recused: { staff: 'Récusé', partner: 'Vous êtes récusé' },
    unassigned: { staff: 'Libéré', partner: 'Vous avez été libéré de cet examen' },
  },
  rubricStates: { draft: 'Projet', published: 'Publiée' },
  outcomes: { eligible: 'Recevable', ineligible: 'Irrecevable' },
  gates: {
    window: {
      label: 'Soumise dans les délais de l’appel',
      passed:
        'Soumise le {submitted} ; l’appel est clos le {closes}{waived, select, yes { et une dérogation a été accordée} other {}}.',
      failed: 'Soumise le {submitted}, hors des délais de l’appel (clos le {closes}), sans dérogation.',
      unknown: 'Rien n’indique quand elle a été soumise.',
    },
    participants: {
      label: 'Assez d’organisations des Nations Unies participantes ayant signé le mémorandum d’accord',
      passed:
        '{signed, plural, one {# organisation a signé} other {# organisations ont signé}} ; il en faut {min}.',
      failed:
        '{signed, plural, one {# organisation a signé} other {# organisations ont signé}} ; il en faut {min}. N’ont pas signé : {unsigned}.',
      unknown: 'Aucune organisation n’est nommée.',
    },
    endorsement: {
      label: 'Aval joint',
      passed: '{count, plural, one {# aval est enregistré} other {# avals sont enregistrés}} avec la lettre.',
      failed: 'Aucun aval d’un coordonnateur résident ou d’une autorité nationale n’est enregistré.',
      unknown: 'Les avals n’ont pas pu être consultés.',
    },
    'indirect-costs': {
      label: 'Coûts d’appui indirects dans la limite',
      passed: 'Aucune organisation ne demande plus de {percent} % de ses propres coûts directs.',
      failed: 'Plus de {percent} % de leurs propres coûts directs : {above}.',
      unknown: 'Il n’y a pas de budget à comparer à la limite de {percent} %.',
    },
    budget: {
      label: 'Budget dans la limite',
      passed: '{requested} demandés ; limite : {limit, select, none {aucune} other {{limit}}}.',
      failed: '{requested} demandés, plus que la limite de {limit}.',
      unknown: 'Il n’y a pas de budget à comparer à la limite.',
    },
    duration: {
      label: 'Durée dans la limite',
      passed: '{months} mois ; {max} au plus.',
      failed: '{months} mois, mais {max} au plus sont possibles.',
      unknown: 'Aucune durée n’est indiquée ; {max} mois au plus sont possibles.',
    },
    complete: {
      label: 'Formulaire complet',
      passed: 'Il ne manque rien.',
      failed: '{count, plural, one {# champ demande} other {# champs demandent}} votre attention.',
      unknown: 'Le formulaire n’a pas pu être vérifié.',
    },
  },
};
