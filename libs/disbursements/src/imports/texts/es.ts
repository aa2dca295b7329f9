import type { ImportTexts } from './texts.js';

export const importsEs: ImportTexts = {
  kinds: {
    deposits: 'Depósitos',
    transfers: 'Confirmaciones de transferencias',
    'exchange-rates': 'Tipos de cambio',
  },
  states: { ready: 'Listo para cargar', refused: 'Por corregir', loaded: 'Cargado' },
  columns: {
    contributor: 'Contribuyente (código)',
    amount: 'Monto',
    bankCharge: 'Cargo bancario',
    currency: 'Moneda',
    valueDate: 'Fecha valor',
    bankReference: 'Referencia bancaria',
    remitter: 'Ordenante',
    transfer: 'Transferencia (identificador)',
    programme: 'Programa (código)',
    organisation: 'Organización participante',
    tranche: 'Tramo',
    validFrom: 'Válido desde',
    rate: 'Tipo (unidades por dólar de los EE. UU.)',
    source: 'Fuente',
    rateSource: 'Fuente del tipo indicado',
    rateReason: 'Motivo del tipo indicado',
  },
};
