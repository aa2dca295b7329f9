import type { Texts } from './index';
import type { historyEn } from './history.en';

export const historyEs: Texts<typeof historyEn> = {
  title: 'Historial',
  nothingYet: 'Aquí todavía no ha ocurrido nada.',
  earlier: 'Mostrar lo anterior',
  sealed: 'sellado',
  sealedText: 'Eslabón de la cadena del fondo: no puede modificarse ni retirarse sin que se note.',
  unsealed: 'en proceso de sellado',
  unsealedText: 'Registrado; se incorpora a la cadena del fondo en unos instantes.',
  difference: {
    open: 'Qué cambió',
    first: '{count, plural, one {Primera versión, con un campo:} other {Primera versión, con # campos:}}',
    between:
      '{count, plural, =0 {Nada difiere entre {from} y {to}.} one {Un campo difiere entre {from} y {to}:} other {# campos difieren entre {from} y {to}:}}',
    rest: '{count, plural, one {Mostrar el otro campo} other {Mostrar los otros # campos}}',
    removed: 'eliminado:',
    added: 'añadido:',
  },
  chain: {
    whole:
      'El historial del fondo está íntegro: {checked, plural, one {el único evento está} other {los # eventos están}} como se registró, hasta el {day}.',
    broken:
      'El historial del fondo no está íntegro: algo se modificó, se retiró o se añadió fuera del producto.',
    empty: 'Todavía no hay nada sellado en el historial del fondo.',
    more: 'Control del historial',
  },
};
