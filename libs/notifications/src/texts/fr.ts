import type { MailTexts } from './texts.js';

const note = '{{code}} « {{title}} »';

export const mailsFr: MailTexts = {
  greeting: 'Bonjour {{name}},',
  footer:
    'Tributary vous envoie ce message en raison de votre rôle dans le fonds. Merci de ne pas y répondre.',
  mails: {
    'call-published': {
      subject: 'L’appel {{code}} est ouvert : {{title}}',
      body: 'Le fonds invite à présenter des notes conceptuelles : « {{title}} » ({{code}}).\n\nLes notes peuvent être soumises jusqu’au {{closes}}.',
      action: 'Lire l’appel',
    },
    'note-submitted': {
      subject: 'Soumise : {{code}}',
      body: `La note conceptuelle ${note} a été soumise. Le secrétariat en vérifie maintenant la recevabilité.\n\nVous serez informé de chaque étape.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-arrived': {
      subject: 'Nouvelle note conceptuelle {{code}}',
      body: `La note conceptuelle ${note} a été soumise et attend l’examen de sa recevabilité.`,
      action: 'Vérifier la recevabilité',
    },
    'note-returned': {
      subject: 'Merci de compléter {{code}}',
      body: `Le secrétariat vous a renvoyé la note conceptuelle ${note}.\n\nMerci de lire les observations, de compléter la note et de la soumettre à nouveau.`,
      action: 'Lire les observations',
    },
    'note-withdrawn': {
      subject: 'Retirée : {{code}}',
      body: `La note conceptuelle ${note} a été retirée. Il n’y a rien d’autre à faire.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-eligible': {
      subject: 'Recevable : {{code}}',
      body: `La note conceptuelle ${note} remplit les conditions de l’appel. L’examen thématique suit.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-ineligible': {
      subject: 'Résultat de l’examen de recevabilité : {{code}}',
      body: `La note conceptuelle ${note} ne remplit pas toutes les conditions de l’appel et ne peut pas aller plus loin.\n\nLes conditions non remplies sont indiquées avec la note. Merci du travail accompli.`,
      action: 'Voir les conditions',
    },
    'note-in-screening': {
      subject: 'En cours d’examen : {{code}}',
      body: `Des évaluateurs indépendants lisent maintenant la note conceptuelle ${note}.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-screened': {
      subject: 'Examen terminé : {{code}}',
      body: `L’examen de la note conceptuelle ${note} est terminé. Le comité directeur va maintenant la considérer.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-endorsed': {
      subject: 'Retenue pour la réserve de projets : {{code}}',
      body: `Le comité directeur a retenu la note conceptuelle ${note} pour la réserve de projets.\n\nCe n’est pas encore un financement : un document de programme conjoint est préparé, puis fait l’objet d’une décision.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-deferred': {
      subject: 'Reportée : {{code}}',
      body: `Le comité directeur a reporté la note conceptuelle ${note}.\n\nElle peut être améliorée et soumise à nouveau.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-declined': {
      subject: 'Décision sur {{code}}',
      body: `Le comité directeur a décidé de ne pas donner suite à la note conceptuelle ${note}.\n\nMerci du travail accompli.`,
      action: 'Lire la décision',
    },
    'note-converted': {
      subject: 'Programme conjoint ouvert à partir de {{code}}',
      body: `La note conceptuelle ${note} est devenue un programme conjoint en préparation. Merci d’en compléter ensemble le document.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'review-assigned': {
      subject: 'Merci d’évaluer {{code}}',
      body: `Il vous est demandé d’évaluer la note conceptuelle ${note}.\n\nAvant qu’elle ne s’ouvre, merci de déclarer si vous avez un conflit d’intérêts.`,
      action: 'Déclarer et évaluer',
    },
    'review-unassigned': {
      subject: 'Évaluation plus nécessaire : {{code}}',
      body: `Votre évaluation de la note conceptuelle ${note} n’est plus nécessaire. Merci de votre disponibilité.`,
      action: null,
    },
    'review-conflict': {
      subject: 'Un évaluateur est récusé pour {{code}}',
      body: `Un évaluateur de la note conceptuelle ${note} a déclaré un conflit d’intérêts et est récusé.\n\nMerci de voir s’il faut un autre évaluateur.`,
      action: 'Voir les évaluations',
    },
    'review-submitted': {
      subject: 'Une évaluation de {{code}} a été déposée',
      body: `Une évaluation de la note conceptuelle ${note} a été déposée.`,
      action: 'Voir les évaluations',
    },
  },
};
