import type { Texts } from './index';
import type { earmarksEn } from './earmarks.en';

export const earmarksFr: Texts<typeof earmarksEn> = {
  title: 'Affectations',
  matched:
    'Des fonds admissibles couvrent la totalité des {reserved} réservés ; {free} ne sont encore affectés à rien.',
  unmatched: '{missing} de ce qui est réservé n’ont pas de fonds admissibles.',
  scope: { label: 'Ce que montre l’image', all: 'Tous les fonds', open: 'Pas encore transférés' },
  sentence: {
    all: '{amount} ont été reçus, répartis en {classes, plural, one {une catégorie} other {# catégories}} selon ce qu’ils peuvent financer : à gauche les catégories, à droite ce que chacune finance.',
    open: '{amount} ne sont pas encore transférés : à gauche ce qu’ils peuvent financer, à droite ce à quoi ils sont réservés.',
  },
  targets: { free: 'Libre', 'direct-costs': 'Coûts', charges: 'Frais' },
  classes: {
    title: 'Les fonds selon ce qu’ils peuvent financer',
    caption: 'En {currency}, nets des commissions et des frais ; les moins souples d’abord.',
    name: 'Peuvent financer',
    net: 'Reçus',
    expected: 'Signé, à venir',
    transferred: 'Transférés',
    reserved: 'Réservés',
    free: 'Libres',
    total: 'Total',
  },
  sources: {
    caption: 'Source par source, en {currency}.',
    title: '{count, plural, one {La source} other {Les # sources}}',
    name: 'Origine des fonds',
    valueDate: 'Date de valeur',
  },
  preview: {
    title: 'Une allocation trouverait-elle ses fonds ?',
    text: 'Cherche quels fonds pourraient la financer, sans rien réserver.',
    programme: 'Programme conjoint',
    amount: 'Montant',
    ask: 'Demander',
    missing: 'Nécessaire pour répondre.',
    possible: 'Oui : {amount} pourraient être alloués maintenant.',
    refused: {
      cash: 'Non : {amount} dépassent ce dont le fonds dispose.',
      'cash-and-receivables':
        'Non : {amount} dépasse ce dont dispose le fonds, en espèces et en créances signées.',
      earmark:
        'Non : le fonds a de l’argent, mais pas assez qui puisse financer ce programme ({amount} demandés).',
    },
    lacking: 'Il manque {missing} de fonds admissibles.',
    most: 'Au plus {most} pourraient lui être alloués maintenant ; {available} sont disponibles en tout.',
  },
  rematch: {
    verb: 'Réapparier',
    label: 'Réapparier : {programme}',
    nothing: 'Rien n’en reste à payer.',
    title: 'Chercher de nouveau l’argent qui peut payer ?',
    text: 'Chaque réservation ouverte est rapprochée de l’argent qui peut la payer, {programme} d’abord s’il n’y en a pas assez pour tous. Ce qui a été transféré ne bouge pas.',
    done: 'Nouvel appariement : tout ce qui est réservé est couvert par de l’argent qui peut le payer.',
    missing: 'Nouvel appariement : {missing} restent sans argent qui puisse les payer.',
  },
  mix: {
    title: 'Composition du financement',
    lead: '{share} de tous les dépôts viennent du premier contributeur ; {free} ne sont pas affectés ; {years} de ce que promettent les accords sont échelonnés sur plusieurs années.',
    none: 'Personne n’a contribué à cette date',
    caption: 'En {currency}. Un nom ouvre l’état du contributeur.',
    concentration: 'Concentration des apports',
    concentrationText:
      '{index, number} à l’indice de Herfindahl-Hirschman, de 0 (un très grand nombre de contributeurs égaux) à 10 000 (un seul). {level, select, low {Le fonds repose sur de nombreux contributeurs.} middle {Le fonds repose sur quelques contributeurs.} other {Le fonds dépend de très peu de contributeurs.}}',
    byContributor: 'Dépôts par contributeur',
    contributorsSentence:
      '{count, plural, one {Un contributeur a} other {# contributeurs ont}} déposé {amount} ; {name} à lui seul {share}.',
    byEarmarking: 'Dépôts selon l’affectation',
    earmarkingSentence: '{share} des dépôts peuvent servir à toute fin du fonds.',
    earmarkings: {
      none: 'Sans affectation',
      area: 'Domaine thématique',
      place: 'Lieux',
      'area-and-place': 'Domaine thématique et lieux',
    },
    others: '{count, plural, one {Un autre contributeur} other {# autres contributeurs}}',
    contributor: 'Contributeur',
    deposited: 'Déposé',
    share: 'Part',
    expected: 'Signé, restant à verser',
    earmarking: 'Affectation',
    multiYear: 'Plusieurs années',
    multiYearText:
      '{amount} sur {committed} d’accords signés sont échelonnés sur plus d’une année civile ({share}).',
    stops: {
      title: 'Si un contributeur se retire',
      text: 'Ce qui ne viendrait pas, et ce qui ne serait alors plus couvert.',
      choose: 'Contributeur',
      notComing:
        'Sans {name}, {committed} signés et {pledged} annoncés ne viendraient pas : {share} de tout ce que les accords promettent encore.',
      nothing: '{name} ne doit rien : aucun montant signé ou annoncé ne manquerait.',
      covered:
        'Toutes les réservations ouvertes ({reserved}) resteraient couvertes par la trésorerie et les autres accords.',
      uncovered: '{uncovered} des réservations ouvertes ({reserved}) ne seraient plus couverts.',
      unapplied:
        'Sur ce que {name} a versé, {unapplied} ne sont pas encore imputés à un accord.{twice, select, yes { D’ici à leur imputation, ils peuvent aussi figurer dans ce qui ne viendrait pas.} other {}}',
      instalments: 'Versements qui ne viendraient pas',
      agreement: 'Accord',
      number: 'Versement',
      dueOn: 'Échéance',
      open: 'Restant à venir',
    },
  },
};
