import type { Texts } from './index';
import type { historyEn } from './history.en';

export const historyFr: Texts<typeof historyEn> = {
  title: 'Historique',
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
    whole:
      'L’historique du fonds est intact : {checked, plural, one {le seul événement est} other {les # événements sont}} conformes à leur enregistrement, jusqu’au {day}.',
    broken:
      'L’historique du fonds n’est pas intact : un élément a été modifié, retiré ou ajouté en dehors du produit.',
    empty: 'Rien n’est encore scellé dans l’historique du fonds.',
    more: 'Contrôle de l’historique',
  },
};
