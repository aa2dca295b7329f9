import type { DisbursementsTexts } from './texts.js';

export const disbursementsEs: DisbursementsTexts = {
  states: {
    planned: { staff: 'Previsto', partner: 'Previsto' },
    requested: { staff: 'Por aprobar', partner: 'En preparación' },
    approved: { staff: 'Por ejecutar', partner: 'En preparación' },
    executed: { staff: 'Ejecutada', partner: 'Pagada' },
    rejected: { staff: 'Rechazada', partner: 'No pagada' },
  },
  gates: {
    'programme-signed': {
      label: 'El programa está firmado o activo',
      closed: 'El programa está «{state}».',
    },
    'decision-taken': {
      label: 'El comité ha decidido',
      closed: 'Ninguna decisión concede una asignación a este programa.',
    },
    'conditions-cleared': {
      label: 'Las condiciones de la decisión están levantadas',
      closed: '{count, plural, one {Una condición sigue abierta.} other {# condiciones siguen abiertas.}}',
    },
    'document-signed': {
      label: 'El documento del programa está firmado',
      closed:
        '{count, plural, =0 {No hay ninguna firma registrada.} one {Falta la firma de una organización participante.} other {Faltan las firmas de # organizaciones participantes.}}',
    },
    'tranches-complete': {
      label: 'Los tramos suman el presupuesto',
      closed: 'Los tramos de esta organización suman {planned}; su presupuesto es {budget}.',
    },
    'previous-executed': {
      label: 'El tramo anterior se ha transferido',
      closed: 'El tramo {number} no se ha transferido.',
    },
    'reports-up-to-date': {
      label: 'Ningún informe está atrasado',
      closed:
        '{count, plural, one {Un informe está atrasado} other {# informes están atrasados}}, el más antiguo desde el {dueOn}.',
    },
    'reservation-sufficient': {
      label: 'El monto está reservado',
      closed: '{amount} {currency} supera los {unsettled} {currency} reservados y aún no pagados.',
    },
  },
};
