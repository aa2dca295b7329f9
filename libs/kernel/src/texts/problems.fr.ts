import type { FieldTexts, ProblemTexts } from './texts.js';

export const problemsFr: ProblemTexts = {
  'body-malformed':
    'Le corps n’est pas du JSON bien formé. Vérifiez guillemets, virgules et crochets, puis renvoyez-le.',
  'body-not-object': 'Le corps doit être un objet JSON, comme {example}.',
  'body-too-large': 'Le corps dépasse {limit}. Envoyez moins à la fois.',
  'cursor-malformed': 'Ce curseur n’a pas été donné par cette liste. Recommencez sans curseur.',
  'fields-wrong':
    '{count, plural, one {Un champ demande} other {# champs demandent}} votre attention. La liste dit lesquels et pourquoi.',
  'id-malformed': 'L’identifiant dans l’adresse n’est pas un uuid.',
  'idempotency-key-in-flight':
    'Une requête avec cette Idempotency-Key est encore en cours. Redemandez dans un instant.',
  'idempotency-key-malformed': 'Idempotency-Key doit compter de 1 à 100 caractères ASCII visibles.',
  'idempotency-key-reused':
    'Cette Idempotency-Key a servi à une autre requête. Prenez une nouvelle clé pour une nouvelle requête.',
  'idempotency-outcome-unknown':
    'La première requête avec cette Idempotency-Key a été interrompue. Vérifiez si elle a pris effet, puis prenez une nouvelle clé.',
  'if-match-missing':
    'Envoyez dans If-Match l’ETag de la version que vous avez lue, pour n’écraser le travail de personne.',
  'media-type-unsupported': 'Cette adresse reçoit {expected}.',
  'method-not-allowed': 'Cette adresse ne répond pas à {method}.',
  'origin-foreign': 'Cette requête vient d’un autre site ({origin}) et a été refusée.',
  'route-not-found': 'Il n’y a rien à cette adresse.',
  'too-many-requests': 'Trop de tentatives. Réessayez dans {seconds} secondes.',
  'version-stale':
    'Quelqu’un a modifié cet élément depuis votre lecture. Relisez-le et refaites votre modification.',
  'amount-malformed': '« {amount} » n’est pas un montant en {currency}.',
  'not-allowed': 'Votre rôle ne permet pas cela ici.',
  'not-found': 'Cet élément n’existe pas, ou vous ne pouvez pas le voir.',
  'sign-in-required': 'Connectez-vous d’abord.',
  'transition-not-possible': 'Impossible pour l’instant : l’élément est « {state} ».',

  // reference-data
  'term-exists': 'Cette liste contient déjà un terme avec ce code.',

  // identity
  'email-taken': 'Cette adresse électronique est déjà utilisée.',
  'last-administrator':
    'Il s’agit du dernier administrateur de tous les fonds. Désignez-en d’abord un autre.',
  'link-not-valid': 'Ce lien a déjà servi, a expiré ou est incomplet. Demandez-en un nouveau.',
  'organisation-code-taken': 'Une autre organisation a déjà ce code.',
  'person-inactive': 'Ce compte est désactivé. Réactivez-le d’abord.',
  'role-held-already': 'Cette personne exerce déjà ce rôle pendant cette période.',
  'sign-in-failed': 'L’adresse électronique et le mot de passe ne correspondent pas.',

  // funds
  'fund-code-taken': 'Un autre fonds a déjà ce code.',
  'setting-in-force':
    'Une valeur à partir du {day} est déjà en vigueur et fait partie de l’historique. Fixez-en une nouvelle à partir d’une date ultérieure.',
  'target-overlaps': 'Un autre objectif de ce fonds couvre déjà une partie de cette période.',

  // concept-notes
  'attachments-too-many': 'Une note peut avoir {max} pièces jointes au plus.',
  'call-code-taken': 'Un autre appel de ce fonds porte ce code.',
  'call-not-open': 'Cet appel ne reçoit pas encore de soumissions.',
  'submission-late': 'L’appel a été clos le {closed} ({zone}). Le secrétariat peut accorder une dérogation.',

  // screening
  'conflict-not-declared': 'Dites d’abord si vous avez un conflit d’intérêts ; la note s’ouvre ensuite.',
  'review-exists': 'Cette personne examine déjà cette note dans ce tour.',
  'reviewer-conflicted':
    'L’organisation de cette personne participe à la note, ou elle l’a rédigée ; choisissez quelqu’un d’autre.',
  'reviewer-recused': 'Cette personne est récusée pour cette note ; choisissez quelqu’un d’autre.',
  'reviewer-without-role': 'Cette personne n’est pas examinatrice active de ce fonds.',
  'reviews-open':
    'Tous les examens attribués ne sont pas encore remis. Attendez-les, ou libérez les personnes qui ne peuvent pas remettre le leur.',
  'reviews-too-few':
    '{count, plural, =0 {Aucun examen n’est remis} one {Un examen est remis} other {# examens sont remis}} ; le fonds en demande au moins {min}.',
  'rubric-draft-exists': 'Cette grille a déjà un projet. Modifiez-le ou publiez-le.',
  'rubric-missing': 'Ni l’appel ni le fonds n’ont de grille publiée. Publiez-en une d’abord.',
  'rubric-published': 'Une grille publiée ne change jamais. Commencez sa version suivante.',

  // funding
  'agreement-not-fully-paid':
    '{open} de cet accord restent à recevoir. Il peut être résilié, ou le manque accepté comme définitif.',
  'agreement-over': 'Cet accord est terminé ({state}).',
  'agreement-papers-too-many': 'Un accord conserve au plus {max} pièces.',
  'amendment-unmatched':
    'Avec cette modification, {missing} de ce qui est alloué ne pourrait plus être payé. {words} Libérez ou réduisez d’abord une allocation ; ce que le contributeur ne paiera pas du tout est une résiliation.',
  'deposit-identified-already': 'Le contributeur de ce dépôt est déjà connu.',
  'instalment-not-open': 'Rien n’est dû sur cette échéance.',
  'allocation-exceeds-available': 'Le fonds dispose de {available} à allouer ; {requested} a été demandé.',
  'cash-insufficient': 'Le fonds dispose de {cash} en trésorerie, moins que ce transfert de {requested}.',
  'earmarks-unmatched': 'L’affectation des ressources du fonds ne permet pas {requested}. {words}',
  'period-earlier-open': 'Clôturez d’abord les mois précédents, à commencer par {earliest}.',
  'period-not-over': 'Un mois ne peut être clôturé qu’une fois terminé ; celui-ci finit le {ends}.',
  'posting-not-reversible':
    'Cette écriture appartient à un autre document ou est elle-même une contre-passation. Corrigez-la là-bas.',
  'release-exceeds-open':
    'Seuls {open} de cette réservation restent ouverts ; {requested} ne peut être libéré.',
  'settlement-unmatched':
    'Il ne reste, pour ce transfert de {requested}, aucune ressource dont l’affectation le permette.',
  'settlement-exceeds-reserved':
    'Seuls {open} restent réservés à cette organisation ; {requested} ne peut être versé.',

  // programmes
  'note-converted-already': 'Cette note conceptuelle a déjà été convertie en programme conjoint.',
  'signature-document-exists':
    'Le document signé de cette signature est déjà conservé et ne peut être remplacé.',
  'signature-recorded-already': 'Cette signature est déjà enregistrée.',
  'signatures-missing':
    '{count, plural, one {Il manque une signature} other {Il manque # signatures}} : {parties}.',

  // committee
  'condition-cleared-already': 'Cette condition est déjà levée.',
  'conflict-declared-already':
    'Vous avez déjà fait votre déclaration pour ce point. Elle ne peut être modifiée.',
  'deadline-not-reached':
    'La procédure écrite court jusqu’au {deadline}. La décision est possible alors, ou dès que chaque siège a répondu.',
  'deadline-over': 'La procédure écrite a pris fin le {deadline}.',
  'item-conflict-not-declared': 'Déclarez d’abord si vous avez un conflit d’intérêts sur ce point.',
  'majority-missing': '{inFavour} sur {counted} sont favorables ; la règle du fonds en demande {needed}.',
  'objection-stands':
    '{count, plural, one {Une objection est maintenue} other {# objections sont maintenues}} : le comité décide par consensus.',
  'quorum-missing':
    '{present} sièges votants sur {base} peuvent décider de ce point ; la règle du fonds en demande {needed}.',
  'seat-not-present': 'Votre siège n’est pas enregistré comme présent à cette session.',
  'seat-taken': 'Cette personne occupe déjà un siège durant cette période.',
  'session-not-open': 'Cette session ne le permet pas : elle est « {state} ».',
  'subject-not-ready': 'Ceci ne peut être inscrit à l’ordre du jour pour l’instant : l’état est « {state} ».',
  'subject-on-agenda': 'Ceci est déjà inscrit à un ordre du jour et pas encore décidé.',

  // reporting
  'reminded-today':
    'Ce rapport a déjà fait l’objet d’un rappel aujourd’hui. Un nouveau rappel sera possible demain.',
  'report-exists': 'Ce rapport a déjà été commencé. Ouvrez-le depuis son obligation.',
  'report-verified-by-submitter':
    'Vous avez vous-même soumis ce rapport : une autre personne doit le vérifier.',

  // disbursements
  'import-has-problems':
    '{count, plural, one {Une ligne pose problème} other {# lignes posent problème}} : rien n’a été chargé. Corrigez le fichier et essayez de nouveau.',
  'import-loaded-already': 'Ce même fichier a déjà été chargé ; rien n’a été chargé de nouveau.',
  'refund-exceeds-transferred':
    'Le remboursement dépasse ce qui a été versé à l’organisation et n’est pas encore remboursé : {held} {currency}.',
  'tranche-requested':
    'La tranche {number} de cette organisation a été demandée : son montant ne change plus.',
  'transfer-already-requested': 'Cette tranche a déjà été demandée.',
  'transfer-gates-closed':
    '{count, plural, one {Une condition de ce versement n’est pas remplie} other {# conditions de ce versement ne sont pas remplies}}. Voir « gates » pour le détail.',
  'transfer-same-hands': 'Demander, approuver et exécuter un versement exigent trois personnes différentes.',

  // notifications

  // events and files
  'file-empty': 'Le fichier est vide.',
  'file-expected': 'Envoyez un fichier en multipart/form-data dans le champ « file ».',
  'file-too-large': 'Le fichier dépasse {limit} Mio.',
  'file-type-not-allowed':
    'D’après son contenu, ce n’est pas l’un des types de fichiers acceptés : {allowed}.',
  'sheet-too-large':
    'Le tableau dépasse {rows} lignes ou {columns} colonnes. Répartissez-le en plusieurs fichiers.',
  'sheet-unreadable':
    '{why, select, notutf8 {Le texte n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 » ou comme classeur (XLSX).} nosheet {Le classeur ne contient aucune feuille lisible.} other {Ce n’est pas un fichier CSV ou un classeur (XLSX) complet{line, plural, =0 {} other { : il se rompt à la ligne #, peut-être par un guillemet non fermé}}.}}',
};

