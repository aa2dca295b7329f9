import type { Texts } from './index';
import type { partsEn } from './parts.en';

export const partsFr: Texts<typeof partsEn> = {
  notEarlier: 'Pas avant le {day}.',
  loading: 'Chargement…',
  breadcrumbs: 'Vous êtes ici',
  close: 'Fermer',
  undo: 'Annuler l’action',
  cancel: 'Annuler',
  reasonMissing: 'Veuillez indiquer le motif : il est conservé dans l’historique.',
  problem: {
    unreachable: 'Le serveur est injoignable',
    unreachableText: 'Rien n’a été perdu. Vérifiez votre connexion et réessayez.',
    broken: 'Cette page a échoué',
    brokenText:
      'L’erreur vient de nous, et rien de ce qui était enregistré n’est perdu. Réessayez ; si elle échoue encore, signalez à l’équipe qui gère Tributary ce que vous faisiez.',
    retry: 'Réessayer',
    requestId: 'Si vous demandez de l’aide, donnez ce numéro : {id}',
  },
  missing: {
    title: 'Il n’y a rien ici',
    text: 'La page n’existe pas, ou vous n’y avez pas accès.',
    home: 'Aller à mes tâches',
  },
  signIn: {
    email: 'Adresse électronique',
    password: 'Mot de passe',
    showPassword: 'Afficher le mot de passe',
    button: 'Se connecter',
  },
  amount: {
    understood: 'Compris : {amount}',
    unclear: 'Veuillez écrire le montant en chiffres, par exemple 1 250 000,50.',
    decimals: 'Un montant a deux décimales au plus, par exemple 1 250 000,50.',
  },
  grid: {
    total: 'Ensemble',
    help: 'Les flèches et Entrée vont de case en case ; un bloc copié d’un tableur peut être collé.',
    unread:
      '{count, plural, one {Une case collée n’est pas un montant et est restée telle quelle.} other {# cases collées ne sont pas des montants et sont restées telles quelles.}}',
  },
  list: {
    unusable: 'Ces filtres ne conviennent plus à cette liste.',
    tools: 'Recherche et filtres',
    search: 'Rechercher dans cette liste',
    clear: 'Effacer les filtres',
    from: 'Du',
    to: 'Au',
    clearOne: 'Effacer « {name} »',
    findOption: 'Trouver',
    several: '{first} et {count, plural, one {un autre} other {# autres}}',
    columns: 'Colonnes',
    compact: 'Lignes serrées',
    export: 'Exporter en CSV',
    views: {
      title: 'Vues',
      none: 'Filtrez et triez la liste, puis conservez le résultat sous un nom.',
      name: 'Nom pour les filtres actuels',
      save: 'Enregistrer cette vue',
      saved: 'La vue « {name} » est enregistrée.',
      drop: 'Supprimer la vue « {name} »',
      dropped: 'La vue « {name} » est supprimée.',
    },
    count: '{shown} sur {total}',
    countFirst: 'Les {shown} premiers éléments',
    selected: '{count, plural, one {Un élément choisi} other {# éléments choisis}}',
    selectAll: 'Choisir toutes les lignes affichées',
    selectOne: 'Choisir {name}',
    more: 'Afficher la suite',
    nothing: 'Rien ne correspond à ces filtres.',
    sort: { ascending: 'tri croissant', descending: 'tri décroissant', none: 'trier' },
  },
};
