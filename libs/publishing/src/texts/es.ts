import type { PublishingTexts } from './texts.js';

export const publishingEs: PublishingTexts = {
  states: {
    signed: 'Firmado, a punto de comenzar',
    active: 'En curso',
    suspended: 'Suspendido por ahora',
    operationally_closed: 'Actividades terminadas',
    financially_closed: 'Cerrado',
  },
  unattributed: 'Sin área asignada',
  figures: {
    target: 'Meta',
    pledged: 'Anunciado',
    committed: 'Comprometido en acuerdos firmados',
    deposited: 'Depositado',
    gapToTarget: 'Falta para alcanzar la meta',
    interest: 'Intereses',
    otherIncome: 'Otros ingresos',
    exchangeDifferences: 'Diferencias de cambio',
    agentFees: 'Honorarios del Agente Administrativo',
    bankCharges: 'Gastos bancarios',
    directCosts: 'Costos directos de la secretaría',
    allocated: 'Asignado a programas conjuntos',
    transferred: 'Transferido a las organizaciones',
    refunded: 'Reembolsado por las organizaciones',
    expended: 'Gastado, según los informes aceptados',
    cashBalance: 'Saldo de caja',
    openReservations: 'Asignado y aún no transferido',
    availableToAllocate: 'Disponible para asignar',
  },
};
