import type { Texts } from './index';
import type { homeEn } from './home.en';

export const homeEs: Texts<typeof homeEn> = {
  title: 'Mis tareas',
  lead: '{count, plural, one {Una cosa le espera} other {# cosas le esperan}}{late, plural, =0 {.} one {; una está atrasada.} other {; # están atrasadas.}}',
  sections: {
    late: 'Atrasadas ({count})',
    week: 'Vencen en una semana ({count})',
    later: 'Vencen más adelante ({count})',
    undated: 'Sin fecha ({count})',
  },
  others: 'Lo que usted espera ({count})',
  kinds: 'Tipos de trabajo',
  allKinds: 'Todo ({count})',
  rest: '{count, plural, one {Mostrar una más} other {Mostrar # más}}',
  capped: 'Se muestran las {shown} más urgentes de {total}; las demás aparecerán a medida que se completen.',
  due: 'vence el',
  lateSince: 'Atrasada, venció el',
  since: 'desde el',
  standing: {
    targeted:
      'El fondo ha recibido {deposited} de su meta de {target} ({share, number, percent}); se han asignado {allocated}.',
    untargeted: 'El fondo ha recibido {deposited}; se han asignado {allocated}.',
    more: 'Situación del fondo',
  },
  glossary: {
    title: 'Glosario',
    lead: 'Qué significan las palabras de estas páginas. Su fondo puede redactarlas a su manera.',
    find: 'Buscar una palabra',
    nothing: 'Ninguna palabra se parece a «{words}».',
  },
  tour: {
    welcome: 'Le damos la bienvenida a Tributary',
    offer: 'Un breve recorrido muestra dónde está su trabajo. Podrá repetirlo desde el menú de su cuenta.',
    begin: 'Empezar el recorrido',
    notNow: 'Ahora no',
    step: '{number} de {count}: {place}',
    skip: 'Omitir el recorrido',
    back: 'Atrás',
    next: 'Siguiente',
    end: 'Empezar',
    places: {
      tasks:
        'Aquí empieza todo: lo que le espera, lo más urgente primero, cada cosa con el botón que la hace.',
      search: 'Ctrl-K encuentra cualquier expediente o página, por su código o palabras de su título.',
      pipeline: 'Todas las notas conceptuales en tabla o por etapas, con filtros y exportación.',
      myNotes: 'Las notas conceptuales de su organización: empiece una y vea qué fue de las demás.',
      reviews: 'Las notas que debe evaluar; declare primero sus intereses y después puntúe.',
      sessions: 'Los órdenes del día del comité, con documentos, posiciones y resultados.',
      decisions: 'Lo que decidió el comité, con montos y condiciones.',
      programmes: 'Los programas conjuntos: documento, presupuesto, tramos e informes.',
      standing:
        'Lo que el fondo recibió y asignó respecto de su meta; cada cifra se abre en lo que la compone.',
      deposits: 'El dinero recibido de los contribuyentes, con comisiones y tipos de cambio.',
      transfers: 'Los tramos solicitados, aprobados y ejecutados por personas distintas.',
      ledger: 'Cada asiento de los dos libros del fondo.',
      reports: 'Los informes descriptivos y financieros, del borrador a la aceptación.',
      obligations: 'Qué informe se debe, quién y cuándo; un clic basta para recordarlo.',
      history: 'Quién hizo qué, cuándo y por qué, qué cambió, y la comprobación de que nada se alteró.',
      people: 'Las personas, sus roles y sus invitaciones.',
      organisations: 'Entidades, gobiernos y asociados.',
    },
  },
  nothing: {
    title: 'Nada le espera',
    secretariat:
      'Todas las notas, sesiones e informes están en manos de otras personas. Las nuevas presentaciones aparecen aquí por sí solas.',
    'focal-point':
      'Nada de su organización le espera. Cuando haya una convocatoria abierta podrá empezar una nota conceptual; los informes aparecen aquí cuando vencen.',
    chair:
      'Ningún punto espera una declaración, una posición o una decisión. Las sesiones publicadas están aquí.',
    member: 'Ningún punto espera una declaración ni una posición. Las sesiones publicadas están aquí.',
    reviewer:
      'Ha presentado todas las evaluaciones solicitadas. Las nuevas aparecen aquí y le llegan por correo.',
    agent:
      'Ninguna transferencia ni informe le espera. Las transferencias solicitadas aparecen aquí una vez aprobadas.',
    'agent-approver':
      'Ninguna transferencia espera su aprobación. Las solicitudes aparecen aquí en cuanto se presentan.',
    donor: 'Como donante no se le pide nada. Vea cómo está el fondo y qué financia.',
    auditor: 'No se le pide nada. Puede consultarlo todo, incluido el historial de cada expediente.',
    administrator:
      'Todas las personas con un rol han sido invitadas. Las personas y organizaciones se gestionan a continuación.',
    none: 'Todavía no tiene ningún rol en un fondo. Solicítelo a la secretaría o a su administrador.',
  },
};
