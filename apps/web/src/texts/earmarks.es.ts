import type { Texts } from './index';
import type { earmarksEn } from './earmarks.en';

export const earmarksEs: Texts<typeof earmarksEn> = {
  title: 'Fondos para fines específicos',
  matched:
    'Hay dinero admisible para la totalidad de los {reserved} reservados; {free} aún no están destinados a nada.',
  unmatched: '{missing} de lo reservado no tienen dinero admisible.',
  scope: { label: 'Qué muestra la imagen', all: 'Todo el dinero', open: 'Aún sin transferir' },
  sentence: {
    all: 'Ingresaron {amount} en {classes, plural, one {una clase} other {# clases}} según lo que pueden financiar: a la izquierda las clases, a la derecha lo que financia cada una.',
    open: '{amount} están aún sin transferir: a la izquierda lo que pueden financiar, a la derecha aquello para lo que están reservados.',
  },
  targets: { free: 'Libre', 'direct-costs': 'Costos', charges: 'Gastos' },
  classes: {
    title: 'El dinero según lo que puede financiar',
    caption: 'En {currency}, neto de comisiones y gastos; primero el menos flexible.',
    name: 'Puede financiar',
    net: 'Ingresado',
    expected: 'Firmado, por llegar',
    transferred: 'Transferido',
    reserved: 'Reservado',
    free: 'Libre',
    total: 'Total',
  },
  sources: {
    caption: 'Fuente por fuente, en {currency}.',
    title: '{count, plural, one {La fuente} other {Las # fuentes}}',
    name: 'Fuente',
    valueDate: 'Fecha valor',
  },
  preview: {
    title: '¿Encontraría dinero una asignación?',
    text: 'Busca qué dinero podría financiarla, sin reservar nada.',
    programme: 'Programa conjunto',
    amount: 'Importe',
    ask: 'Consultar',
    missing: 'Es necesario para responder.',
    possible: 'Sí: ahora podrían asignarse {amount}.',
    refused: {
      cash: 'No: {amount} superan lo que el fondo tiene disponible.',
      'cash-and-receivables':
        'No: {amount} supera lo que tiene el fondo, en efectivo y en derechos firmados.',
      earmark: 'No: hay dinero, pero no suficiente que pueda financiar este programa (se piden {amount}).',
    },
    lacking: 'Faltan {missing} de dinero admisible.',
    most: 'Como máximo podrían asignársele ahora {most}; en total hay {available} disponibles.',
  },
  rematch: {
    verb: 'Emparejar de nuevo',
    label: 'Emparejar de nuevo: {programme}',
    nothing: 'No queda nada por pagar.',
    title: '¿Buscar de nuevo el dinero que puede pagar?',
    text: 'Cada reserva abierta se empareja con dinero que puede pagarla, primero {programme} si no alcanza para todas. Lo ya transferido no se mueve.',
    done: 'Emparejado de nuevo: todo lo reservado tiene dinero que puede pagarlo.',
    missing: 'Emparejado de nuevo: {missing} siguen sin dinero que pueda pagarlos.',
  },
  mix: {
    title: 'Composición de la financiación',
    lead: '{share} de todos los depósitos proceden del mayor contribuyente; {free} no tienen un fin específico; {years} de lo que prometen los acuerdos vencen en más de un año.',
    none: 'Nadie había contribuido a esta fecha',
    caption: 'En {currency}. Un nombre abre el estado del contribuyente.',
    concentration: 'Concentración',
    concentrationText:
      '{index, number} en el índice de Herfindahl-Hirschman, de 0 (muchísimos contribuyentes iguales) a 10.000 (uno solo). {level, select, low {El fondo se apoya en muchos contribuyentes.} middle {El fondo se apoya en unos pocos contribuyentes.} other {El fondo depende de muy pocos contribuyentes.}}',
    byContributor: 'Depósitos por contribuyente',
    contributorsSentence:
      '{count, plural, one {Un contribuyente ha} other {# contribuyentes han}} depositado {amount}; {name} por sí solo {share}.',
    byEarmarking: 'Depósitos según su fin',
    earmarkingSentence: '{share} de los depósitos pueden utilizarse para cualquier fin del fondo.',
    earmarkings: {
      none: 'Sin fin específico',
      area: 'Esfera temática',
      place: 'Lugares',
      'area-and-place': 'Esfera temática y lugares',
    },
    others: '{count, plural, one {Otro contribuyente} other {Otros # contribuyentes}}',
    contributor: 'Contribuyente',
    deposited: 'Depositado',
    share: 'Parte',
    expected: 'Firmado, pendiente de pago',
    earmarking: 'Fin',
    multiYear: 'Varios años',
    multiYearText: '{amount} de {committed} en acuerdos firmados vencen en más de un año civil ({share}).',
    stops: {
      title: 'Si un contribuyente se retira',
      text: 'Lo que no llegaría y lo que quedaría entonces sin cobertura.',
      choose: 'Contribuyente',
      notComing:
        'Sin {name} no llegarían {committed} firmados y {pledged} prometidos: {share} de todo lo que los acuerdos aún prometen.',
      nothing: '{name} no debe nada: no faltaría dinero firmado ni prometido.',
      covered:
        'Todas las reservas abiertas ({reserved}) seguirían cubiertas por el efectivo y los demás acuerdos.',
      uncovered: '{uncovered} de las reservas abiertas ({reserved}) quedarían sin cobertura.',
      unapplied:
        'De lo que ha pagado {name}, {unapplied} aún no se han aplicado a un acuerdo.{twice, select, yes { Hasta que se apliquen, pueden figurar también en lo que no llegaría.} other {}}',
      instalments: 'Cuotas que no llegarían',
      agreement: 'Acuerdo',
      number: 'Cuota',
      dueOn: 'Vence el',
      open: 'Por llegar',
    },
  },
};
