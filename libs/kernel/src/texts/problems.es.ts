import type { FieldTexts, ProblemTexts } from './texts.js';

export const problemsEs: ProblemTexts = {
  'body-malformed':
    'El cuerpo no es JSON bien formado. Revise comillas, comas y corchetes y envíelo de nuevo.',
  'body-not-object': 'El cuerpo debe ser un objeto JSON, como {example}.',
  'body-too-large': 'El cuerpo supera {limit}. Envíe menos de una vez.',
  'cursor-malformed': 'Este cursor no lo dio esta lista. Empiece de nuevo sin cursor.',
  'fields-wrong':
    '{count, plural, one {Un campo requiere} other {# campos requieren}} su atención. La lista indica cuáles y por qué.',
  'id-malformed': 'El identificador de la dirección no es un uuid.',
  'idempotency-key-in-flight':
    'Una solicitud con esta Idempotency-Key aún está en curso. Vuelva a preguntar en un momento.',
  'idempotency-key-malformed': 'Idempotency-Key debe tener de 1 a 100 caracteres ASCII visibles.',
  'idempotency-key-reused':
    'Esta Idempotency-Key se usó con otra solicitud. Use una clave nueva para una solicitud nueva.',
  'idempotency-outcome-unknown':
    'La primera solicitud con esta Idempotency-Key se interrumpió. Compruebe si tuvo efecto y use una clave nueva.',
  'if-match-missing':
    'Envíe en If-Match el ETag de la versión que leyó, para no sobrescribir el trabajo de nadie.',
  'media-type-unsupported': 'Esta dirección recibe {expected}.',
  'method-not-allowed': 'Esta dirección no responde a {method}.',
  'origin-foreign': 'Esta solicitud procede de otro sitio ({origin}) y fue rechazada.',
  'route-not-found': 'No hay nada en esta dirección.',
  'too-many-requests': 'Demasiados intentos. Pruebe de nuevo dentro de {seconds} segundos.',
  'version-stale': 'Alguien cambió este elemento desde que usted lo leyó. Léalo de nuevo y repita su cambio.',
  'amount-malformed': '«{amount}» no es un importe en {currency}.',
  'not-allowed': 'Su función no permite esto aquí.',
  'not-found': 'Este elemento no existe, o usted no puede verlo.',
  'sign-in-required': 'Inicie sesión primero.',
  'transition-not-possible': 'Ahora no es posible: el elemento está «{state}».',

  // reference-data
  'term-exists': 'Esta lista ya tiene un término con ese código.',

  // identity
  'email-taken': 'Esta dirección de correo ya está en uso.',
  'last-administrator': 'Es el último administrador de todos los fondos. Designe primero a otro.',
  'link-not-valid': 'Este enlace ya se usó, ha caducado o está incompleto. Solicite uno nuevo.',
  'organisation-code-taken': 'Otra organización ya tiene este código.',
  'person-inactive': 'Esta cuenta está desactivada. Reactívela primero.',
  'role-held-already': 'Esta persona ya ejerce ese papel en este período.',
  'sign-in-failed': 'La dirección de correo y la contraseña no se corresponden.',

  // funds
  'fund-code-taken': 'Otro fondo ya tiene este código.',
  'setting-in-force':
    'Un valor desde el {day} ya está en vigor y forma parte del historial. Fije uno nuevo a partir de un día posterior.',
  'target-overlaps': 'Otra meta de este fondo ya cubre parte de este período.',

  // concept-notes
  'attachments-too-many': 'Una nota puede tener {max} adjuntos como máximo.',
  'call-code-taken': 'Otra convocatoria de este fondo tiene este código.',
  'call-not-open': 'Esta convocatoria aún no admite presentaciones.',
  'submission-late': 'La convocatoria cerró el {closed} ({zone}). La secretaría puede conceder una exención.',

  // screening
  'conflict-not-declared': 'Diga primero si tiene un conflicto de intereses; después se abre la nota.',
  'review-exists': 'Esta persona ya evalúa esta nota en esta ronda.',
  'reviewer-conflicted':
    'La organización de esta persona participa en la nota, o la redactó; elija a otra persona.',
  'reviewer-recused': 'Esta persona está recusada de la nota; elija a otra persona.',
  'reviewer-without-role': 'Esta persona no es evaluadora activa de este fondo.',
  'reviews-open':
    'Aún no se han entregado todas las evaluaciones asignadas. Espérelas o libere a quienes no puedan entregarlas.',
  'reviews-too-few':
    '{count, plural, =0 {No se ha entregado ninguna evaluación} one {Se ha entregado una evaluación} other {Se han entregado # evaluaciones}}; el fondo pide al menos {min}.',
  'rubric-draft-exists': 'Esta pauta ya tiene un borrador. Modifíquelo o publíquelo.',
  'rubric-missing': 'Ni la convocatoria ni el fondo tienen una pauta publicada. Publique una primero.',
  'rubric-published': 'Una pauta publicada nunca cambia. Comience su versión siguiente.',

  // funding
  'agreement-not-fully-paid':
    'Quedan {open} por recibir de este acuerdo. Se puede rescindir, o aceptar que lo que falta no llegará.',
  'agreement-over': 'Este acuerdo ha terminado ({state}).',
  'agreement-papers-too-many': 'Un acuerdo conserva como máximo {max} documentos.',
  'amendment-unmatched':
    'Con este cambio ya no podrían pagarse {missing} de lo asignado. {words} Libere o reduzca antes una asignación; lo que el contribuyente no pagará en absoluto es una rescisión.',
  'deposit-identified-already': 'Ya se conoce el contribuyente de este depósito.',
  'instalment-not-open': 'No queda nada pendiente de este plazo.',
  'allocation-exceeds-available':
    'El fondo tiene {available} disponibles para asignar; se pidieron {requested}.',
  'cash-insufficient': 'El fondo tiene {cash} en efectivo, menos que esta transferencia de {requested}.',
  'earmarks-unmatched':
    'La asignación de los recursos del fondo a fines concretos no permite {requested}. {words}',
  'period-earlier-open': 'Cierre primero los meses anteriores, empezando por {earliest}.',
  'period-not-over': 'Un mes solo puede cerrarse cuando ha terminado; este acaba el {ends}.',
  'posting-not-reversible':
    'Este asiento pertenece a otro registro o es en sí una anulación. Corríjalo allí.',
  'release-exceeds-open': 'Solo {open} de esta reserva sigue abierto; {requested} no puede liberarse.',
  'settlement-unmatched':
    'No quedan, para esta transferencia de {requested}, recursos cuya asignación lo permita.',
  'settlement-exceeds-reserved':
    'Solo {open} sigue reservado para esta organización; {requested} no puede pagarse.',

  // programmes
  'note-converted-already': 'Esta nota conceptual ya se convirtió en programa conjunto.',
  'signature-document-exists': 'El documento firmado de esta firma ya está guardado y no puede sustituirse.',
  'signature-recorded-already': 'Esta firma ya está registrada.',
  'signatures-missing': '{count, plural, one {Falta una firma} other {Faltan # firmas}}: {parties}.',

  // committee
  'condition-cleared-already': 'Esta condición ya está levantada.',
  'conflict-declared-already': 'Ya hizo su declaración para este punto. No puede modificarse.',
  'deadline-not-reached':
    'El procedimiento escrito corre hasta el {deadline}. Podrá decidirse entonces, o cuando todos los puestos hayan respondido.',
  'deadline-over': 'El procedimiento escrito terminó el {deadline}.',
  'item-conflict-not-declared': 'Declare primero si tiene un conflicto de intereses en este punto.',
  'majority-missing': '{inFavour} de {counted} están a favor; la regla del fondo exige {needed}.',
  'objection-stands':
    '{count, plural, one {Se mantiene una objeción} other {Se mantienen # objeciones}}: el comité decide por consenso.',
  'quorum-missing':
    '{present} de {base} puestos con voto pueden decidir este punto; la regla del fondo exige {needed}.',
  'seat-not-present': 'Su puesto no consta como presente en esta sesión.',
  'seat-taken': 'Esta persona ya ocupa un puesto en ese período.',
  'session-not-open': 'Esta sesión no lo permite: está «{state}».',
  'subject-not-ready': 'Esto no puede incluirse ahora en el orden del día: está «{state}».',
  'subject-on-agenda': 'Esto ya figura en un orden del día y aún no se ha decidido.',

  // reporting
  'reminded-today': 'Ya se recordó este informe hoy. Podrá recordarse de nuevo mañana.',
  'report-exists': 'Este informe ya se ha comenzado. Ábralo desde su obligación.',
  'report-verified-by-submitter': 'Usted mismo presentó este informe: debe verificarlo otra persona.',

  // disbursements
  'import-has-problems':
    '{count, plural, one {Una fila tiene un problema} other {# filas tienen problemas}}: no se cargó nada. Corrija el archivo y vuelva a probarlo.',
  'import-loaded-already': 'Este mismo archivo ya se cargó; no se volvió a cargar nada.',
  'refund-exceeds-transferred':
    'El reembolso supera lo transferido a la organización y aún no reembolsado: {held} {currency}.',
  'tranche-requested': 'El tramo {number} de esta organización ya se ha solicitado: su monto no cambia.',
  'transfer-already-requested': 'Este tramo ya se ha solicitado.',
  'transfer-gates-closed':
    '{count, plural, one {No se cumple una condición de esta transferencia} other {No se cumplen # condiciones de esta transferencia}}. Vea «gates» para saber cuáles y por qué.',
  'transfer-same-hands': 'Solicitar, aprobar y ejecutar una transferencia requieren tres personas distintas.',

  // notifications

  // events and files
  'file-empty': 'El archivo está vacío.',
  'file-expected': 'Envíe un archivo como multipart/form-data en el campo «file».',
  'file-too-large': 'El archivo supera {limit} MiB.',
  'file-type-not-allowed': 'Por su contenido, no es uno de los tipos de archivo admitidos: {allowed}.',
  'sheet-too-large': 'La tabla tiene más de {rows} filas o {columns} columnas. Divídala en varios archivos.',
  'sheet-unreadable':
    '{why, select, notutf8 {El texto no está en UTF-8. Guárdelo como «CSV UTF-8» o como libro de cálculo (XLSX).} nosheet {El libro no contiene ninguna hoja legible.} other {No es un archivo CSV o un libro de cálculo (XLSX) completo{line, plural, =0 {} other {: se interrumpe en la línea #, quizá por unas comillas sin cerrar}}.}}',
};

