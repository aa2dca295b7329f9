import type { ProgrammesTexts } from './texts.js';

export const programmesEs: ProgrammesTexts = {
  states: {
    in_preparation: { staff: 'En preparación', partner: 'En preparación: le corresponde redactarlo' },
    submitted: { staff: 'Presentado, por evaluar', partner: 'Presentado: la secretaría lo evalúa' },
    returned: { staff: 'Devuelto a las entidades', partner: 'Devuelto: revíselo y preséntelo de nuevo' },
    appraised: { staff: 'Evaluado, listo para el comité', partner: 'Ante el comité directivo' },
    approved: { staff: 'Aprobado, por firmar', partner: 'Aprobado: se están reuniendo las firmas' },
    approved_with_conditions: {
      staff: 'Aprobado con condiciones pendientes',
      partner: 'Aprobado con condiciones: vea lo que aún se pide',
    },
    deferred: { staff: 'Aplazado por el comité', partner: 'Aplazado: puede presentarse de nuevo' },
    declined: { staff: 'Rechazado por el comité', partner: 'No aprobado' },
    signed: {
      staff: 'Firmado, sin transferencia',
      partner: 'Firmado: ya puede pedirse la primera transferencia',
    },
    active: { staff: 'Activo', partner: 'En marcha' },
    suspended: { staff: 'Suspendido', partner: 'Suspendido por ahora' },
    operationally_closed: { staff: 'Cerrado operacionalmente', partner: 'Actividades terminadas' },
    financially_closed: { staff: 'Cerrado financieramente', partner: 'Cerrado' },
    cancelled: { staff: 'Cancelado antes de comenzar', partner: 'Cancelado' },
  },
  parties: {
    'participating-organisation': 'Organización de las Naciones Unidas participante',
    'administrative-agent': 'Agente administrativo',
    'national-authority': 'Autoridad nacional',
  },
  categories: {
    staff: 'Personal y otros empleados',
    supplies: 'Suministros, productos básicos, materiales',
    equipment: 'Equipos, vehículos y mobiliario, incluida la depreciación',
    contractual_services: 'Servicios contractuales',
    travel: 'Viajes',
    transfers_grants: 'Transferencias y subvenciones a contrapartes',
    general_operating: 'Gastos generales de funcionamiento y otros costos directos',
    indirect_support: 'Costos indirectos de apoyo',
  },
};
