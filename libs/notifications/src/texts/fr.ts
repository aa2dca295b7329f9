import type { MailTexts } from './texts.js';

const record = '{{code}} « {{title}} »';

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
      body: `La note conceptuelle ${record} a été soumise. Le secrétariat en vérifie maintenant la recevabilité.\n\nVous serez informé de chaque étape.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-arrived': {
      subject: 'Nouvelle note conceptuelle {{code}}',
      body: `La note conceptuelle ${record} a été soumise et attend l’examen de sa recevabilité.`,
      action: 'Vérifier la recevabilité',
    },
    'note-returned': {
      subject: 'Merci de compléter {{code}}',
      body: `Le secrétariat vous a renvoyé la note conceptuelle ${record}.\n\nLe secrétariat a indiqué :\n\n{{quote}}\n\nMerci de lire les observations, de compléter la note et de la soumettre à nouveau.`,
      action: 'Lire les observations',
    },
    'note-withdrawn': {
      subject: 'Retirée : {{code}}',
      body: `La note conceptuelle ${record} a été retirée. Il n’y a rien d’autre à faire.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-eligible': {
      subject: 'Recevable : {{code}}',
      body: `La note conceptuelle ${record} remplit les conditions de l’appel. L’examen thématique suit.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-ineligible': {
      subject: 'Résultat de l’examen de recevabilité : {{code}}',
      body: `La note conceptuelle ${record} ne remplit pas toutes les conditions de l’appel et ne peut pas aller plus loin.\n\nLes conditions non remplies sont indiquées avec la note. Merci du travail accompli.`,
      action: 'Voir les conditions',
    },
    'note-in-screening': {
      subject: 'En cours d’examen : {{code}}',
      body: `Des évaluateurs indépendants lisent maintenant la note conceptuelle ${record}.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-screened': {
      subject: 'Examen terminé : {{code}}',
      body: `L’examen de la note conceptuelle ${record} est terminé. Le comité directeur va maintenant la considérer.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-endorsed': {
      subject: 'Retenue pour la réserve de projets : {{code}}',
      body: `Le comité directeur a retenu la note conceptuelle ${record} pour la réserve de projets.\n\nCe n’est pas encore un financement : un document de programme conjoint est préparé, puis fait l’objet d’une décision.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-deferred': {
      subject: 'Reportée : {{code}}',
      body: `Le comité directeur a reporté la note conceptuelle ${record}.\n\nLe comité a indiqué :\n\n{{quote}}\n\nElle peut être améliorée et soumise à nouveau.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'note-declined': {
      subject: 'Décision sur {{code}}',
      body: `Le comité directeur a décidé de ne pas donner suite à la note conceptuelle ${record}.\n\nLe comité a indiqué :\n\n{{quote}}\n\nMerci du travail accompli.`,
      action: 'Lire la décision',
    },
    'note-converted': {
      subject: 'Programme conjoint ouvert à partir de {{code}}',
      body: `La note conceptuelle ${record} est devenue un programme conjoint en préparation. Merci d’en compléter ensemble le document.`,
      action: 'Ouvrir la note conceptuelle',
    },
    'review-assigned': {
      subject: 'Merci d’évaluer {{code}}',
      body: `Il vous est demandé d’évaluer la note conceptuelle ${record}.\n\nAvant qu’elle ne s’ouvre, merci de déclarer si vous avez un conflit d’intérêts.`,
      action: 'Déclarer et évaluer',
    },
    'review-unassigned': {
      subject: 'Évaluation plus nécessaire : {{code}}',
      body: `Votre évaluation de la note conceptuelle ${record} n’est plus nécessaire. Merci de votre disponibilité.`,
      action: null,
    },
    'review-conflict': {
      subject: 'Un évaluateur est récusé pour {{code}}',
      body: `Un évaluateur de la note conceptuelle ${record} a déclaré un conflit d’intérêts et est récusé.\n\nMerci de voir s’il faut un autre évaluateur.`,
      action: 'Voir les évaluations',
    },
    'review-submitted': {
      subject: 'Une évaluation de {{code}} a été déposée',
      body: `Une évaluation de la note conceptuelle ${record} a été déposée.`,
      action: 'Voir les évaluations',
    },
    'deposit-recorded': {
      subject: 'Dépôt enregistré : {{amount}}',
      body: 'Un dépôt de {{amount}} de {{contributor}} a été enregistré.',
      action: 'Ouvrir le dépôt',
    },
    'instalment-overdue': {
      subject: 'Échéance en retard : {{contributor}}, {{amount}}',
      body: 'L’échéance n° {{number}} de l’accord {{code}} avec {{contributor}} était due le {{due}}. Il manque {{amount}}.\n\nVeuillez vous adresser au contributeur, ou imputer le dépôt si l’argent est déjà là.',
      action: 'Ouvrir l’accord',
    },
    'own-instalment-overdue': {
      subject: 'Une échéance en retard ({{contributor}}) : {{amount}}',
      body: 'L’échéance n° {{number}} de l’accord {{code}} était due le {{due}}. Il manque {{amount}}.\n\nSi vous l’avez déjà versée, veuillez communiquer la référence bancaire à l’Agent administratif.',
      action: 'Ouvrir l’accord',
    },
    'fund-over-allocated': {
      subject: 'Le fonds a réservé plus qu’il ne détient',
      body: 'Après une correction, le montant disponible à allouer est de {{amount}}.\n\nToute nouvelle allocation est refusée tant qu’il reste négatif.',
      action: 'Ouvrir la capitalisation',
    },
    'earmarks-unmatched': {
      subject: 'Des ressources pouvant financer les réservations du fonds manquent',
      body: 'Après une correction, {{amount}} réservés ne peuvent plus être financés par des ressources dont l’affectation le permet.\n\nToute nouvelle allocation est refusée tant que chaque réservation n’est pas de nouveau couverte.',
      action: 'Ouvrir les affectations',
    },
    'books-disagree': {
      subject: 'Les livres du fonds présentent un écart',
      body: 'Un contrôle des livres a constaté que ceci n’est pas vérifié :\n\n{{checks}}\n\nRien n’a été modifié. Veuillez examiner les constats avant le prochain virement.',
      action: 'Voir les constats',
    },
    'session-published': {
      subject: 'Documents du comité : {{title}}',
      body: 'L’ordre du jour et les documents de « {{title}} », {{day}}, sont prêts.\n\nPour chaque point, merci de déclarer avant de l’ouvrir si vous avez un conflit d’intérêts.',
      action: 'Ouvrir la session',
    },
    'programme-submitted': {
      subject: 'Soumis : {{code}}',
      body: `Le document du programme conjoint ${record} a été soumis. Le secrétariat l’évalue maintenant.`,
      action: 'Ouvrir le programme',
    },
    'programme-arrived': {
      subject: 'Programme à évaluer : {{code}}',
      body: `Le document du programme conjoint ${record} a été soumis et attend son évaluation.`,
      action: 'Ouvrir le programme',
    },
    'programme-returned': {
      subject: 'Merci de compléter {{code}}',
      body: `Le secrétariat vous a renvoyé le document du programme conjoint ${record}.\n\nLe secrétariat a indiqué :\n\n{{quote}}\n\nMerci de le compléter et de le soumettre à nouveau.`,
      action: 'Ouvrir le programme',
    },
    'programme-appraised': {
      subject: 'Évalué : {{code}}',
      body: `L’évaluation du programme conjoint ${record} est terminée. Le comité directeur va maintenant le considérer.`,
      action: 'Ouvrir le programme',
    },
    'programme-approved': {
      subject: 'Approuvé : {{code}}',
      body: `Le comité directeur a approuvé le programme conjoint ${record} et lui a alloué {{amount}}.\n\nLe document peut maintenant être signé. Les fonds sont transférés après la signature.`,
      action: 'Ouvrir le programme',
    },
    'programme-approved-with-conditions': {
      subject: 'Approuvé sous conditions : {{code}}',
      body: `Le comité directeur a approuvé sous conditions le programme conjoint ${record} et lui a alloué {{amount}}.\n\nLe document pourra être signé lorsque les conditions indiquées avec la décision seront remplies.`,
      action: 'Ouvrir le programme',
    },
    'programme-deferred': {
      subject: 'Reporté : {{code}}',
      body: `Le comité directeur a reporté le programme conjoint ${record}.\n\nLe comité a indiqué :\n\n{{quote}}\n\nIl peut être amélioré et soumis à nouveau.`,
      action: 'Ouvrir le programme',
    },
    'programme-declined': {
      subject: 'Décision sur {{code}}',
      body: `Le comité directeur a décidé de ne pas financer le programme conjoint ${record}.\n\nLe comité a indiqué :\n\n{{quote}}\n\nMerci du travail accompli.`,
      action: 'Ouvrir le programme',
    },
    'programme-conditions-cleared': {
      subject: 'Conditions remplies : {{code}}',
      body: `Toutes les conditions de l’approbation du programme conjoint ${record} sont remplies. Le document peut maintenant être signé.`,
      action: 'Ouvrir le programme',
    },
    'programme-signed': {
      subject: 'Signé : {{code}}',
      body: `Le document du programme conjoint ${record} a été signé par toutes les parties. Les premiers transferts peuvent être demandés.`,
      action: 'Ouvrir le programme',
    },
    'programme-activated': {
      subject: 'Démarré : {{code}}',
      body: `Le programme conjoint ${record} a démarré avec son premier transfert.`,
      action: 'Ouvrir le programme',
    },
    'programme-suspended': {
      subject: 'Suspendu : {{code}}',
      body: `Le programme conjoint ${record} a été suspendu. Aucun transfert n’est effectué avant sa reprise.`,
      action: 'Ouvrir le programme',
    },
    'programme-resumed': {
      subject: 'Repris : {{code}}',
      body: `Le programme conjoint ${record} a repris.`,
      action: 'Ouvrir le programme',
    },
    'programme-cancelled': {
      subject: 'Annulé : {{code}}',
      body: `Le programme conjoint ${record} a été annulé. Ce qui lui était réservé et n’a pas été transféré revient au fonds.`,
      action: 'Ouvrir le programme',
    },
    'transfer-requested': {
      subject: 'Transfert à approuver : {{organisation}}, {{amount}}',
      body: `Un transfert de {{amount}} à {{organisation}} (tranche {{tranche}}) pour le programme conjoint ${record} a été demandé et attend votre approbation.`,
      action: 'Ouvrir le transfert',
    },
    'transfer-approved': {
      subject: 'Transfert à exécuter : {{organisation}}, {{amount}}',
      body: `Le transfert de {{amount}} à {{organisation}} (tranche {{tranche}}) pour le programme conjoint ${record} est approuvé et peut être exécuté.`,
      action: 'Ouvrir le transfert',
    },
    'transfer-rejected': {
      subject: 'Transfert non approuvé : {{organisation}}, {{amount}}',
      body: `Le transfert de {{amount}} à {{organisation}} (tranche {{tranche}}) pour le programme conjoint ${record} n’a pas été approuvé. Le motif est indiqué avec le transfert.`,
      action: 'Ouvrir le transfert',
    },
    'transfer-executed': {
      subject: 'Transféré : {{amount}} à {{organisation}}',
      body: `{{amount}} (tranche {{tranche}}) ont été transférés à {{organisation}} pour le programme conjoint ${record}.`,
      action: 'Ouvrir le transfert',
    },
    'obligation-reminded': {
      subject: 'Rapport attendu le {{due}} : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} est attendu le {{due}}.`,
      action: 'Rédiger le rapport',
    },
    'obligation-overdue': {
      subject: 'Rapport en retard : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} était attendu le {{due}} et n’a pas été soumis.\n\nLa prochaine tranche ne peut être transférée avant, sauf dispense du secrétariat.`,
      action: 'Rédiger le rapport',
    },
    'obligation-extended': {
      subject: 'Nouvelle échéance {{due}} : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} est désormais attendu le {{due}}.`,
      action: 'Rédiger le rapport',
    },
    'obligation-waived': {
      subject: 'Rapport plus nécessaire : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record}, attendu le {{due}}, n’est plus nécessaire. Le motif est indiqué avec celui-ci.`,
      action: 'Voir le motif',
    },
    'report-submitted': {
      subject: 'Rapport à vérifier : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} a été soumis et attend sa vérification.`,
      action: 'Ouvrir le rapport',
    },
    'report-returned': {
      subject: 'Merci de compléter le rapport de {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} vous a été renvoyé. Merci de le compléter et de le soumettre à nouveau.`,
      action: 'Ouvrir le rapport',
    },
    'report-accepted': {
      subject: 'Rapport accepté : {{code}}',
      body: `Le rapport « {{report}} » du programme conjoint ${record} a été accepté. Merci.`,
      action: 'Ouvrir le rapport',
    },
    'person-invited': {
      subject: 'Votre compte dans Tributary',
      body: 'Un compte a été ouvert à votre nom. Merci de choisir votre mot de passe dans les sept jours ; le lien ne sert qu’une fois.',
      action: 'Choisir votre mot de passe',
    },
    'password-reset': {
      subject: 'Choisir un nouveau mot de passe',
      body: 'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Si c’est vous, merci d’en choisir un dans les deux heures ; le lien ne sert qu’une fois.\n\nSinon, il n’y a rien à faire.',
      action: 'Choisir un nouveau mot de passe',
    },
    'password-changed': {
      subject: 'Votre mot de passe a été modifié',
      body: 'Le mot de passe de votre compte a été modifié.\n\nSi ce n’est pas vous, merci de demander immédiatement un nouveau mot de passe et de prévenir l’administrateur.',
      action: 'Ouvrir votre compte',
    },
  },
};
