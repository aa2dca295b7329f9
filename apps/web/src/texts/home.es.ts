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
