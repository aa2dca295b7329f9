import type { Texts } from './index';
import type { picturesEn } from './pictures.en';

export const picturesFr: Texts<typeof picturesEn> = {
  money: '{amount} {currency}',
  asTable: 'Sous forme de tableau',
  table: 'La figure sous forme de tableau',
  save: 'Enregistrer en {kind}',
  amounts: {
    target: 'Objectif',
    pledged: 'Annoncé',
    committed: 'Engagé',
    deposited: 'Déposé',
    allocated: 'Alloué',
    transferred: 'Transféré',
    expended: 'Dépensé',
  },
  columns: {
    amount: 'Montant',
    ofTarget: 'De l’objectif',
    share: 'Part',
    step: 'Étape',
    asOf: 'À la fin du',
    from: 'De',
    to: 'À',
    stage: 'Étape',
    count: 'Nombre',
    place: 'Lieu',
    programmes: 'Programmes conjoints',
    notes: 'Notes conceptuelles',
    what: 'Quoi',
    fromDay: 'Jour ou premier jour',
    toDay: 'Dernier jour',
  },
  capitalisation: {
    sentence:
      '{deposited} ont été déposés sur un objectif de {target} ({share}){gap, select, yes { ; {missing} ne sont encore ni reçus ni engagés.} other {. L’objectif est atteint.}}',
    noTarget: '{deposited} ont été déposés. Le fonds n’a pas fixé d’objectif pour cette période.',
    target: 'Objectif',
    deposited: 'Déposé',
    committedOpen: 'Engagements en cours',
    pledgedOpen: 'Annonces en cours',
    gap: 'Reste à réunir',
  },
  chain: {
    sentence:
      '{allocated} sont alloués à des programmes conjoints, {transferred} ont été transférés à leurs organisations, dont {expended} sont dépensés selon les rapports acceptés.',
    shareOf:
      '{share} {of, select, target {de l’objectif} deposited {du montant déposé} allocated {du montant alloué} other {du montant transféré}}',
  },
  waterfall: {
    sentence:
      'Sur {deposited} déposés, {cash} sont en banque après frais, coûts et transferts, dont {available} peuvent encore être alloués.',
    deposited: 'Déposé',
    interest: 'Intérêts',
    otherIncome: 'Autres recettes',
    exchangeDifferences: 'Différences de change',
    agentFees: 'Commission de l’agent administratif',
    directCosts: 'Coûts directs du secrétariat',
    bankCharges: 'Frais bancaires',
    transferred: 'Transféré aux programmes',
    refunded: 'Remboursé par les programmes',
    cashBalance: 'En banque',
    openReservations: 'Alloué, à transférer',
    availableToAllocate: 'Peut encore être alloué',
  },
  deposits: {
    sentence:
      'Du {since} au {day}, {deposited} ont été déposés{share, select, none {.} other {, soit {share} de l’objectif.}}',
  },
  map: {
    size: 'Plus le cercle est grand, plus le montant est élevé : le plus grand est {label}, {amount}. {of, select, notes {Une note portant sur} other {Un programme mené en}} plusieurs lieux compte en entier dans chacun.',
    disclaimer:
      'Les appellations employées sur cette carte et la présentation des données qui y figurent n’impliquent de la part du Secrétariat de l’Organisation des Nations Unies aucune prise de position quant au statut juridique des pays, territoires, villes ou zones, ou de leurs autorités, ni quant au tracé de leurs frontières ou limites.',
  },
  timeline: { today: 'Aujourd’hui' },
};
