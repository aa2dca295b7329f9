import type { Texts } from './index';
import type { doorEn } from './door.en';

export const doorFr: Texts<typeof doorEn> = {
  publicPages: 'Voir où en est le fonds, sans se connecter',
  backToSignIn: 'Retour à la connexion',
  newPassword: 'Nouveau mot de passe',
  newPasswordHelp: 'Au moins 12 caractères ; quelques mots faciles à retenir conviennent le mieux.',
  showPassword: 'Afficher le mot de passe',
  signIn: { title: 'Se connecter', forgotten: 'Je ne connais pas mon mot de passe' },
  forgotten: {
    title: 'Un nouveau mot de passe',
    text: 'Nous vous envoyons un lien pour choisir un nouveau mot de passe.',
    email: 'Adresse électronique',
    button: 'Envoyez-moi le lien',
    sent: 'Si {email} a un compte, un lien est en route. Il sert une seule fois et pour peu de temps.',
  },
  invitation: {
    title: 'Bienvenue dans Tributary',
    text: 'Choisissez un mot de passe pour votre compte.',
    button: 'Enregistrer mon mot de passe',
    done: 'Votre compte est prêt.',
  },
  reset: {
    title: 'Choisir un nouveau mot de passe',
    text: 'Vos autres sessions prennent fin quand le mot de passe change.',
    button: 'Changer mon mot de passe',
    done: 'Votre mot de passe est changé.',
  },
};
