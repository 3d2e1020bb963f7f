/** Texts about what government set of a space, and how it changes that. */
export const mandate = {
  title: 'What government set',
  text: 'The goal, the target date and the sponsor are for government to change, in the open and with reasons. Each change stays on the timeline.',
  targetDate: 'Target date',
  sponsor: 'Sponsor',
  noSponsor: 'Nobody',
  reasons: 'Why',
  reasonsHint: 'Everybody in the space is told, and it stays on the timeline.',
  changeGoal: 'Change the goal',
  goalRecords: 'You change the goal to: “{goal}”. What it was before stays on the timeline.',
  changeTargetDate: 'Change the target date',
  targetDateRecords:
    'You change the target date from {before} to {after}. The old date stays on the timeline.',
  changeSponsor: 'Hand over to another sponsor',
  nextSponsor: 'Next sponsor',
  nextSponsorHint: 'Anybody who holds a role in this space; its secretariat gives roles.',
  choose: 'Choose',
  sponsorRecords:
    '{person} becomes the sponsor of “{space}”. You are its sponsor no longer, and cannot take this back.',
  changed_GOAL: 'Government changed the goal',
  changed_TARGET_DATE: 'Government changed the target date',
  changed_SPONSOR: 'The sponsor changed',
  from: 'From',
  to: 'to',
  statement: 'The statement',
} as const;
