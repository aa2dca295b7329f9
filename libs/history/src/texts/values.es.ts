import type { FactValues } from './texts.js';

export const valuesEs: FactValues = {
  by: {
    invitation: 'una invitación',
    'password-reset': 'un enlace por correo',
    self: 'su propia cuenta',
  },
  change: {
    added: 'añadido',
    changed: 'modificado',
    removed: 'suprimido',
  },
  conflict: {
    true: 'declarado',
    false: 'ninguno',
  },
  constituency: {
    donor: 'Donantes',
    country: 'Países de origen, tránsito y destino',
    un: 'Entidades de las Naciones Unidas',
    stakeholder: 'Partes interesadas',
    chair: 'Presidencia',
    'ex-officio': 'Miembro nato',
  },
  kind: {
    'concept-note': 'Nota conceptual',
    programme: 'Programa conjunto',
    policy: 'Política',
    information: 'Información',
    'resident-coordinator': 'Coordinador residente',
    'national-authority': 'Autoridad nacional',
    secondment: 'Adscripción',
    expertise: 'Conocimientos especializados',
    goods: 'Bienes',
    services: 'Servicios',
    premises: 'Locales',
    other: 'Otro',
    'direct-cost': 'Costo directo',
    deposits: 'Depósitos',
    transfers: 'Transferencias',
    'exchange-rates': 'Tipos de cambio',
  },
  outcome: {
    endorsed: 'Respaldada',
    approved: 'Aprobado',
    approved_with_conditions: 'Aprobado con condiciones',
    deferred: 'Aplazado',
    declined: 'No aprobado',
    adopted: 'Adoptado',
    noted: 'Tomado nota',
  },
  party: {
    'administrative-agent': 'Agente administrativo',
    'participating-organisation': 'Organización participante',
  },
  position: {
    'no-objection': 'Sin objeción',
    objection: 'Objeción',
    comment: 'Comentario',
  },
  type: {
    'annual-narrative': 'Informe narrativo anual',
    'annual-financial': 'Informe financiero anual',
    'final-narrative': 'Informe narrativo final',
    'final-financial': 'Informe financiero final',
  },
  visibility: {
    internal: 'la secretaría',
    shared: 'también los autores',
  },
};
