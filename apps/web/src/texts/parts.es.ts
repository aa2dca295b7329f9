import type { Texts } from './index';
import type { partsEn } from './parts.en';

export const partsEs: Texts<typeof partsEn> = {
  notEarlier: 'No antes del {day}.',
  loading: 'Cargando…',
  breadcrumbs: 'Dónde está usted',
  close: 'Cerrar',
  undo: 'Deshacer',
  cancel: 'Cancelar',
  reasonMissing: 'Indique el motivo: se conserva en el historial.',
  problem: {
    unreachable: 'No se puede acceder al servidor',
    unreachableText: 'No se ha perdido nada. Compruebe su conexión e inténtelo de nuevo.',
    broken: 'Esta página ha fallado',
    brokenText:
      'El error es nuestro y no se ha perdido nada de lo guardado. Inténtelo de nuevo; si vuelve a fallar, cuente a quien gestiona Tributary qué estaba haciendo.',
    retry: 'Reintentar',
    requestId: 'Si pide ayuda, indique este número: {id}',
  },
  missing: {
    title: 'Aquí no hay nada',
    text: 'La página no existe o usted no tiene acceso a ella.',
    home: 'Ir a mis tareas',
  },
  signIn: {
    email: 'Correo electrónico',
    password: 'Contraseña',
    showPassword: 'Mostrar la contraseña',
    button: 'Iniciar sesión',
  },
  amount: {
    understood: 'Se entiende: {amount}',
    unclear: 'Escriba el importe solo en cifras, por ejemplo 1.250.000,50.',
    decimals: 'Un importe tiene como máximo dos decimales, por ejemplo 1.250.000,50.',
  },
  grid: {
    total: 'Suma total',
    help: 'Las flechas e Intro mueven entre celdas; se puede pegar un bloque copiado de una hoja de cálculo.',
    unread:
      '{count, plural, one {Una celda pegada no es un importe y quedó como estaba.} other {# celdas pegadas no son importes y quedaron como estaban.}}',
  },
  list: {
    unusable: 'Estos filtros ya no sirven para esta lista.',
    tools: 'Búsqueda y filtros',
    search: 'Buscar en esta lista',
    clear: 'Quitar los filtros',
    from: 'Desde',
    to: 'Hasta',
    clearOne: 'Quitar «{name}»',
    findOption: 'Encontrar',
    several: '{first} y {count, plural, one {uno más} other {# más}}',
    columns: 'Columnas',
    compact: 'Filas más juntas',
    export: 'Exportar CSV',
    views: {
      title: 'Vistas',
      none: 'Filtre y ordene la lista, y guarde el resultado con un nombre.',
      name: 'Nombre para los filtros actuales',
      save: 'Guardar esta vista',
      saved: 'La vista «{name}» se ha guardado.',
      drop: 'Eliminar la vista «{name}»',
      dropped: 'La vista «{name}» se ha eliminado.',
    },
    count: '{shown} de {total}',
    countFirst: 'Los primeros {shown} elementos',
    selected: '{count, plural, one {Un elemento elegido} other {# elementos elegidos}}',
    selectAll: 'Elegir todas las filas mostradas',
    selectOne: 'Elegir {name}',
    more: 'Mostrar más',
    nothing: 'Nada coincide con estos filtros.',
    sort: { ascending: 'orden ascendente', descending: 'orden descendente', none: 'ordenar' },
  },
};
