import type { DisbursementsTexts } from './texts.js';

export const disbursementsFr: DisbursementsTexts = {
  states: {
    planned: { staff: 'Prévue', partner: 'Prévue' },
    requested: { staff: 'À approuver', partner: 'En préparation' },
    approved: { staff: 'À exécuter', partner: 'En préparation' },
    executed: { staff: 'Exécuté', partner: 'Versé' },
    rejected: { staff: 'Rejeté', partner: 'Non versé' },
  },
  gates: {
    'programme-signed': {
      label: 'Le programme est signé ou actif',
      closed: 'Le programme est « {state} ».',
    },
    'decision-taken': {
      label: 'Le comité a décidé',
      closed: 'Aucune décision n’accorde d’allocation à ce programme.',
    },
    'conditions-cleared': {
      label: 'Les conditions de la décision sont levées',
      closed:
        '{count, plural, one {Une condition n’est pas levée.} other {# conditions ne sont pas levées.}}',
    },
    'document-signed': {
      label: 'Le document de programme est signé',
      closed:
        '{count, plural, =0 {Aucune signature n’est enregistrée.} one {La signature d’une organisation participante manque.} other {Les signatures de # organisations participantes manquent.}}',
    },
    'tranches-complete': {
      label: 'Les tranches totalisent le budget',
      closed: 'Les tranches de cette organisation totalisent {planned}, son budget est de {budget}.',
    },
    'previous-executed': {
      label: 'La tranche précédente a été versée',
      closed: 'La tranche {number} n’a pas été versée.',
    },
    'reports-up-to-date': {
      label: 'Aucun rapport n’est en retard',
      closed:
        '{count, plural, one {Un rapport est en retard} other {# rapports sont en retard}}, le plus ancien depuis le {dueOn}.',
    },
    'reservation-sufficient': {
      label: 'Le montant est réservé',
      closed: '{amount} {currency} dépasse les {unsettled} {currency} réservés et non encore versés.',
    },
  },
};
