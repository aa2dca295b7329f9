import type { FundingTexts } from './texts.js';

export const fundingEs: FundingTexts = {
  documentStates: {
    recorded: { staff: 'Registrado', partner: 'Recibido' },
    reversed: { staff: 'Anulado', partner: 'Devuelto o corregido' },
  },
  periodStates: { open: 'Abierto', closed: 'Cerrado' },
  postingKinds: {
    deposit: 'Depósito',
    'agent-fee': 'Comisión del agente administrativo',
    'bank-charge': 'Gasto bancario',
    'direct-cost': 'Costo directo',
    interest: 'Intereses',
    'other-income': 'Otros ingresos',
    transfer: 'Transferencia',
    expenditure: 'Gastos',
    refund: 'Reembolso',
    reserve: 'Reserva',
    settle: 'Liquidación',
    release: 'Liberación',
  },
  accountKinds: {
    cash: 'Efectivo',
    contribution: 'Ingresos por contribuciones',
    'bank-charge': 'Gastos bancarios',
    'agent-fee': 'Comisión del agente administrativo',
    'direct-cost': 'Costos directos',
    income: 'Ingresos',
    advance: 'Anticipos',
    'programme-expense': 'Gastos de programa',
    unallocated: 'Sin asignar',
    reserved: 'Reservado',
    settled: 'Liquidado',
  },
};
