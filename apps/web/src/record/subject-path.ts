interface Subject {
  readonly type: string;
  readonly id: string;
}

/** What an act is about as the API names it, and the page that shows it, most telling first. */
const PAGES: readonly (readonly [type: string, page: string])[] = [
  ['dispute', 'disputes'],
  ['decision', 'decisions'],
  ['poll', 'polls'],
  ['consultation', 'consultations'],
  ['version', 'versions'],
  ['meeting', 'meetings'],
  ['draft', 'drafts'],
  ['definition', 'definitions'],
  ['evidence', 'evidence'],
  ['task_group', 'groups'],
];
const LISTS: readonly (readonly [type: string, page: string])[] = [['recommendation', 'recommendations']];

/** The page in a space, relative to it, on which one sees what an act was about; undefined where none does. */
export function subjectPath(subjects: readonly Subject[]): string | undefined {
  for (const [type, page] of LISTS) {
    if (subjects.some((subject) => subject.type === type)) return page;
  }
  for (const [type, page] of PAGES) {
    const subject = subjects.find((each) => each.type === type);
    if (subject) return `${page}/${encodeURIComponent(subject.id)}`;
  }
  return undefined;
}
