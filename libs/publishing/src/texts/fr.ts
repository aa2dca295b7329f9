import type { PublishingTexts } from './texts.js';

export const publishingFr: PublishingTexts = {
  states: {
    signed: 'Signé, sur le point de commencer',
    active: 'En cours',
    suspended: 'Suspendu pour le moment',
    operationally_closed: 'Activités terminées',
    financially_closed: 'Clôturé',
  },
  unattributed: 'Sans domaine attribué',
  figures: {
    target: 'Objectif',
    pledged: 'Annoncé',
    committed: 'Engagé par des accords signés',
    deposited: 'Versé',
    gapToTarget: 'Reste à mobiliser pour atteindre l’objectif',
    interest: 'Intérêts',
    otherIncome: 'Autres recettes',
    exchangeDifferences: 'Différences de change',
    agentFees: 'Frais de l’Agent administratif',
    bankCharges: 'Frais bancaires',
    directCosts: 'Coûts directs du secrétariat',
    allocated: 'Alloué aux programmes conjoints',
    transferred: 'Transféré aux organisations',
    refunded: 'Remboursé par les organisations',
    expended: 'Dépensé, selon les rapports acceptés',
    cashBalance: 'Solde de trésorerie',
    openReservations: 'Alloué et pas encore transféré',
    availableToAllocate: 'Disponible pour allocation',
  },
};
