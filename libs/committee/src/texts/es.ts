import type { CommitteeTexts } from './texts.js';

export const committeeEs: CommitteeTexts = {
  constituencies: {
    donor: 'Donantes',
    country: 'Países de origen, tránsito y destino',
    un: 'Entidades de las Naciones Unidas',
    stakeholder: 'Partes interesadas',
    chair: 'Presidencia',
    'ex-officio': 'Miembro nato',
  },
  sessionStates: {
    draft: 'En preparación',
    published: 'Publicada: los documentos pueden abrirse',
    open: 'Abierta a posiciones y decisiones',
    closed: 'Cerrada',
  },
  itemStates: { pending: 'Por decidir', decided: 'Decidido', not_decided: 'Quedó sin decidir' },
  itemKinds: {
    'concept-note': 'Nota conceptual',
    programme: 'Programa conjunto',
    policy: 'Política',
    information: 'Para información',
  },
  positions: {
    'no-objection': 'Sin objeción',
    objection: 'Objeción',
    comment: 'Comentario',
    recused: 'Recusado',
  },
  outcomes: {
    endorsed: {
      staff: 'Respaldada para la cartera',
      partner: 'Respaldada: en cartera, aún sin financiación',
    },
    approved: { staff: 'Aprobado', partner: 'Aprobado' },
    approved_with_conditions: { staff: 'Aprobado con condiciones', partner: 'Aprobado con condiciones' },
    deferred: { staff: 'Aplazado', partner: 'Aplazado: puede presentarse de nuevo' },
    declined: { staff: 'Rechazado', partner: 'No seleccionado' },
    adopted: { staff: 'Adoptado', partner: 'Adoptado' },
    noted: { staff: 'Se tomó nota', partner: 'Se tomó nota' },
  },
};
