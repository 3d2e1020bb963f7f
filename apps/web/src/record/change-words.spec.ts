import { nameOfChanged, shownValue } from './change-words.js';

it.each([
  ['role', 'co_chair', 'Co-chair'],
  ['positionAnswer', 'agree_with_reservations', 'Agree with reservations'],
  ['optionAnswer', 'with_changes', 'With changes'],
  ['decisionStatus', 'not_carried', 'Not carried'],
  ['governmentAnswer', 'accepted_in_part', 'Accepted in part'],
  ['outcome', 'out_of_scope', 'Out of scope'],
  ['silenceIsConsent', 'false', 'no'],
  ['reasons', 'It invites gaming.', 'It invites gaming.'],
  ['version', '2', '2'],
  ['note', '', 'nothing'],
])('%s: %s is shown as %s', (what, value, shown) => {
  expect(shownValue(what, value)).toBe(shown);
});

it.each([
  ['positionAnswer', 'Answer'],
  ['constructor', 'What changed'],
  ['whatever', 'What changed'],
])('%s is called %s', (what, name) => {
  expect(nameOfChanged(what)).toBe(name);
});
