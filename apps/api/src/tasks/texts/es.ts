import type { TaskTexts } from './texts.js';

export const tasksEs: TaskTexts = {
  'note-submit': {
    label: 'Su borrador puede presentarse a la convocatoria abierta.',
    verb: 'Completar y presentar',
  },
  'note-correct': {
    label: 'La secretaría le devolvió esta nota para que la modifique.',
    verb: 'Corregir y presentar de nuevo',
  },
  'note-resubmit': {
    label: 'El comité aplazó esta nota; puede presentarse de nuevo.',
    verb: 'Revisar y presentar de nuevo',
  },
  'note-awaited': { label: 'Su nota conceptual: {state}.', verb: 'Ver la nota' },
  'note-check': { label: 'Se presentó una nota conceptual.', verb: 'Comprobar la admisibilidad' },
  'note-convert': {
    label: 'El comité aprobó esta nota; está en la reserva.',
    verb: 'Preparar el programa conjunto',
  },
  'note-correction-awaited': { label: 'El asociado está corrigiendo esta nota.', verb: 'Ver la nota' },
  'call-publish': {
    label: 'Esta convocatoria está lista y aún no se ha publicado.',
    verb: 'Publicar la convocatoria',
  },
  'call-close': { label: 'El plazo de esta convocatoria ha vencido.', verb: 'Cerrar la convocatoria' },
  'screening-open': { label: 'Esta nota se consideró admisible.', verb: 'Abrir el examen' },
  'reviewers-assign': {
    label:
      '{assigned, plural, =0 {No hay evaluadores designados.} one {Hay un evaluador designado; se necesitan más.} other {Hay # evaluadores designados; se necesitan más.}}',
    verb: 'Designar evaluadores',
  },
  'note-moderate': {
    label:
      '{filed, plural, one {La evaluación está entregada.} other {Las # evaluaciones están entregadas.}}',
    verb: 'Moderar',
  },
  'reviews-awaited': {
    label: '{filed} de {assigned, plural, one {# evaluación entregada} other {# evaluaciones entregadas}}.',
    verb: 'Ver las evaluaciones',
  },
  'review-declare': {
    label: 'Se le pide que evalúe esta nota. Indique primero si tiene un conflicto de intereses.',
    verb: 'Hacer la declaración',
  },
  'review-begin': { label: 'Esta nota está abierta a su evaluación.', verb: 'Puntuar' },
  'review-finish': {
    label: 'Su evaluación está guardada como borrador.',
    verb: 'Terminar y entregar',
  },
  'note-schedule': {
    label: 'Esta nota se ha examinado y no figura en ningún orden del día.',
    verb: 'Incluir en un orden del día',
  },
  'programme-schedule': {
    label: 'Este programa se ha valorado y no figura en ningún orden del día.',
    verb: 'Incluir en un orden del día',
  },
  'session-publish': {
    label: 'Esta sesión está preparada; los miembros aún no la ven.',
    verb: 'Publicar la sesión',
  },
  'session-open': { label: 'Los miembros preparan esta sesión.', verb: 'Abrir la sesión' },
  'session-close': { label: 'Se han tratado todos los temas de esta sesión.', verb: 'Cerrar la sesión' },
  'session-awaited': { label: 'El comité está deliberando.', verb: 'Ver la sesión' },
  'condition-clear': {
    label:
      'La condición {number} de la decisión {decision} sigue pendiente{owner, select, none {} other {; responde {owner}}}.',
    verb: 'Dar por cumplida la condición',
  },
  'condition-meet': {
    label: 'Usted responde de la condición {number} de la decisión {decision}.',
    verb: 'Ver lo que se pide',
  },
  'item-declare': {
    label: '{session}: indique primero si tiene un conflicto de intereses en este tema.',
    verb: 'Hacer la declaración',
  },
  'item-position': { label: '{session}: se espera su posición.', verb: 'Tomar posición' },
  'item-decide': { label: '{session}: este tema puede decidirse.', verb: 'Decidir' },
  'positions-awaited': { label: '{session}: faltan posiciones de miembros.', verb: 'Ver el tema' },
  'programme-submit': {
    label: 'Su documento de programa está en preparación.',
    verb: 'Completar y presentar',
  },
  'programme-correct': {
    label: 'La secretaría le devolvió este documento para que lo modifique.',
    verb: 'Corregir y presentar de nuevo',
  },
  'programme-resubmit': {
    label: 'El comité aplazó este programa; puede presentarse de nuevo.',
    verb: 'Revisar y presentar de nuevo',
  },
  'programme-awaited': { label: 'Su programa conjunto: {state}.', verb: 'Ver el programa' },
  'programme-appraise': { label: 'Se presentó un documento de programa.', verb: 'Valorar' },
  'programme-sign': {
    label: 'Este programa está aprobado; faltan firmas.',
    verb: 'Registrar las firmas',
  },
  'programme-document-awaited': {
    label: 'El documento está en manos de los asociados: {state}.',
    verb: 'Ver el programa',
  },
  'report-write': { label: '{report} {year} ({organisation}): por redactar.', verb: 'Empezar el informe' },
  'report-finish': {
    label: '{report} {year} ({organisation}): guardado como borrador.',
    verb: 'Terminar y presentar',
  },
  'report-correct': {
    label: '{report} {year} ({organisation}): devuelto para que lo modifique.',
    verb: 'Corregir y presentar de nuevo',
  },
  'report-awaited': { label: '{report} {year} ({organisation}): en verificación.', verb: 'Ver el informe' },
  'report-verify': { label: '{report} {year} ({organisation}): presentado.', verb: 'Verificar' },
  'report-remind': { label: '{report} {year} ({organisation}): atrasado.', verb: 'Recordar' },
  'instalment-overdue': {
    label: 'El plazo {instalment} está atrasado: {amount}.',
    verb: 'Examinarlo',
  },
  'deposit-identify': {
    label: 'Llegó un depósito de {amount} sin que se sepa de quién es.',
    verb: 'Identificar al contribuyente',
  },
  'deposit-apply': {
    label: '{amount} de este depósito no están aplicados a ningún plazo.',
    verb: 'Aplicar el depósito',
  },
  'tranches-plan': {
    label: 'Los tramos de este programa aún no suman su presupuesto.',
    verb: 'Planificar los tramos',
  },
  'transfer-request': {
    label: 'El tramo {tranche} de {organisation} puede solicitarse: {amount}.',
    verb: 'Solicitar la transferencia',
  },
  'transfer-approve': {
    label: 'Se solicitó el tramo {tranche} de {organisation}: {amount}.',
    verb: 'Aprobar o rechazar',
  },
  'transfer-execute': {
    label: 'El tramo {tranche} de {organisation} está aprobado: {amount}.',
    verb: 'Ejecutar la transferencia',
  },
  'transfer-awaited': {
    label: 'El tramo {tranche} de {organisation} está en manos del agente administrativo: {amount}.',
    verb: 'Ver la transferencia',
  },
  'delivery-resend': {
    label: 'Un mensaje no llegó a esta persona, o quizá no llegó.',
    verb: 'Comprobar y reenviar',
  },
  'person-invite': {
    label: 'Esta persona tiene una función y aún no puede iniciar sesión.',
    verb: 'Enviar una invitación',
  },
  'invitation-awaited': { label: 'La invitación aún no se ha utilizado.', verb: 'Ver a la persona' },
};
