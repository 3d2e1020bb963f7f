/** An act as the record has it, with what opens it. */
export interface RecordedAct {
  readonly kind: string;
  readonly at: Date;
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  readonly organisationId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A decision at a moment, as far as acts tell. */
export interface ReplayedDecision {
  readonly id: string;
  readonly status: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The version in question. */
  readonly versionId: string;
  /** `organisation answer position`, ids but for the answer, of each that had answered to the words in question; sorted. */
  readonly answers: readonly string[];
  /** Ids of the objections that stood, sorted. */
  readonly objections: readonly string[];
}

interface Course {
  readonly openedAt: Date;
  versionId: string;
  status: string;
  closedAt: Date | null;
  /** The newest answer of each organisation, whichever words it was to. */
  readonly answers: Map<string, { readonly versionId: string; readonly said: string }>;
  readonly objections: Set<string>;
}

/**
 * Does recorded acts again on paper, up to and with those at a moment.
 *
 * @param acts in the order in which they happened
 * @returns every decision that was opened by then, by id
 */
export function replay(acts: readonly RecordedAct[], moment: Date): ReplayedDecision[] {
  const courses = new Map<string, Course>();
  for (const act of acts) {
    if (act.at > moment) break;
    take(courses, act);
  }
  return [...courses]
    .map(([id, course]) => shownAs(id, course))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function take(courses: Map<string, Course>, act: RecordedAct): void {
  switch (act.kind) {
    case 'decision.open':
      courses.set(subjectOf(act, 'decision'), {
        openedAt: act.at,
        versionId: subjectOf(act, 'version'),
        status: 'open',
        closedAt: null,
        answers: new Map(),
        objections: new Set(),
      });
      return;
    case 'decision.takePosition':
      answer(courseOf(courses, act), act);
      return;
    case 'decision.raiseObjection':
      answer(courseOf(courses, act), act);
      courseOf(courses, act).objections.add(subjectOf(act, 'objection'));
      return;
    case 'objection.withdraw':
      courseOf(courses, act).objections.delete(subjectOf(act, 'objection'));
      return;
    case 'decision.close':
      Object.assign(courseOf(courses, act), { status: act.payload.status, closedAt: act.at });
      return;
    case 'draft.freeze':
      moveOn(courses, act);
  }
}

function answer({ answers }: Course, act: RecordedAct): void {
  if (act.organisationId === null) throw new Error('A position is taken for an organisation.');
  const versionId = subjectOf(act, 'version');
  const said = `${act.organisationId} ${act.payload.answer} ${subjectOf(act, 'position')}`;
  answers.set(act.organisationId, { versionId, said });
}

/** A freeze says which decision it put anew, and what lapsed by that; it says nothing where there was none. */
function moveOn(courses: Map<string, Course>, act: RecordedAct): void {
  const moved = act.payload.decision as { id: string; lapsedObjections: string[] } | undefined;
  if (moved === undefined) return;
  const course = known(courses, moved.id);
  course.versionId = subjectOf(act, 'version');
  for (const id of moved.lapsedObjections) course.objections.delete(id);
}

function shownAs(id: string, course: Course): ReplayedDecision {
  const counting = [...course.answers.values()].filter(({ versionId }) => versionId === course.versionId);
  return {
    id,
    status: course.status,
    openedAt: course.openedAt.toISOString(),
    closedAt: course.closedAt?.toISOString() ?? null,
    versionId: course.versionId,
    answers: counting.map(({ said }) => said).toSorted(),
    objections: [...course.objections].toSorted(),
  };
}

function courseOf(courses: Map<string, Course>, act: RecordedAct): Course {
  return known(courses, subjectOf(act, 'decision'));
}

function known(courses: Map<string, Course>, id: string): Course {
  const course = courses.get(id);
  if (course === undefined) throw new Error(`Something happens in decision ${id} before it is opened.`);
  return course;
}

function subjectOf({ subjects, kind }: RecordedAct, type: string): string {
  const subject = subjects.find((each) => each.type === type);
  if (subject === undefined) throw new Error(`${kind} is about no ${type}.`);
  return subject.id;
}
