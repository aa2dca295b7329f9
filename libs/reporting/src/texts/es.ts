import type { ReportingTexts } from './texts.js';

export const reportingEs: ReportingTexts = {
  reportStates: {
    draft: { staff: 'En redacción', partner: 'Borrador' },
    submitted: { staff: 'Por verificar', partner: 'Presentado, en verificación' },
    returned: { staff: 'Devuelto a la organización', partner: 'Devuelto para modificación' },
    accepted: { staff: 'Aceptado', partner: 'Aceptado' },
  },
  obligationStates: {
    open: { staff: 'Esperado', partner: 'Por presentar' },
    met: { staff: 'Cumplido', partner: 'Terminado' },
    waived: { staff: 'Dispensado', partner: 'Ya no se exige' },
  },
  types: {
    'annual-narrative': 'Informe descriptivo anual',
    'annual-financial': 'Informe financiero anual',
    'final-narrative': 'Informe descriptivo final',
  },
  warnings: {
    'delivery-above-funded': 'Los gastos declarados hasta ahora superan el monto neto financiado.',
    'category-above-budget': 'Los gastos de al menos una categoría superan su presupuesto aprobado.',
    'period-not-over': 'El período de este informe aún no ha terminado.',
  },
};
