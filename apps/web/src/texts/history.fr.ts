import type { Texts } from './index';
import type { historyEn } from './history.en';

export const historyFr: Texts<typeof historyEn> = {
  title: 'Historique',
  lead: 'Qui a fait quoi, quand et pourquoi. Rien ici ne peut être modifié ni retiré.',
  parts: { events: 'Événements', chain: 'Contrôle de l’historique' },
  filters: { subjectType: 'Objet', kind: 'Ce qui s’est passé', actor: 'Par', days: 'Jours' },
  subjects: {
    call: 'Appels',
    'concept-note': 'Notes conceptuelles',
    review: 'Évaluations',
    rubric: 'Grilles d’évaluation',
    session: 'Sessions du comité',
    'agenda-item': 'Points de l’ordre du jour',
    decision: 'Décisions',
    condition: 'Conditions posées',
    seat: 'Sièges',
    programme: 'Programmes conjoints',
    allocation: 'Allocations de fonds',
    transfer: 'Virements',
    refund: 'Remboursements',
    deposit: 'Dépôts',
    'direct-cost': 'Coûts directs',
    'bank-charge': 'Frais bancaires',
    income: 'Recettes',
    posting: 'Écritures',
    'ledger-period': 'Périodes comptables',
    target: 'Objectifs de capitalisation',
    obligation: 'Rapports dus',
    report: 'Rapports',
    fund: 'Le fonds',
    term: 'Vocabulaires',
    delivery: 'Courriels envoyés',
  },
  nothingYet: 'Rien ne s’est encore passé ici.',
  earlier: 'Afficher ce qui précède',
  sealed: 'scellé',
  sealedText: 'Maillon de la chaîne du fonds : il ne peut être ni modifié ni retiré sans que cela se voie.',
  unsealed: 'scellement en cours',
  unsealedText: 'Enregistré ; il rejoint la chaîne du fonds dans un instant.',
  difference: {
    open: 'Ce qui a changé',
    first:
      '{count, plural, one {Première version, avec un champ :} other {Première version, avec # champs :}}',
    between:
      '{count, plural, =0 {Rien ne diffère entre {from} et {to}.} one {Un champ diffère entre {from} et {to} :} other {# champs diffèrent entre {from} et {to} :}}',
    rest: '{count, plural, one {Afficher l’autre champ} other {Afficher les # autres champs}}',
    removed: 'retiré :',
    added: 'ajouté :',
  },
  chain: {
    explained:
      'Chaque événement est scellé dans l’instant, chaque sceau portant sur le précédent. Les recalculer tous révèle tout ce qui aurait été modifié, retiré ou ajouté, même par une personne ayant accès à la base de données. Conservez la tête de chaîne ailleurs : elle permettra de prouver que rien de ce qui la précède n’a changé.',
    again: 'Contrôler de nouveau',
    download: 'Télécharger la tête de chaîne',
    checked: 'Événements contrôlés',
    waiting: 'En attente de scellement',
    head: 'Tête de chaîne',
    latest: 'Les derniers sceaux',
    number: 'Nº',
    at: 'Date de l’événement',
    hash: 'Sceau',
    before: 'Sceau précédent',
    unknown:
      '{count, plural, one {Un événement n’a pas été enregistré par le produit.} other {# événements n’ont pas été enregistrés par le produit.}}',
    why: {
      gap: 'Le sceau {seq} manque (avant l’événement {event}).',
      'chain-broken': 'Le sceau {seq} ne correspond pas au précédent (événement {event}).',
      'text-altered': 'L’enregistrement au sceau {seq} a été altéré (événement {event}).',
      'columns-altered':
        'Les faits de l’événement au sceau {seq} diffèrent de ce qui a été scellé (événement {event}).',
    },
    whole:
      'L’historique du fonds est intact : {checked, plural, one {le seul événement est} other {les # événements sont}} conformes à leur enregistrement, jusqu’au {day}.',
    broken:
      'L’historique du fonds n’est pas intact : un élément a été modifié, retiré ou ajouté en dehors du produit.',
    empty: 'Rien n’est encore scellé dans l’historique du fonds.',
    more: 'Contrôle de l’historique',
  },
};
