import type { ScreeningTexts } from './texts.js';

export const screeningEs: ScreeningTexts = {
  reviewStates: {
    assigned: { staff: 'Asignada, conflicto aún no declarado', partner: 'A la espera de su declaración' },
    declared: { staff: 'Sin conflicto, no iniciada', partner: 'Abierta a su evaluación' },
    draft: { staff: 'En curso', partner: 'Su borrador está guardado' },
    submitted: { staff: 'Entregada', partner: 'Ha entregado su evaluación' },
    recused: { staff: 'Recusada', partner: 'Está recusado' },
    unassigned: { staff: 'Liberada', partner: 'Se le ha liberado de esta evaluación' },
  },
  rubricStates: { draft: 'Borrador', published: 'Publicada' },
  outcomes: { eligible: 'Admisible', ineligible: 'No admisible' },
  gates: {
    window: {
      label: 'Presentada dentro del plazo de la convocatoria',
      passed:
        'Presentada el {submitted}; la convocatoria cierra el {closes}{waived, select, yes { y se concedió una exención} other {}}.',
      failed:
        'Presentada el {submitted}, fuera del plazo de la convocatoria (cierra el {closes}), sin exención.',
      unknown: 'Nada indica cuándo se presentó.',
    },
    participants: {
      label:
        'Suficientes organizaciones de las Naciones Unidas participantes que han firmado el memorando de entendimiento',
      passed:
        '{signed, plural, one {# organización ha firmado} other {# organizaciones han firmado}}; se necesitan {min}.',
      failed:
        '{signed, plural, one {# organización ha firmado} other {# organizaciones han firmado}}; se necesitan {min}. No han firmado: {unsigned}.',
      unknown: 'No se nombra ninguna organización.',
    },
    endorsement: {
      label: 'Aval adjunto',
      passed:
        '{count, plural, one {# aval está registrado} other {# avales están registrados}} con la carta.',
      failed: 'No hay ningún aval registrado de un coordinador residente o una autoridad nacional.',
      unknown: 'No se pudieron consultar los avales.',
    },
    'indirect-costs': {
      label: 'Costos indirectos de apoyo dentro del límite',
      passed: 'Ninguna organización pide más del {percent} % de sus propios costos directos.',
      failed: 'Más del {percent} % de sus propios costos directos: {above}.',
      unknown: 'No hay presupuesto que comparar con el límite del {percent} %.',
    },
    budget: {
      label: 'Presupuesto dentro del límite',
      passed: 'Se solicitan {requested}; límite: {limit, select, none {ninguno} other {{limit}}}.',
      failed: 'Se solicitan {requested}, más que el límite de {limit}.',
      unknown: 'No hay presupuesto que comparar con el límite.',
    },
    duration: {
      label: 'Duración dentro del límite',
      passed: '{months, plural, one {# mes} other {# meses}}; {max} como máximo.',
      failed: '{months, plural, one {# mes} other {# meses}}, pero {max} como máximo son posibles.',
      unknown: 'No se indica duración; {max} meses como máximo son posibles.',
    },
    complete: {
      label: 'Formulario completo',
      passed: 'No falta nada.',
      failed: '{count, plural, one {# campo necesita} other {# campos necesitan}} atención.',
      unknown: 'No se pudo comprobar el formulario.',
    },
  },
};
