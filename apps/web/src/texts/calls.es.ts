import type { callsEn } from './calls.en';
import type { Texts } from './index';

export const callsEs: Texts<typeof callsEn> = {
  title: 'Convocatorias de notas conceptuales',
  close: 'Cerrar',
  call: 'Convocatoria',
  state: 'Estado',
  states: { draft: 'Borrador', open: 'Publicada', closed: 'Cerrada' },
  deadline: 'Fecha límite',
  opens: 'Apertura',
  all: 'todos',
  none: 'Todavía no hay convocatorias.',
  noneText: 'La secretaría prepara una convocatoria y la publica; las entidades redactan entonces sus notas.',
  begin: 'Preparar una convocatoria',
  change: 'Modificar',
  guidance: 'Orientación para los autores',
  verbs: { publish: 'Publicar', close: 'Cerrar la convocatoria' },
  ask: {
    publish:
      'Los autores ven la convocatoria y pueden empezar notas. El código, la apertura, la zona y los límites ya no pueden cambiar.',
    close: 'Ya no puede presentarse ninguna nota, salvo por organizaciones con una dispensa.',
  },
  done: { publish: 'La convocatoria está publicada.', close: 'La convocatoria está cerrada.' },
  isClosed: 'La convocatoria ya está cerrada.',
  notPublished: 'La convocatoria todavía no está publicada.',
  waivers: 'Presentaciones tardías permitidas',
  waive: 'Permitir una presentación tardía',
  waiveText:
    'Una organización puede presentar después de la fecha límite. El motivo se conserva para siempre.',
  waiveReason: '¿Por qué?',
  waived: '{organisation} puede presentar tarde.',
  noWaiver: 'Nadie puede presentar tarde.',
  organisation: '¿Qué organización?',
  until: 'Hasta cuándo ({zone})',
  form: {
    code: 'Código',
    title: { en: 'Título en inglés', fr: 'Título en francés', es: 'Título en español' },
    guidance: {
      en: 'Orientación en inglés',
      fr: 'Orientación en francés',
      es: 'Orientación en español',
    },
    zone: 'Zona horaria',
    opensAt: 'Apertura ({zone})',
    closesAt: 'Cierre ({zone})',
    themes: 'Solo para las áreas temáticas',
    regions: 'Solo para países o regiones',
    save: 'Guardar la convocatoria',
  },
};
