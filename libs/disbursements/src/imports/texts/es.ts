import type { ImportTexts } from './texts.js';

export const importsEs: ImportTexts = {
  kinds: { deposits: 'Depósitos', transfers: 'Confirmaciones de transferencias' },
  states: { ready: 'Listo para cargar', refused: 'Por corregir', loaded: 'Cargado' },
  columns: {
    contributor: 'Contribuyente (código)',
    amount: 'Monto',
    bankCharge: 'Cargo bancario',
    currency: 'Moneda',
    valueDate: 'Fecha valor',
    bankReference: 'Referencia bancaria',
    transfer: 'Transferencia (identificador)',
    programme: 'Programa (código)',
    organisation: 'Organización participante',
    tranche: 'Tramo',
  },
};
