import type { TaskTexts } from './texts.js';

export const tasksFr: TaskTexts = {
  'note-submit': {
    label: 'Votre projet de note peut être soumis à l’appel ouvert.',
    verb: 'Compléter et soumettre',
  },
  'note-correct': {
    label: 'Le secrétariat vous a renvoyé cette note pour modification.',
    verb: 'Corriger et soumettre de nouveau',
  },
  'note-resubmit': {
    label: 'Le comité a reporté cette note ; elle peut être soumise de nouveau.',
    verb: 'Réviser et soumettre de nouveau',
  },
  'note-awaited': { label: 'Votre note conceptuelle : {state}.', verb: 'Voir la note' },
  'note-check': { label: 'Une note conceptuelle a été soumise.', verb: 'Vérifier la recevabilité' },
  'note-convert': {
    label: 'Le comité a approuvé cette note ; elle est en réserve.',
    verb: 'Préparer le programme conjoint',
  },
  'note-correction-awaited': { label: 'Le partenaire corrige cette note.', verb: 'Voir la note' },
  'call-publish': { label: 'Cet appel est prêt et n’est pas encore publié.', verb: 'Publier l’appel' },
  'call-close': { label: 'La date limite de cet appel est passée.', verb: 'Clore l’appel' },
  'screening-open': { label: 'Cette note a été jugée recevable.', verb: 'Ouvrir l’examen' },
  'reviewers-assign': {
    label:
      '{assigned, plural, =0 {Aucun évaluateur n’est désigné.} one {Un évaluateur est désigné ; il en faut davantage.} other {# évaluateurs sont désignés ; il en faut davantage.}}',
    verb: 'Désigner des évaluateurs',
  },
  'note-moderate': {
    label: '{filed, plural, one {L’évaluation est déposée.} other {Les # évaluations sont déposées.}}',
    verb: 'Modérer',
  },
  'reviews-awaited': {
    label: '{filed} sur {assigned, plural, one {# évaluation déposée} other {# évaluations déposées}}.',
    verb: 'Voir les évaluations',
  },
  'review-declare': {
    label: 'Il vous est demandé d’évaluer cette note. Indiquez d’abord si vous avez un conflit d’intérêts.',
    verb: 'Faire la déclaration',
  },
  'review-begin': { label: 'Cette note est ouverte à votre évaluation.', verb: 'Noter' },
  'review-finish': {
    label: 'Votre évaluation est enregistrée comme brouillon.',
    verb: 'Terminer et déposer',
  },
  'note-schedule': {
    label: 'Cette note a été examinée et ne figure à aucun ordre du jour.',
    verb: 'Inscrire à un ordre du jour',
  },
  'programme-schedule': {
    label: 'Ce programme a été instruit et ne figure à aucun ordre du jour.',
    verb: 'Inscrire à un ordre du jour',
  },
  'session-publish': {
    label: 'Cette session est prête ; les membres ne la voient pas encore.',
    verb: 'Publier la session',
  },
  'session-open': { label: 'Les membres préparent cette session.', verb: 'Ouvrir la session' },
  'session-close': { label: 'Tous les points de cette session ont été traités.', verb: 'Clore la session' },
  'session-awaited': { label: 'Le comité délibère.', verb: 'Voir la session' },
  'condition-clear': {
    label:
      'La condition {number} de la décision {decision} reste à lever{owner, select, none {} other { ; {owner} en répond}}.',
    verb: 'Lever la condition',
  },
  'condition-meet': {
    label: 'Vous répondez de la condition {number} de la décision {decision}.',
    verb: 'Voir ce qui est demandé',
  },
  'item-declare': {
    label: '{session} : indiquez d’abord si vous avez un conflit d’intérêts sur ce point.',
    verb: 'Faire la déclaration',
  },
  'item-position': { label: '{session} : votre position est attendue.', verb: 'Prendre position' },
  'item-decide': { label: '{session} : ce point peut être tranché.', verb: 'Décider' },
  'positions-awaited': { label: '{session} : des positions de membres manquent.', verb: 'Voir le point' },
  'programme-submit': {
    label: 'Votre descriptif de programme est en préparation.',
    verb: 'Compléter et soumettre',
  },
  'programme-correct': {
    label: 'Le secrétariat vous a renvoyé ce descriptif pour modification.',
    verb: 'Corriger et soumettre de nouveau',
  },
  'programme-resubmit': {
    label: 'Le comité a reporté ce programme ; il peut être soumis de nouveau.',
    verb: 'Réviser et soumettre de nouveau',
  },
  'programme-awaited': { label: 'Votre programme conjoint : {state}.', verb: 'Voir le programme' },
  'programme-appraise': { label: 'Un descriptif de programme a été soumis.', verb: 'Instruire' },
  'programme-sign': {
    label: 'Ce programme est approuvé ; des signatures manquent.',
    verb: 'Enregistrer les signatures',
  },
  'programme-document-awaited': {
    label: 'Le descriptif est chez les partenaires : {state}.',
    verb: 'Voir le programme',
  },
  'report-write': { label: '{report} {year} ({organisation}) : à rédiger.', verb: 'Commencer le rapport' },
  'report-finish': {
    label: '{report} {year} ({organisation}) : enregistré comme brouillon.',
    verb: 'Terminer et soumettre',
  },
  'report-correct': {
    label: '{report} {year} ({organisation}) : renvoyé pour modification.',
    verb: 'Corriger et soumettre de nouveau',
  },
  'report-awaited': {
    label: '{report} {year} ({organisation}) : en cours de vérification.',
    verb: 'Voir le rapport',
  },
  'report-verify': { label: '{report} {year} ({organisation}) : soumis.', verb: 'Vérifier' },
  'report-remind': { label: '{report} {year} ({organisation}) : en retard.', verb: 'Rappeler' },
  'instalment-overdue': {
    label: 'L’échéance n° {instalment} est en retard : {amount}.',
    verb: 'Examiner',
  },
  'deposit-identify': {
    label: 'Un dépôt de {amount} est arrivé sans que l’on sache de qui.',
    verb: 'Identifier le contributeur',
  },
  'deposit-apply': {
    label: '{amount} de ce dépôt ne sont imputés à aucune échéance.',
    verb: 'Imputer le dépôt',
  },
  'tranches-plan': {
    label: 'Les tranches de ce programme n’atteignent pas encore son budget.',
    verb: 'Planifier les tranches',
  },
  'transfer-request': {
    label: 'La tranche {tranche} de {organisation} peut être demandée : {amount}.',
    verb: 'Demander le transfert',
  },
  'transfer-approve': {
    label: 'La tranche {tranche} de {organisation} a été demandée : {amount}.',
    verb: 'Approuver ou rejeter',
  },
  'transfer-execute': {
    label: 'La tranche {tranche} de {organisation} est approuvée : {amount}.',
    verb: 'Exécuter le transfert',
  },
  'transfer-awaited': {
    label: 'La tranche {tranche} de {organisation} est chez l’agent administratif : {amount}.',
    verb: 'Voir le transfert',
  },
  'delivery-resend': {
    label: 'Un message n’est pas parvenu à cette personne, ou peut-être pas.',
    verb: 'Vérifier et renvoyer',
  },
  'person-invite': {
    label: 'Cette personne a un rôle et ne peut pas encore se connecter.',
    verb: 'Envoyer une invitation',
  },
  'invitation-awaited': { label: 'L’invitation n’a pas encore été suivie.', verb: 'Voir la personne' },
};
