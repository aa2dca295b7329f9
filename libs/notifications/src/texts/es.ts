import type { MailTexts } from './texts.js';

const note = '{{code}} «{{title}}»';

export const mailsEs: MailTexts = {
  greeting: 'Hola, {{name}}:',
  footer: 'Tributary le envía este mensaje por su función en el fondo. Le rogamos que no responda.',
  mails: {
    'call-published': {
      subject: 'La convocatoria {{code}} está abierta: {{title}}',
      body: 'El fondo invita a presentar notas conceptuales: «{{title}}» ({{code}}).\n\nLas notas pueden presentarse hasta el {{closes}}.',
      action: 'Leer la convocatoria',
    },
    'note-submitted': {
      subject: 'Presentada: {{code}}',
      body: `La nota conceptual ${note} se ha presentado. La secretaría comprueba ahora si es admisible.\n\nSe le informará de cada paso.`,
      action: 'Abrir la nota conceptual',
    },
    'note-arrived': {
      subject: 'Nueva nota conceptual {{code}}',
      body: `La nota conceptual ${note} se ha presentado y espera el examen de admisibilidad.`,
      action: 'Comprobar la admisibilidad',
    },
    'note-returned': {
      subject: 'Le rogamos completar {{code}}',
      body: `La secretaría le ha devuelto la nota conceptual ${note}.\n\nLe rogamos que lea las observaciones, complete la nota y la presente de nuevo.`,
      action: 'Leer las observaciones',
    },
    'note-withdrawn': {
      subject: 'Retirada: {{code}}',
      body: `La nota conceptual ${note} se ha retirado. No hace falta nada más.`,
      action: 'Abrir la nota conceptual',
    },
    'note-eligible': {
      subject: 'Admisible: {{code}}',
      body: `La nota conceptual ${note} cumple las condiciones de la convocatoria. Sigue el examen temático.`,
      action: 'Abrir la nota conceptual',
    },
    'note-ineligible': {
      subject: 'Resultado del examen de admisibilidad: {{code}}',
      body: `La nota conceptual ${note} no cumple todas las condiciones de la convocatoria y no puede seguir adelante.\n\nLas condiciones que no se cumplen figuran con la nota. Gracias por el trabajo realizado.`,
      action: 'Ver las condiciones',
    },
    'note-in-screening': {
      subject: 'En examen: {{code}}',
      body: `Personas evaluadoras independientes leen ahora la nota conceptual ${note}.`,
      action: 'Abrir la nota conceptual',
    },
    'note-screened': {
      subject: 'Examen concluido: {{code}}',
      body: `El examen de la nota conceptual ${note} ha concluido. El comité directivo la considerará a continuación.`,
      action: 'Abrir la nota conceptual',
    },
    'note-endorsed': {
      subject: 'Respaldada para la cartera: {{code}}',
      body: `El comité directivo ha respaldado la nota conceptual ${note} para la cartera de proyectos.\n\nTodavía no es financiación: se prepara un documento de programa conjunto, sobre el que se decide después.`,
      action: 'Abrir la nota conceptual',
    },
    'note-deferred': {
      subject: 'Aplazada: {{code}}',
      body: `El comité directivo ha aplazado la nota conceptual ${note}.\n\nPuede mejorarse y presentarse de nuevo.`,
      action: 'Abrir la nota conceptual',
    },
    'note-declined': {
      subject: 'Decisión sobre {{code}}',
      body: `El comité directivo ha decidido no seguir adelante con la nota conceptual ${note}.\n\nGracias por el trabajo realizado.`,
      action: 'Leer la decisión',
    },
    'note-converted': {
      subject: 'Programa conjunto abierto a partir de {{code}}',
      body: `La nota conceptual ${note} se ha convertido en un programa conjunto en preparación. Le rogamos completar juntos el documento del programa.`,
      action: 'Abrir la nota conceptual',
    },
    'review-assigned': {
      subject: 'Le rogamos evaluar {{code}}',
      body: `Se le pide que evalúe la nota conceptual ${note}.\n\nAntes de que se abra, le rogamos declarar si tiene un conflicto de intereses.`,
      action: 'Declarar y evaluar',
    },
    'review-unassigned': {
      subject: 'Evaluación ya no necesaria: {{code}}',
      body: `Su evaluación de la nota conceptual ${note} ya no es necesaria. Gracias por su disposición.`,
      action: null,
    },
    'review-conflict': {
      subject: 'Una persona evaluadora queda recusada de {{code}}',
      body: `Una persona evaluadora de la nota conceptual ${note} ha declarado un conflicto de intereses y queda recusada.\n\nLe rogamos ver si hace falta otra.`,
      action: 'Ver las evaluaciones',
    },
    'review-submitted': {
      subject: 'Se ha entregado una evaluación de {{code}}',
      body: `Se ha entregado una evaluación de la nota conceptual ${note}.`,
      action: 'Ver las evaluaciones',
    },
  },
};
