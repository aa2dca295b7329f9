import type { ConceptNoteTexts } from './texts.js';

export const conceptNotesEs: ConceptNoteTexts = {
  callStates: {
    draft: { staff: 'Borrador sin publicar', partner: 'En preparación' },
    open: { staff: 'Publicada', partner: 'Abierta a notas conceptuales' },
    closed: { staff: 'Cerrada', partner: 'Cerrada' },
  },
  noteStates: {
    draft: { staff: 'Borrador del socio', partner: 'Borrador, solo visible para ustedes' },
    submitted: { staff: 'Presentada, admisibilidad por comprobar', partner: 'Presentada' },
    returned: { staff: 'Devuelta al socio', partner: 'Devuelta para cambios' },
    eligible: { staff: 'Admisible, examen por abrir', partner: 'Declarada admisible' },
    ineligible: { staff: 'No admisible', partner: 'Declarada no admisible' },
    in_screening: { staff: 'En examen temático', partner: 'En examen' },
    screened: { staff: 'Examinada, a la espera del comité', partner: 'En examen' },
    endorsed: {
      staff: 'Aprobada, en la cartera de proyectos',
      partner: 'Aprobada, en la cartera de proyectos',
    },
    deferred: { staff: 'Aplazada por el comité', partner: 'Aplazada, puede presentarse de nuevo' },
    declined: { staff: 'Rechazada por el comité', partner: 'No seleccionada' },
    converted: { staff: 'Convertida en programa conjunto', partner: 'Convertida en programa conjunto' },
    withdrawn: { staff: 'Retirada', partner: 'Retirada' },
  },
};