export const fieldsFr: FieldTexts = {
  'amount-malformed':
    'Donnez le montant en texte, en chiffres simples avec au plus {digits} décimales, comme « 1250.00 ».',
  'amount-negative': 'Le montant ne peut être inférieur à zéro.',
  'amount-not-positive': 'Le montant doit être supérieur à zéro.',
  'amount-too-large': 'Le montant ne peut dépasser {max}.',
  'day-malformed': 'Donnez une date qui existe, sous la forme AAAA-MM-JJ.',
  'field-required': 'Ce champ est nécessaire.',
  'field-unknown': 'Ce champ n’est pas connu ici. Vérifiez son orthographe ou retirez-le.',
  'instant-malformed': 'Donnez une date et une heure avec fuseau, comme 2026-11-21T12:00:00Z.',
  'nested-too-deep': 'Au plus {max} niveaux de listes et d’objets.',
  'number-out-of-range': 'Donnez un nombre entier de {min} à {max}.',
  'parameter-unknown':
    '{known, select, none {Cette requête n’accepte aucun paramètre. Retirez-le.} other {Cette requête n’a pas ce paramètre. Elle accepte : {known}.}}',
  'text-blank': 'Écrivez quelque chose ici.',
  'text-malformed':
    'La forme attendue est : {expected, select, place {un lieu comme CL (ISO 3166-1) ou 419 (M49 de l’ONU)} rate {un nombre d’au plus 8 décimales comme 0.921} code {un code de majuscules, chiffres, - et _ comme DEU} capitals {majuscules, chiffres et traits d’union} smallLetters {minuscules, chiffres et traits d’union} letters {lettres, chiffres, . _ -} number {un nombre sous forme de texte, comme « 1250.5 »} twoDecimals {deux décimales} query {une chaîne de requête encodée, sans point d’interrogation} minor {unités mineures en chiffres} minorOrNothing {unités mineures en chiffres, ou rien} other {{expected}}}.',
  'text-not-storable':
    'Le texte contient un caractère qui ne peut pas être enregistré (U+0000 ou moitié de paire). Retirez-le.',
  'text-too-long': 'Au plus {max} caractères ; il y en a {length}.',
  'too-few-items': 'Donnez-en au moins {min}.',
  'too-many-items': 'Donnez-en au plus {max}.',
  'type-wrong':
    'Ce champ doit être {expected, select, text {un texte} string {un texte} number {un nombre} object {un objet} list {une liste} boolean {true ou false} other {{expected}}}.',
  'value-not-listed': 'Choisissez parmi : {values}.',
  'value-repeated': 'Chacun ne peut figurer qu’une fois.',

  // reference-data

  // identity
  'email-malformed': 'Indiquez une adresse électronique, comme nom@example.org.',
  'fund-needed': 'Ce rôle s’exerce dans un fonds : indiquez lequel.',
  'organisation-needed': 'Ce rôle s’exerce au nom d’une organisation : indiquez laquelle.',
  'password-is-email': 'Le mot de passe ne doit pas être l’adresse électronique.',
  'password-too-short': 'Utilisez au moins {min} caractères ; plusieurs mots conviennent bien.',
  'password-wrong': 'Ce n’est pas votre mot de passe actuel.',
  'record-unknown': 'Cet enregistrement n’existe pas.',

  // funds
  'day-past': 'Cette date est passée ; indiquez le {day} ou une date ultérieure.',

  // concept-notes
  'budget-above-limit': 'Le budget est de {requested} ; on peut demander {limit} au plus.',
  'budget-line-empty': 'Indiquez les coûts directs de cette organisation, supérieurs à zéro.',
  'code-unknown': '« {code} » ne figure pas dans la liste « {list} ».',
  'convener-without-budget': 'L’organisme chef de file doit avoir une ligne dans le budget.',
  'end-before-start': 'La fin doit venir après le début.',
  'fixed-after-publication': 'Ceci ne peut plus changer une fois l’appel publié.',
  'indirect-above-cap':
    'Les coûts indirects sont de {cap} au plus ({percent} % des coûts directs de cette organisation).',
  'organisation-not-active': '{organisation} ne participe plus au fonds.',
  'organisation-unknown': 'Il n’existe pas d’organisation des Nations Unies portant le code {organisation}.',
  'place-outside-call': 'Cet appel n’est pas ouvert à {place}.',
  'places-differ-from-scope':
    'Les lieux ne correspondent pas à la portée : {scope, select, country {indiquez exactement un pays} multi_country {indiquez au moins deux pays} regional {indiquez une région ou au moins deux pays} other {indiquez au moins un lieu}}.',
  'shares-not-hundred': 'Les parts totalisent {total} %, et non 100 %.',
  'theme-outside-call': 'Cet appel n’est pas ouvert au domaine thématique {area}.',
  'instant-not-future': 'Cet instant doit être dans le futur.',
  'endorsement-missing':
    'Aucune approbation d’un coordonnateur résident ou d’une autorité nationale n’est encore enregistrée ; elle sera demandée pour la recevabilité.',
  'text-not-email': 'Ce n’est pas une adresse électronique.',
  'markers-missing': 'Notez aussi ces marqueurs : {missing}.',
  'organisation-not-yours': 'Vous n’écrivez pas pour {organisation}.',
  'call-unknown': 'Ce n’est pas un appel publié du fonds.',
  'attachment-unknown': 'Cette note n’a pas une telle pièce jointe.',
  'zone-unknown': 'Indiquez un fuseau horaire existant, comme Europe/Paris.',

  // screening
  'gates-all-passed': 'Tous les critères sont remplis ; indiquez par une appréciation lequel ne l’est pas.',
  'gates-failed': 'Impossible tant que ces critères ne sont pas remplis : {gates}.',
  'gates-open': 'Ces critères attendent votre appréciation : {gates}.',
  'items-missing': 'Il manque : {missing}.',
  'reason-needed': 'Donnez le motif.',
  'rubric-not-published': 'Ceci n’est pas une grille publiée du fonds. Publiez-la d’abord.',
  'weight-not-zero': 'Seuls les critères notés par les examinateurs ont un poids ; celui-ci doit être 0.',
  'weights-not-100': 'Le total des poids doit être 100 ; il est de {total}.',

  // funding
  'agreement-number-taken': 'Un autre accord de ce fonds porte ce numéro.',
  'amendment-changes-nothing': 'Cela ne change rien à l’accord.',
  'amount-below-allocated':
    'La ligne {number} doit garder au moins {least} : ce qui en a été reçu et ce qui garantit des allocations qu’aucun autre argent ne peut payer.',
  'line-allocated':
    'La ligne {number} ne peut pas être retirée : {least} y garantissent des allocations qu’aucun autre argent ne peut payer.',
  'earmark-allocated':
    '{least} de la ligne {number} garantissent des allocations par son affectation d’avant. Laissez-lui ce montant et ajoutez une ligne pour le reste.',
  'schedule-below-allocated':
    'Selon cet échéancier, trop peu est pris en compte : {missing} des allocations ne pourraient plus être payés. Les échéances dépassées depuis longtemps ne comptent pas.',
  'amount-below-received': 'Au moins {least} : ce montant a déjà été reçu ou réglé.',
  'application-unknown': 'Aucune imputation en vigueur de ce dépôt ne correspond.',
  'contributor-differs': 'L’accord est celui d’un autre contributeur que le dépôt.',
  'currency-differs': 'L’accord est libellé en {currency}, pas le dépôt.',
  'currency-without-rate':
    'Les taux sont donnés pour un dollar des États-Unis : le dollar lui-même n’en a pas.',
  'instalment-unknown': 'Cette échéance n’existe pas.',
  'line-earmark-stands':
    'Des fonds ont été reçus avec l’affectation de cette ligne. Laissez-lui ce qui a été reçu et ajoutez une ligne pour le reste.',
  'line-unknown': 'Cette ligne n’appartient pas à l’accord de cette échéance.',
  'part-received': 'Le numéro {number} ne peut pas être supprimé : {least} a déjà été reçu ou réglé.',
  'part-unknown': 'Cette partie n’appartient pas à l’accord.',
  'parts-above-deposit': 'Il ne reste que {left} de ce dépôt à imputer.',
  'parts-differ-from-whole': 'Le total est de {total} et non de {expected}.',
  'payment-above-instalment':
    'Seuls {open} sont dus sur cette échéance. Confirmez le trop-perçu s’il est voulu.',
  'payment-above-line': 'Seuls {open} sont attendus sur cette ligne. Confirmez le trop-perçu s’il est voulu.',
  'pledge-above-open': 'Il ne reste que {open} de cette annonce.',
  'pledge-number-taken': 'Une autre annonce de ce fonds porte ce numéro.',
  'pledge-unknown': 'Aucune annonce de ce contributeur ne correspond.',
  'rate-far-by-hand':
    'La table indique {table} : ce taux s’en écarte de {percent} %. Au-delà de 5 %, un taux se confirme à la main : retirez la ligne du fichier et saisissez ce dépôt à part.',
  'rate-far-from-table':
    'Le barème indique {table} : ce taux s’en écarte de {percent} %. Confirmez-le s’il est voulu.',
  'rate-malformed': 'Doit être un nombre positif d’au plus 8 décimales, comme 0.921.',
  'rate-missing':
    'Aucun taux de change de {currency} n’est enregistré pour le {day}. Enregistrez d’abord le taux des Nations Unies.',
  'rate-of-own-currency': 'Le dépôt est dans la monnaie du fonds et n’a pas besoin de taux.',
  'rate-out-of-reach':
    'Le barème indique {table} : un taux supérieur au double ou inférieur à la moitié passe pour une erreur.',
  'rate-recorded-already':
    'Un taux de {currency} à partir de ce jour est déjà enregistré ; un taux ne se modifie pas.',
  'bank-reference-taken': 'Une autre écriture de ce fonds porte cette référence bancaire.',
  'charge-not-below-amount':
    'Les frais bancaires doivent laisser quelque chose du montant après la commission de l’agent.',
  'contributor-unknown': 'Il n’existe pas d’organisation active portant le code « {code} ».',
  'currency-not-of-fund': 'Ce fonds tient ses comptes en {currency}.',
  'day-before-fund':
    'Le fonds a débuté le {began} : rien de son argent ne porte une date antérieure. Corrigez la date, ou demandez ' +
    'à un administrateur de modifier, dans les paramètres, le jour où le fonds a débuté.',
  'day-in-closed-period': 'Les comptes sont clos jusqu’au {closed}. Le premier jour ouvert est le {open}.',
  'day-in-future': 'La date ne peut dépasser aujourd’hui, {today}.',
  'day-order-wrong': 'Cette date ne peut précéder le {from}.',
  'instant-in-future': 'L’instant ne peut dépasser le moment présent, {now}.',
  'series-too-long': 'Demandez {max} étapes au plus ; il y en a {count}.',

  // programmes
  'amount-differs-from-budget': 'Le budget de cette organisation est de {budget}.',
  'amounts-missing':
    '{count, plural, one {Une organisation du budget n’a} other {# organisations du budget n’ont}} pas de montant ici.',
  'budget-missing': '{organisation} n’a pas de ligne budgétaire pour des coûts directs.',
  'organisation-not-participant': 'Cette organisation ne participe pas au programme.',

  // committee
  'conditions-missing': 'Une approbation sous conditions en demande au moins une.',
  'day-before-today': 'Donnez une date à partir du {today}.',
  'deadline-missing': 'Une procédure écrite demande une échéance à venir.',
  'outcome-without-amounts': 'Des montants ne sont donnés que lors de l’approbation d’un programme.',
  'person-unknown': 'Aucune personne active ne porte cet identifiant.',
  'seat-organisation-unknown': 'Aucune organisation ne porte le code {organisation}.',
  'seat-unknown': 'Ce siège n’existe pas, ou personne ne l’occupe le jour de la session.',
  'subject-unknown': 'Ce fonds n’a pas de telle note conceptuelle ni de tel programme.',

  // reporting
  'day-not-later': 'Indiquez un jour postérieur au {day}.',

  // disbursements
  'amount-ambiguous':
    '« {value} » peut se lire de deux façons. Écrivez-le sans séparateur de milliers, comme 12500.00.',
  'amount-differs': 'Le transfert porte sur {amount} {currency}.',
  'cell-error': 'La cellule contient une erreur du tableur. Mettez la valeur à sa place.',
  'cell-formula': 'La cellule contient une formule. Collez-la comme valeur.',
  'column-missing': 'La colonne « {column} » manque.',
  'column-repeated': 'Deux colonnes portent ce nom. Gardez-en une.',
  'column-unknown': 'Il n’y a pas de colonne « {column} » ici. Connues : {columns}.',
  'day-ambiguous':
    '« {value} » peut désigner deux jours différents. Écrivez année-mois-jour, comme 2026-03-04.',
  'transfer-not-unique':
    'Plusieurs transferts correspondent à ces colonnes. Ajoutez l’identifiant du transfert.',
  'transfer-unknown': 'Il n’y a pas de transfert approuvé de ce fonds avec ces colonnes.',
  'tranche-not-planned': 'Cette tranche ne figure pas dans le plan de versement du programme.',
  'tranche-number-gap': 'Les tranches d’une organisation sont numérotées 1, 2, 3 … sans interruption.',
  'tranches-above-budget': 'Les tranches de cette organisation dépassent au total son budget approuvé.',

  // notifications

  // events and files
};