export const fieldsEs: FieldTexts = {
  'amount-malformed':
    'Escriba el importe como texto en cifras simples con {digits} decimales como máximo, como «1250.00».',
  'amount-negative': 'El importe no puede ser inferior a cero.',
  'amount-not-positive': 'El importe debe ser mayor que cero.',
  'amount-too-large': 'El importe puede ser {max} como máximo.',
  'day-malformed': 'Indique una fecha que exista, como AAAA-MM-DD.',
  'field-required': 'Este campo es necesario.',
  'field-unknown': 'Este campo no se conoce aquí. Revise su nombre o quítelo.',
  'instant-malformed': 'Indique fecha y hora con zona, como 2026-11-21T12:00:00Z.',
  'nested-too-deep': 'Use {max} niveles de listas y objetos como máximo.',
  'number-out-of-range': 'Indique un número entero de {min} a {max}.',
  'parameter-unknown':
    '{known, select, none {Esta solicitud no admite parámetros. Quítelo.} other {Esta solicitud no tiene ese parámetro. Admite: {known}.}}',
  'text-blank': 'Escriba algo aquí.',
  'text-malformed':
    'La forma esperada es: {expected, select, place {un lugar como CL (ISO 3166-1) o 419 (M49 de las Naciones Unidas)} rate {un número de 8 decimales como máximo, como 0.921} code {un código de mayúsculas, dígitos, - y _ como DEU} capitals {mayúsculas, dígitos y guiones} smallLetters {minúsculas, dígitos y guiones} letters {letras, dígitos, . _ -} number {un número como texto, por ejemplo «1250.5»} twoDecimals {dos decimales} query {una cadena de consulta codificada, sin signo de interrogación} minor {unidades menores en dígitos} minorOrNothing {unidades menores en dígitos, o nada} other {{expected}}}.',
  'text-not-storable':
    'El texto contiene un carácter que no se puede guardar (U+0000 o la mitad de un par). Quítelo.',
  'text-too-long': 'Use {max} caracteres como máximo; hay {length}.',
  'too-few-items': 'Indique al menos {min}.',
  'too-many-items': 'Indique como máximo {max}.',
  'type-wrong':
    'Esto debe ser {expected, select, text {un texto} string {un texto} number {un número} object {un objeto} list {una lista} boolean {true o false} other {{expected}}}.',
  'value-not-listed': 'Elija entre: {values}.',
  'value-repeated': 'Cada uno puede aparecer una sola vez.',

  // reference-data

  // identity
  'email-malformed': 'Indique una dirección de correo, como nombre@example.org.',
  'fund-needed': 'Este papel se ejerce en un fondo: indique cuál.',
  'organisation-needed': 'Este papel se ejerce en nombre de una organización: indique cuál.',
  'password-is-email': 'La contraseña no debe ser la dirección de correo.',
  'password-too-short': 'Use al menos {min} caracteres; varias palabras funcionan bien.',
  'password-wrong': 'Esta no es su contraseña actual.',
  'record-unknown': 'No existe tal registro.',

  // funds
  'day-past': 'Esta fecha ya pasó; indique el {day} o una posterior.',

  // concept-notes
  'budget-above-limit': 'El presupuesto es de {requested}; se puede pedir {limit} como máximo.',
  'budget-line-empty': 'Indique los costos directos de esta organización, mayores que cero.',
  'code-unknown': '«{code}» no está en la lista «{list}».',
  'convener-without-budget': 'El organismo convocante necesita una línea en el presupuesto.',
  'end-before-start': 'El final debe ser posterior al comienzo.',
  'fixed-after-publication': 'Esto no puede cambiar una vez publicada la convocatoria.',
  'indirect-above-cap':
    'Los costos indirectos son {cap} como máximo ({percent} % de los costos directos de esta organización).',
  'organisation-not-active': '{organisation} ya no participa en el fondo.',
  'organisation-unknown': 'No hay ninguna organización de las Naciones Unidas con el código {organisation}.',
  'place-outside-call': 'Esta convocatoria no está abierta a {place}.',
  'places-differ-from-scope':
    'Los lugares no corresponden al alcance: {scope, select, country {indique exactamente un país} multi_country {indique al menos dos países} regional {indique una región o al menos dos países} other {indique al menos un lugar}}.',
  'shares-not-hundred': 'Las cuotas suman {total} %, no 100 %.',
  'theme-outside-call': 'Esta convocatoria no está abierta al área temática {area}.',
  'instant-not-future': 'Este instante debe estar en el futuro.',
  'endorsement-missing':
    'Aún no consta el respaldo de un coordinador residente o de una autoridad nacional; se pedirá para la admisibilidad.',
  'text-not-email': 'Esto no es una dirección de correo electrónico.',
  'markers-missing': 'Puntúe también estos marcadores: {missing}.',
  'organisation-not-yours': 'Usted no escribe en nombre de {organisation}.',
  'call-unknown': 'No es una convocatoria publicada del fondo.',
  'attachment-unknown': 'Esta nota no tiene ese adjunto.',
  'zone-unknown': 'Indique un huso horario que exista, como Europe/Paris.',

  // screening
  'gates-all-passed': 'Todos los requisitos se cumplen; indique con un juicio cuál no.',
  'gates-failed': 'No es posible mientras no se cumplan estos requisitos: {gates}.',
  'gates-open': 'Estos requisitos necesitan su juicio: {gates}.',
  'items-missing': 'Faltan: {missing}.',
  'reason-needed': 'Indique el motivo.',
  'rubric-not-published': 'Esta no es una pauta publicada del fondo. Publíquela primero.',
  'weight-not-zero': 'Solo los criterios que puntúan los evaluadores tienen peso; este debe ser 0.',
  'weights-not-100': 'Los pesos deben sumar 100; suman {total}.',

  // funding
  'agreement-number-taken': 'Otro acuerdo de este fondo lleva este número.',
  'amendment-changes-nothing': 'Esto no cambia nada del acuerdo.',
  'amount-below-allocated':
    'La línea {number} debe conservar al menos {least}: lo recibido de ella y lo que respalda asignaciones que ningún otro dinero puede pagar.',
  'line-allocated':
    'La línea {number} no puede retirarse: {least} de ella respaldan asignaciones que ningún otro dinero puede pagar.',
  'earmark-allocated':
    '{least} de la línea {number} respaldan asignaciones con su destino anterior. Deje ese importe en la línea y añada otra para el resto.',
  'schedule-below-allocated':
    'Con este calendario cuenta demasiado poco: {missing} de lo asignado no podría pagarse. Las cuotas vencidas desde hace mucho no cuentan.',
  'amount-below-received': 'Al menos {least}: esa cantidad ya se recibió o está saldada.',
  'application-unknown': 'No es una parte aplicada de este depósito.',
  'contributor-differs': 'El acuerdo es de otro contribuyente que el depósito.',
  'currency-differs': 'El acuerdo está en {currency} y el depósito no.',
  'currency-without-rate':
    'Los tipos se indican por un dólar de los Estados Unidos: el propio dólar no tiene tipo.',
  'instalment-unknown': 'No existe ese plazo.',
  'line-earmark-stands':
    'Se recibió dinero con la asignación específica de esta línea. Déjele lo recibido y añada una línea para el resto.',
  'line-unknown': 'No es una línea de contribución del acuerdo de este plazo.',
  'part-received': 'El número {number} no puede suprimirse: {least} ya se recibió o está saldado.',
  'part-unknown': 'No es una parte de este acuerdo.',
  'parts-above-deposit': 'Solo quedan {left} de este depósito por aplicar.',
  'parts-differ-from-whole': 'La suma es {total} y no {expected}.',
  'payment-above-instalment':
    'Solo quedan {open} de este plazo. Confirme el pago en exceso si es lo que desea.',
  'payment-above-line':
    'Solo quedan {open} de esta línea de contribución. Confirme el pago en exceso si es lo que desea.',
  'pledge-above-open': 'Solo quedan {open} de esta promesa.',
  'pledge-number-taken': 'Otra promesa de este fondo lleva este número.',
  'pledge-unknown': 'No existe esa promesa de este contribuyente.',
  'rate-far-by-hand':
    'La tabla indica {table}: este tipo se aparta un {percent} %. Más allá del 5 %, un tipo se confirma a mano: quite la fila del archivo e introduzca este depósito por separado.',
  'rate-far-from-table':
    'La tabla indica {table}: este tipo se aparta un {percent} %. Confírmelo si es lo que desea.',
  'rate-malformed': 'Debe ser un número mayor que cero con un máximo de 8 decimales, como 0.921.',
  'rate-missing':
    'No hay tipo de cambio de {currency} registrado para el {day}. Registre primero el tipo de las Naciones Unidas.',
  'rate-of-own-currency': 'El depósito está en la moneda del fondo y no necesita tipo de cambio.',
  'rate-out-of-reach':
    'La tabla indica {table}: un tipo superior al doble o inferior a la mitad se toma por un error.',
  'rate-recorded-already':
    'Ya hay un tipo de {currency} registrado desde este día; los tipos no se modifican.',
  'bank-reference-taken': 'Otro apunte de este fondo lleva esta referencia bancaria.',
  'charge-not-below-amount':
    'El gasto bancario debe dejar algo del importe después de la comisión del agente.',
  'contributor-unknown': 'No hay ninguna organización activa con el código «{code}».',
  'currency-not-of-fund': 'Este fondo lleva sus cuentas en {currency}.',
  'day-before-fund':
    'El fondo comenzó el {began}: nada de su dinero lleva una fecha anterior. Corrija la fecha o pida a un ' +
    'administrador que cambie, en los ajustes, el día en que comenzó el fondo.',
  'day-in-closed-period': 'Las cuentas están cerradas hasta el {closed}. El primer día abierto es el {open}.',
  'day-in-future': 'El día no puede ser posterior a hoy, {today}.',
  'day-order-wrong': 'Este día no puede ser anterior al {from}.',
  'instant-in-future': 'El instante no puede ser posterior a ahora, {now}.',
  'series-too-long': 'Pida {max} pasos como máximo; son {count}.',

  // programmes
  'amount-differs-from-budget': 'El presupuesto de esta organización es de {budget}.',
  'amounts-missing':
    '{count, plural, one {Una organización del presupuesto no tiene} other {# organizaciones del presupuesto no tienen}} importe aquí.',
  'budget-missing': '{organisation} no tiene ninguna línea presupuestaria de costos directos.',
  'organisation-not-participant': 'Esta organización no participa en el programa.',

  // committee
  'conditions-missing': 'Aprobar con condiciones exige al menos una.',
  'day-before-today': 'Indique una fecha a partir del {today}.',
  'deadline-missing': 'Un procedimiento escrito exige un plazo futuro.',
  'outcome-without-amounts': 'Solo se dan importes al aprobar un programa.',
  'person-unknown': 'No hay ninguna persona activa con este identificador.',
  'seat-organisation-unknown': 'Ninguna organización tiene el código {organisation}.',
  'seat-unknown': 'Ese puesto no existe, o nadie lo ocupa el día de la sesión.',
  'subject-unknown': 'No existe tal nota conceptual o programa en este fondo.',

  // reporting
  'day-not-later': 'Indique un día posterior al {day}.',

  // disbursements
  'amount-ambiguous':
    '«{value}» puede leerse de dos maneras. Escríbalo sin separador de millares, como 12500.00.',
  'amount-differs': 'La transferencia es de {amount} {currency}.',
  'cell-error': 'La celda contiene un error de la hoja de cálculo. Ponga el valor en su lugar.',
  'cell-formula': 'La celda contiene una fórmula. Péguela como valor.',
  'column-missing': 'Falta la columna «{column}».',
  'column-repeated': 'Dos columnas se llaman así. Deje una.',
  'column-unknown': 'Aquí no hay ninguna columna «{column}». Se conocen: {columns}.',
  'day-ambiguous':
    '«{value}» puede ser dos días distintos. Escríbalo como año-mes-día, por ejemplo 2026-03-04.',
  'transfer-not-unique':
    'Varias transferencias corresponden a estas columnas. Añada el identificador de la transferencia.',
  'transfer-unknown': 'No hay ninguna transferencia aprobada de este fondo con estas columnas.',
  'tranche-not-planned': 'Este tramo no figura en el plan de tramos del programa.',
  'tranche-number-gap': 'Los tramos de una organización se numeran 1, 2, 3 … sin saltos.',
  'tranches-above-budget': 'Los tramos de esta organización suman más que su presupuesto aprobado.',

  // notifications

  // events and files
};
