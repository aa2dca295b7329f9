import type { Texts } from './index';
import type { picturesEn } from './pictures.en';

export const picturesEs: Texts<typeof picturesEn> = {
  money: '{amount} {currency}',
  asTable: 'Como tabla',
  table: 'La figura como tabla',
  save: 'Guardar como {kind}',
  amounts: {
    target: 'Meta',
    pledged: 'Anunciado',
    committed: 'Comprometido',
    deposited: 'Depositado',
    allocated: 'Asignado',
    transferred: 'Transferido',
    expended: 'Gastado',
  },
  columns: {
    amount: 'Importe',
    ofTarget: 'De la meta',
    share: 'Proporción',
    step: 'Paso',
    asOf: 'Al final del',
    from: 'De',
    to: 'A',
    stage: 'Etapa',
    count: 'Número',
    place: 'Lugar',
    programmes: 'Programas conjuntos',
    notes: 'Notas conceptuales',
    what: 'Qué',
    fromDay: 'Día o primer día',
    toDay: 'Último día',
  },
  capitalisation: {
    sentence:
      'Se han depositado {deposited} de una meta de {target} ({share}){gap, select, yes {; {missing} aún no se han recibido ni comprometido.} other {. La meta se ha alcanzado.}}',
    noTarget: 'Se han depositado {deposited}. El fondo no ha fijado una meta para este período.',
    target: 'Meta',
    deposited: 'Depositado',
    committedOpen: 'Compromisos pendientes',
    pledgedOpen: 'Anuncios pendientes',
    gap: 'Falta todavía',
  },
  chain: {
    sentence:
      '{allocated} están asignados a programas conjuntos, {transferred} se han transferido a sus organizaciones y, de ellos, {expended} se han gastado según los informes aceptados.',
    shareOf:
      '{share} {of, select, target {de la meta} deposited {de lo depositado} allocated {de lo asignado} other {de lo transferido}}',
  },
  waterfall: {
    sentence:
      'De {deposited} depositados, {cash} están en el banco tras comisiones, costos y transferencias; de ellos, {available} aún pueden asignarse.',
    deposited: 'Depositado',
    interest: 'Intereses',
    otherIncome: 'Otros ingresos',
    exchangeDifferences: 'Diferencias de cambio',
    agentFees: 'Comisión del agente administrativo',
    directCosts: 'Costos directos de la secretaría',
    bankCharges: 'Gastos bancarios',
    transferred: 'Transferido a los programas',
    refunded: 'Reembolsado por los programas',
    cashBalance: 'En el banco',
    openReservations: 'Asignado, por transferir',
    availableToAllocate: 'Aún puede asignarse',
  },
  deposits: {
    sentence:
      'Del {since} al {day} se depositaron {deposited}{share, select, none {.} other {: el {share} de la meta.}}',
  },
  map: {
    size: 'Cuanto mayor el círculo, mayor el importe: el más grande es {label}, {amount}. {of, select, notes {Una nota} other {Un programa}} que abarca varios lugares cuenta por completo en cada uno.',
    disclaimer:
      'Las denominaciones empleadas en este mapa y la forma en que aparecen presentados los datos que contiene no entrañan, de parte de la Secretaría de las Naciones Unidas, juicio alguno sobre la condición jurídica de ninguno de los países, territorios, ciudades o zonas citados o de sus autoridades, ni respecto de la delimitación de sus fronteras o límites.',
  },
  timeline: { today: 'Hoy' },
};
