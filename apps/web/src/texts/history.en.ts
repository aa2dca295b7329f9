export const historyEn = {
  title: 'History',
  nothingYet: 'Nothing has happened here yet.',
  earlier: 'Show what was before',
  sealed: 'sealed',
  sealedText: 'Part of the fund’s chain: it cannot be changed or removed without being noticed.',
  unsealed: 'being sealed',
  unsealedText: 'Recorded; it becomes part of the fund’s chain within moments.',
  difference: {
    open: 'What changed',
    first:
      '{count, plural, one {The first version, with one field:} other {The first version, with # fields:}}',
    between:
      '{count, plural, =0 {Nothing differs between {from} and {to}.} one {One field differs between {from} and {to}:} other {# fields differ between {from} and {to}:}}',
    rest: '{count, plural, one {Show the other field} other {Show the other # fields}}',
    removed: 'removed:',
    added: 'added:',
  },
  chain: {
    whole:
      'The fund’s history is whole: {checked, plural, one {the only event is} other {all # events are}} as recorded, up to {day}.',
    broken: 'The fund’s history does not hold: something was changed, removed or added outside the product.',
    empty: 'Nothing is sealed in the fund’s history yet.',
    more: 'Check of the history',
  },
};
