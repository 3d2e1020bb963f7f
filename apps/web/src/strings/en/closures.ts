/** Texts of sections that are closed for editing. */
export const closures = {
  title: 'Closed sections',
  intro:
    'A section that is closed stays as it is, for everybody, until a co-chair opens it again: for a moment of decision.',
  none: 'No section is closed.',
  list: 'Sections that are closed for editing',
  closed: 'Closed for editing.',
  closedBy: 'Closed for editing by {name}: {reason}',
  kept: 'Nothing was changed. {words}',
  close: 'Close a section',
  closeSubmit: 'Close it',
  closeConfirm: 'Close it for everybody',
  closeTitle: 'Close this section?',
  closeRecords:
    '{section} can be changed by nobody until a co-chair opens it again. It is recorded that you closed it, and why; the group is told.',
  section: 'Section',
  chooseSection: 'Choose a section',
  sectionMissing: 'Choose a section of the text.',
  unnamed: '{number} (no heading yet)',
  reason: 'Why it is closed',
  reasonHint: 'Whoever writes in the draft is shown this above the section.',
  reasonMissing: 'Say why it is closed.',
  reopen: 'Open it again',
  reopenWhat: 'Open it again: {name}',
  reopenTitle: 'Open it again?',
  reopenRecords:
    '{name} can be changed again by everybody who writes in this draft. It is recorded that you opened it.',
  asideWorking:
    'A section that you wrote in was closed. Your words are being set aside; do not close this page.',
  asideFailed: 'Your words could not be set aside yet. They are kept in this browser.',
  asideAgain: 'Try again',
  asideTitle: 'Words of yours that are not in the draft',
  asideText:
    'These sections were closed before what you wrote in them was stored. The rest of what you wrote is in the draft. These words are kept in this browser until you let go of them.',
  asideList: 'Your words, clause by clause',
  asidePropose: 'Propose as an amendment',
  asideLetGo: 'Let go of these words',
  asideLetGoTitle: 'Let go of these words?',
  asideLetGoText: 'They are in no draft and nowhere else. Copy them first if you may want them.',
} as const;
