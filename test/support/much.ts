import { agree, open, type Seated } from './agreeing.js';
import { type DemonstrationSpace, LIVING } from './living-space.js';
import { ask, mutate, payloadOf, read, type Speaker } from './people.js';

/** Who is needed to fill a space. */
export type Everybody = Seated & Readonly<Record<'secretariat' | 'sponsor', Speaker>>;

/**
 * Adds many things that are alike to the living space, the newest of everything: decisions in which an objection was
 * raised, supported and withdrawn before they carried, their recommendations with an answer, consultations with a
 * response and what was done about it.
 */
export async function addMuch(people: Everybody, living: DemonstrationSpace, count: number): Promise<void> {
  const { versionId } = living.allowable;
  const clauseId = await firstClause(people.builders, versionId);
  for (let number = 1; number <= count; number += 1) {
    await recommended(people, versionId, clauseId, number);
    await consulted(people, versionId, clauseId, number);
  }
}

async function firstClause(speaker: Speaker, versionId: string): Promise<string> {
  const { data } = await ask<{ draftVersion: { clauses: { id: string; kind: string }[] } }>(
    speaker,
    'query ($id: ID!) { draftVersion(id: $id) { clauses { id kind } } }',
    { id: versionId },
  );
  const clause = data?.draftVersion.clauses.find(({ kind }) => kind === 'clause');
  if (clause === undefined) throw new Error(`Version ${versionId} has no clauses.`);
  return clause.id;
}

async function recommended(
  people: Everybody,
  versionId: string,
  clauseId: string,
  number: number,
): Promise<void> {
  const decisionId = await open(people.builders, versionId, `Question ${number}?`);
  const versionSha256 = await read(people.nature, versionId);
  const objected = await mutate<{ objection: { id: string } }>(
    people.nature,
    'raiseObjection',
    { decisionId, versionSha256, clauseIds: [clauseId], reasons: 'Why.', wouldResolve: 'How.' },
    'objection { id }',
  );
  const objectionId = payloadOf(objected).objection.id;
  payloadOf(await mutate(people.suppliers, 'supportObjection', { objectionId }));
  payloadOf(await mutate(people.nature, 'withdrawObjection', { objectionId, reasons: 'Explained.' }));
  await agree(people, decisionId, versionId);
  const sent = await mutate<{ recommendation: { id: string } }>(
    people.secretariat,
    'sendRecommendation',
    { decisionId, title: `Recommendation ${number}`, text: 'As decided.' },
    'recommendation { id }',
  );
  const recommendationId = payloadOf(sent).recommendation.id;
  const answer = { recommendationId, answer: 'ACCEPTED', statement: 'Yes.' };
  payloadOf(await mutate(people.sponsor, 'answerRecommendation', answer));
}

async function consulted(
  people: Everybody,
  versionId: string,
  clauseId: string,
  number: number,
): Promise<void> {
  const opened = await mutate<{ consultation: { rounds: { id: string; questions: { id: string }[] }[] } }>(
    people.secretariat,
    'openConsultation',
    {
      versionId,
      title: `Consultation ${number} of ${LIVING}`,
      introduction: 'Please say.',
      kind: 'SMALL_GROUP',
      closesAt: new Date(Date.now() + 86_400_000).toISOString(),
      questions: ['What do you think?'],
    },
    'consultation { rounds { id questions { id } } }',
  );
  const [round] = payloadOf(opened).consultation.rounds;
  const responded = await mutate<{ response: { answers: { id: string }[]; comments: { id: string }[] } }>(
    people.councils,
    'submitResponse',
    {
      roundId: round?.id,
      answers: round?.questions.map(({ id }) => ({ questionId: id, text: 'Good.' })),
      comments: [{ clauseId, text: 'Shorter, please.' }],
    },
    'response { answers { id } comments { id } }',
  );
  const { answers, comments } = payloadOf(responded).response;
  const said = { outcome: 'NOTED', reasons: 'Noted.' };
  for (const { id } of answers) {
    payloadOf(await mutate(people.secretariat, 'recordDisposition', { answerId: id, ...said }));
  }
  for (const { id } of comments) {
    payloadOf(await mutate(people.secretariat, 'recordDisposition', { commentId: id, ...said }));
  }
}
