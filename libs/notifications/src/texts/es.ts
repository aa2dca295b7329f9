import type { MailTexts } from './texts.js';

const record = '{{code}} «{{title}}»';

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
      body: `La nota conceptual ${record} se ha presentado. La secretaría comprueba ahora si es admisible.\n\nSe le informará de cada paso.`,
      action: 'Abrir la nota conceptual',
    },
    'note-arrived': {
      subject: 'Nueva nota conceptual {{code}}',
      body: `La nota conceptual ${record} se ha presentado y espera el examen de admisibilidad.`,
      action: 'Comprobar la admisibilidad',
    },
    'note-returned': {
      subject: 'Le rogamos completar {{code}}',
      body: `La secretaría le ha devuelto la nota conceptual ${record}.\n\nLa secretaría ha indicado:\n\n{{quote}}\n\nLe rogamos que lea las observaciones, complete la nota y la presente de nuevo.`,
      action: 'Leer las observaciones',
    },
    'note-withdrawn': {
      subject: 'Retirada: {{code}}',
      body: `La nota conceptual ${record} se ha retirado. No hace falta nada más.`,
      action: 'Abrir la nota conceptual',
    },
    'note-eligible': {
      subject: 'Admisible: {{code}}',
      body: `La nota conceptual ${record} cumple las condiciones de la convocatoria. Sigue el examen temático.`,
      action: 'Abrir la nota conceptual',
    },
    'note-ineligible': {
      subject: 'Resultado del examen de admisibilidad: {{code}}',
      body: `La nota conceptual ${record} no cumple todas las condiciones de la convocatoria y no puede seguir adelante.\n\nLas condiciones que no se cumplen figuran con la nota. Gracias por el trabajo realizado.`,
      action: 'Ver las condiciones',
    },
    'note-in-screening': {
      subject: 'En examen: {{code}}',
      body: `Personas evaluadoras independientes leen ahora la nota conceptual ${record}.`,
      action: 'Abrir la nota conceptual',
    },
    'note-screened': {
      subject: 'Examen concluido: {{code}}',
      body: `El examen de la nota conceptual ${record} ha concluido. El comité directivo la considerará a continuación.`,
      action: 'Abrir la nota conceptual',
    },
    'note-endorsed': {
      subject: 'Respaldada para la cartera: {{code}}',
      body: `El comité directivo ha respaldado la nota conceptual ${record} para la cartera de proyectos.\n\nTodavía no es financiación: se prepara un documento de programa conjunto, sobre el que se decide después.`,
      action: 'Abrir la nota conceptual',
    },
    'note-deferred': {
      subject: 'Aplazada: {{code}}',
      body: `El comité directivo ha aplazado la nota conceptual ${record}.\n\nEl comité ha indicado:\n\n{{quote}}\n\nPuede mejorarse y presentarse de nuevo.`,
      action: 'Abrir la nota conceptual',
    },
    'note-declined': {
      subject: 'Decisión sobre {{code}}',
      body: `El comité directivo ha decidido no seguir adelante con la nota conceptual ${record}.\n\nEl comité ha indicado:\n\n{{quote}}\n\nGracias por el trabajo realizado.`,
      action: 'Leer la decisión',
    },
    'note-converted': {
      subject: 'Programa conjunto abierto a partir de {{code}}',
      body: `La nota conceptual ${record} se ha convertido en un programa conjunto en preparación. Le rogamos completar juntos el documento del programa.`,
      action: 'Abrir la nota conceptual',
    },
    'review-assigned': {
      subject: 'Le rogamos evaluar {{code}}',
      body: `Se le pide que evalúe la nota conceptual ${record}.\n\nAntes de que se abra, le rogamos declarar si tiene un conflicto de intereses.`,
      action: 'Declarar y evaluar',
    },
    'review-unassigned': {
      subject: 'Evaluación ya no necesaria: {{code}}',
      body: `Su evaluación de la nota conceptual ${record} ya no es necesaria. Gracias por su disposición.`,
      action: null,
    },
    'review-conflict': {
      subject: 'Una persona evaluadora queda recusada de {{code}}',
      body: `Una persona evaluadora de la nota conceptual ${record} ha declarado un conflicto de intereses y queda recusada.\n\nLe rogamos ver si hace falta otra.`,
      action: 'Ver las evaluaciones',
    },
    'review-submitted': {
      subject: 'Se ha entregado una evaluación de {{code}}',
      body: `Se ha entregado una evaluación de la nota conceptual ${record}.`,
      action: 'Ver las evaluaciones',
    },
    'deposit-recorded': {
      subject: 'Depósito registrado: {{amount}}',
      body: 'Se ha registrado un depósito de {{amount}} de {{contributor}}.',
      action: 'Abrir el depósito',
    },
    'instalment-overdue': {
      subject: 'Plazo atrasado: {{contributor}}, {{amount}}',
      body: 'El plazo {{number}} del acuerdo {{code}} con {{contributor}} vencía el {{due}}. Faltan {{amount}}.\n\nDiríjase al contribuyente o aplique el depósito si el dinero ya está aquí.',
      action: 'Abrir el acuerdo',
    },
    'own-instalment-overdue': {
      subject: 'Un plazo atrasado ({{contributor}}): {{amount}}',
      body: 'El plazo {{number}} del acuerdo {{code}} vencía el {{due}}. Faltan {{amount}}.\n\nSi ya lo ha enviado, comunique la referencia bancaria al Agente Administrativo.',
      action: 'Abrir el acuerdo',
    },
    'fund-over-allocated': {
      subject: 'El fondo ha reservado más de lo que tiene',
      body: 'Tras una corrección, el importe disponible para asignar es {{amount}}.\n\nNo se admiten nuevas asignaciones mientras sea negativo.',
      action: 'Abrir la capitalización',
    },
    'earmarks-unmatched': {
      subject: 'Faltan recursos que puedan financiar las reservas del fondo',
      body: 'Tras una corrección, {{amount}} de lo reservado ya no pueden financiarse con recursos cuya asignación lo permita.\n\nSe rechazan nuevas asignaciones hasta que todas las reservas vuelvan a estar cubiertas.',
      action: 'Abrir las asignaciones',
    },
    'books-disagree': {
      subject: 'Los libros del fondo presentan una discrepancia',
      body: 'Una comprobación de los libros halló que esto no se cumple:\n\n{{checks}}\n\nNo se ha modificado nada. Examine los hallazgos antes de la próxima transferencia.',
      action: 'Ver los hallazgos',
    },
    'session-published': {
      subject: 'Documentos del comité: {{title}}',
      body: 'El orden del día y los documentos de «{{title}}», {{day}}, están listos.\n\nPara cada punto, le rogamos declarar antes de abrirlo si tiene un conflicto de intereses.',
      action: 'Abrir la sesión',
    },
    'programme-submitted': {
      subject: 'Presentado: {{code}}',
      body: `El documento del programa conjunto ${record} se ha presentado. La secretaría lo evalúa ahora.`,
      action: 'Abrir el programa',
    },
    'programme-arrived': {
      subject: 'Programa por evaluar: {{code}}',
      body: `El documento del programa conjunto ${record} se ha presentado y espera su evaluación.`,
      action: 'Abrir el programa',
    },
    'programme-returned': {
      subject: 'Le rogamos completar {{code}}',
      body: `La secretaría le ha devuelto el documento del programa conjunto ${record}.\n\nLa secretaría ha indicado:\n\n{{quote}}\n\nLe rogamos completarlo y presentarlo de nuevo.`,
      action: 'Abrir el programa',
    },
    'programme-appraised': {
      subject: 'Evaluado: {{code}}',
      body: `La evaluación del programa conjunto ${record} ha concluido. El comité directivo lo considerará a continuación.`,
      action: 'Abrir el programa',
    },
    'programme-approved': {
      subject: 'Aprobado: {{code}}',
      body: `El comité directivo ha aprobado el programa conjunto ${record} y le ha asignado {{amount}}.\n\nEl documento puede firmarse ahora. El dinero se transfiere tras la firma.`,
      action: 'Abrir el programa',
    },
    'programme-approved-with-conditions': {
      subject: 'Aprobado con condiciones: {{code}}',
      body: `El comité directivo ha aprobado con condiciones el programa conjunto ${record} y le ha asignado {{amount}}.\n\nEl documento podrá firmarse cuando se cumplan las condiciones que figuran con la decisión.`,
      action: 'Abrir el programa',
    },
    'programme-deferred': {
      subject: 'Aplazado: {{code}}',
      body: `El comité directivo ha aplazado el programa conjunto ${record}.\n\nEl comité ha indicado:\n\n{{quote}}\n\nPuede mejorarse y presentarse de nuevo.`,
      action: 'Abrir el programa',
    },
    'programme-declined': {
      subject: 'Decisión sobre {{code}}',
      body: `El comité directivo ha decidido no financiar el programa conjunto ${record}.\n\nEl comité ha indicado:\n\n{{quote}}\n\nGracias por el trabajo realizado.`,
      action: 'Abrir el programa',
    },
    'programme-conditions-cleared': {
      subject: 'Condiciones cumplidas: {{code}}',
      body: `Se cumplen todas las condiciones de la aprobación del programa conjunto ${record}. El documento puede firmarse ahora.`,
      action: 'Abrir el programa',
    },
    'programme-signed': {
      subject: 'Firmado: {{code}}',
      body: `El documento del programa conjunto ${record} ha sido firmado por todas las partes. Pueden solicitarse las primeras transferencias.`,
      action: 'Abrir el programa',
    },
    'programme-activated': {
      subject: 'Iniciado: {{code}}',
      body: `El programa conjunto ${record} se ha iniciado con su primera transferencia.`,
      action: 'Abrir el programa',
    },
    'programme-suspended': {
      subject: 'Suspendido: {{code}}',
      body: `El programa conjunto ${record} se ha suspendido. No se harán transferencias hasta que se reanude.`,
      action: 'Abrir el programa',
    },
    'programme-resumed': {
      subject: 'Reanudado: {{code}}',
      body: `El programa conjunto ${record} se ha reanudado.`,
      action: 'Abrir el programa',
    },
    'programme-cancelled': {
      subject: 'Cancelado: {{code}}',
      body: `El programa conjunto ${record} se ha cancelado. Lo que le estaba reservado y no se transfirió vuelve al fondo.`,
      action: 'Abrir el programa',
    },
    'transfer-requested': {
      subject: 'Transferencia por aprobar: {{organisation}}, {{amount}}',
      body: `Se ha solicitado una transferencia de {{amount}} a {{organisation}} (tramo {{tranche}}) para el programa conjunto ${record}, que espera su aprobación.`,
      action: 'Abrir la transferencia',
    },
    'transfer-approved': {
      subject: 'Transferencia por ejecutar: {{organisation}}, {{amount}}',
      body: `La transferencia de {{amount}} a {{organisation}} (tramo {{tranche}}) para el programa conjunto ${record} está aprobada y puede ejecutarse.`,
      action: 'Abrir la transferencia',
    },
    'transfer-rejected': {
      subject: 'Transferencia no aprobada: {{organisation}}, {{amount}}',
      body: `La transferencia de {{amount}} a {{organisation}} (tramo {{tranche}}) para el programa conjunto ${record} no se ha aprobado. El motivo figura con la transferencia.`,
      action: 'Abrir la transferencia',
    },
    'transfer-executed': {
      subject: 'Transferido: {{amount}} a {{organisation}}',
      body: `Se han transferido {{amount}} (tramo {{tranche}}) a {{organisation}} para el programa conjunto ${record}.`,
      action: 'Abrir la transferencia',
    },
    'obligation-reminded': {
      subject: 'Informe previsto para el {{due}}: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record} está previsto para el {{due}}.`,
      action: 'Redactar el informe',
    },
    'obligation-overdue': {
      subject: 'Informe atrasado: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record} estaba previsto para el {{due}} y no se ha presentado.\n\nEl próximo tramo no puede transferirse antes, salvo dispensa de la secretaría.`,
      action: 'Redactar el informe',
    },
    'obligation-extended': {
      subject: 'Nuevo plazo {{due}}: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record} está previsto ahora para el {{due}}.`,
      action: 'Redactar el informe',
    },
    'obligation-waived': {
      subject: 'Informe ya no necesario: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record}, previsto para el {{due}}, ya no es necesario. El motivo figura con él.`,
      action: 'Ver el motivo',
    },
    'report-submitted': {
      subject: 'Informe por revisar: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record} se ha presentado y espera su revisión.`,
      action: 'Abrir el informe',
    },
    'report-returned': {
      subject: 'Le rogamos completar el informe de {{code}}',
      body: `Se le ha devuelto el informe «{{report}}» del programa conjunto ${record}. Le rogamos completarlo y presentarlo de nuevo.`,
      action: 'Abrir el informe',
    },
    'report-accepted': {
      subject: 'Informe aceptado: {{code}}',
      body: `El informe «{{report}}» del programa conjunto ${record} se ha aceptado. Gracias.`,
      action: 'Abrir el informe',
    },
    'person-invited': {
      subject: 'Su cuenta en Tributary',
      body: 'Se ha abierto una cuenta a su nombre. Le rogamos elegir su contraseña en un plazo de siete días; el enlace sirve una sola vez.',
      action: 'Elegir su contraseña',
    },
    'password-reset': {
      subject: 'Elegir una nueva contraseña',
      body: 'Alguien ha pedido una nueva contraseña para su cuenta. Si ha sido usted, le rogamos elegirla en un plazo de dos horas; el enlace sirve una sola vez.\n\nSi no ha sido usted, no hace falta hacer nada.',
      action: 'Elegir una nueva contraseña',
    },
    'password-changed': {
      subject: 'Su contraseña se ha cambiado',
      body: 'La contraseña de su cuenta se ha cambiado.\n\nSi no ha sido usted, le rogamos pedir de inmediato una nueva contraseña y avisar a la administración.',
      action: 'Abrir su cuenta',
    },
  },
};
