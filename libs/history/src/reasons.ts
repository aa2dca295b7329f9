/** Where a context keeps why something was done, beside the event that tells that it was. */
export interface ReasonSource {
  /** The subject’s type. */
  readonly subject: string;
  readonly table: string;
  /** The column that holds the subject’s id. */
  readonly key: string;
  /** The event of each verb that may have a reason. */
  readonly verbs: Readonly<Record<string, string>>;
  /** Verbs whose reason is written for the entities concerned. */
  readonly forPartners: readonly string[];
}

const verb = (event: string, name: string): [string, string] => [event, name];

export const reasonSources: readonly ReasonSource[] = [
  {
    subject: 'concept-note',
    table: 'concept_note_transition',
    key: 'note_id',
    verbs: Object.fromEntries([
      verb('concept-note.submitted', 'submit'),
      verb('concept-note.returned', 'return'),
      verb('concept-note.withdrawn', 'withdraw'),
      verb('concept-note.found-eligible', 'find-eligible'),
      verb('concept-note.found-ineligible', 'find-ineligible'),
      verb('concept-note.screening-opened', 'open-screening'),
      verb('concept-note.screened', 'moderate'),
      verb('concept-note.endorsed', 'endorse'),
      verb('concept-note.deferred', 'defer'),
      verb('concept-note.declined', 'decline'),
    ]),
    forPartners: ['return', 'withdraw', 'find-ineligible'],
  },
  {
    subject: 'programme',
    table: 'programme_transition',
    key: 'programme_id',
    verbs: Object.fromEntries([
      verb('programme.returned', 'return'),
      verb('programme.appraised', 'appraise'),
      verb('programme.suspended', 'suspend'),
      verb('programme.resumed', 'resume'),
      verb('programme.cancelled', 'cancel'),
      verb('programme.closed-operationally', 'close-operationally'),
    ]),
    forPartners: ['return', 'suspend', 'resume', 'cancel', 'close-operationally'],
  },
  {
    subject: 'review',
    table: 'review_transition',
    key: 'review_id',
    verbs: { 'review.conflict-declared': 'declare-conflict', 'review.unassigned': 'unassign' },
    forPartners: [],
  },
  {
    subject: 'report',
    table: 'report_transition',
    key: 'report_id',
    verbs: { 'report.returned': 'return' },
    forPartners: ['return'],
  },
  {
    subject: 'obligation',
    table: 'obligation_change',
    key: 'obligation_id',
    verbs: { 'obligation.waived': 'waive', 'obligation.extended': 'extend' },
    forPartners: ['waive', 'extend'],
  },
  {
    subject: 'transfer',
    table: 'transfer_transition',
    key: 'transfer_id',
    verbs: { 'transfer.rejected': 'reject' },
    forPartners: ['reject'],
  },
];

/**
 * SQL for the reason of the event `e`, null without one. An event and its reason are written in one
 * transaction on a locked subject, so the n-th event of a name has the n-th reason of its verb.
 */
export function reasonOf(staff: boolean): string {
  const cases = reasonSources.flatMap(({ subject, table, key, verbs, forPartners }) =>
    Object.entries(verbs)
      .filter(([, name]) => staff || forPartners.includes(name))
      .map(
        ([event, name]) => `WHEN '${event}' THEN (
          SELECT t.reason FROM ${table} t
           WHERE t.${key} = e.subject_id AND e.subject_type = '${subject}' AND t.verb = '${name}'
           ORDER BY t.id OFFSET ${earlier} LIMIT 1)`,
      ),
  );
  const settings = `WHEN 'fund.setting-changed' THEN (
    SELECT s.reason FROM fund_setting s
     WHERE s.fund_id = e.fund_id AND s.key = e.payload ->> 'key'
       AND s.valid_from = (e.payload ->> 'validFrom')::date)`;
  const postings = `WHEN 'posting.reversed' THEN (
    SELECT p.reason FROM posting p WHERE p.id = (e.payload ->> 'reversedBy')::uuid)`;
  return `CASE e.name ${[...cases, ...(staff ? [settings, postings] : [])].join('\n')} END`;
}

const earlier = `(SELECT count(*) FROM event x
                   WHERE x.subject_id = e.subject_id AND x.name = e.name AND x.id < e.id)`;
