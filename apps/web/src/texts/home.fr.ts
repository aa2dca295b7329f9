import type { Texts } from './index';
import type { homeEn } from './home.en';

export const homeFr: Texts<typeof homeEn> = {
  title: 'Mes tâches',
  lead: '{count, plural, one {Une chose vous attend} other {# choses vous attendent}}{late, plural, =0 {.} one { ; une est en retard.} other { ; # sont en retard.}}',
  sections: {
    late: 'En retard ({count})',
    week: 'À faire sous huit jours ({count})',
    later: 'Échéance ultérieure ({count})',
    undated: 'Sans échéance ({count})',
  },
  others: 'Ce que vous attendez ({count})',
  kinds: 'Types de travail',
  allKinds: 'Tout ({count})',
  rest: '{count, plural, one {En afficher une de plus} other {En afficher # de plus}}',
  capped: 'Les {shown} plus urgentes sur {total} sont affichées ; les autres suivront au fur et à mesure.',
  due: 'à rendre le',
  lateSince: 'En retard, échéance :',
  since: 'depuis le',
  standing: {
    targeted:
      'Le fonds a reçu {deposited} sur un objectif de {target} ({share, number, percent}) ; {allocated} sont alloués.',
    untargeted: 'Le fonds a reçu {deposited} ; {allocated} sont alloués.',
    more: 'Situation du fonds',
  },
  glossary: {
    title: 'Glossaire',
    lead: 'Ce que signifient les mots employés dans ces pages. Votre fonds peut les formuler à sa façon.',
    find: 'Chercher un mot',
    nothing: 'Aucun mot ne ressemble à « {words} ».',
  },
  tour: {
    welcome: 'Bienvenue dans Tributary',
    offer:
      'Une courte visite montre où se trouve votre travail. Vous pourrez la refaire depuis le menu de votre compte.',
    begin: 'Commencer la visite',
    notNow: 'Pas maintenant',
    step: '{number} sur {count} : {place}',
    skip: 'Passer la visite',
    back: 'Précédent',
    next: 'Suivant',
    end: 'Commencer',
    places: {
      tasks:
        'Tout commence ici : ce qui vous attend, le plus urgent d’abord, chaque point avec le bouton qui convient.',
      search: 'Ctrl-K trouve tout dossier ou toute page, par son code ou les mots de son titre.',
      pipeline: 'Toutes les notes conceptuelles en tableau ou par étapes, avec filtres et export.',
      myNotes:
        'Les notes conceptuelles de votre entité : commencez-en une, et voyez ce que sont devenues les autres.',
      reviews: 'Les notes que vous devez évaluer ; déclarez d’abord vos intérêts, puis notez.',
      sessions: 'Les ordres du jour du comité, avec documents, positions et résultats.',
      decisions: 'Ce que le comité a décidé, avec les montants et les conditions.',
      programmes: 'Les programmes conjoints : document, budget, tranches et rapports.',
      standing:
        'Ce que le fonds a reçu et alloué au regard de son objectif ; chaque chiffre s’ouvre sur ce qui le compose.',
      deposits: 'Les sommes reçues des contributeurs, avec frais et taux.',
      transfers: 'Les tranches demandées, approuvées et exécutées par des personnes distinctes.',
      ledger: 'Chaque écriture des deux livres du fonds.',
      reports: 'Les rapports narratifs et financiers, du brouillon à l’acceptation.',
      obligations: 'Quel rapport est dû, par qui et quand ; un clic suffit pour envoyer un rappel.',
      history: 'Qui a fait quoi, quand et pourquoi, ce qui a changé, et le contrôle que rien n’a été altéré.',
      people: 'Les personnes, leurs rôles et leurs invitations.',
      organisations: 'Les entités, gouvernements et partenaires.',
    },
  },
  nothing: {
    title: 'Rien ne vous attend',
    secretariat:
      'Toutes les notes, sessions et rapports sont entre d’autres mains. Les nouvelles soumissions s’affichent ici d’elles-mêmes.',
    'focal-point':
      'Rien n’attend votre organisation. Lorsqu’un appel est ouvert, vous pouvez commencer une note conceptuelle ; les rapports s’affichent ici à leur échéance.',
    chair:
      'Aucun point n’attend de déclaration, de position ou de décision. Les sessions publiées se trouvent ici.',
    member: 'Aucun point n’attend de déclaration ni de position. Les sessions publiées se trouvent ici.',
    reviewer:
      'Vous avez remis toutes les évaluations demandées. Les nouvelles s’affichent ici et vous parviennent par courriel.',
    agent:
      'Aucun transfert ni rapport ne vous attend. Les transferts demandés s’affichent ici une fois approuvés.',
    'agent-approver':
      'Aucun transfert n’attend votre approbation. Les demandes s’affichent ici dès qu’elles sont faites.',
    donor: 'En tant que donateur, rien ne vous est demandé. Voyez où en est le fonds et ce qu’il finance.',
    auditor:
      'Rien ne vous est demandé. Vous pouvez tout consulter, y compris l’historique de chaque dossier.',
    administrator:
      'Toutes les personnes ayant un rôle ont été invitées. Les personnes et entités se gèrent ci-dessous.',
    none: 'Vous n’avez pas encore de rôle dans un fonds. Adressez-vous au secrétariat ou à votre administrateur.',
  },
};
