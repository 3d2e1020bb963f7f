import type { ActOpening } from './entities/act-opening.js';
import { recordedChanges } from './recorded-changes.js';

const opened = (payload: Record<string, unknown>) => ({ payload }) as unknown as ActOpening;

describe('what an act changed', () => {
  it('is each part of a space’s words that is another one now', () => {
    const before = { title: 'Homes', vision: 'Warm' };
    expect(
      recordedChanges('space.revise', opened({ before, after: { title: 'Homes', vision: 'Dry' } })),
    ).toEqual([{ what: 'vision', before: 'Warm', after: 'Dry' }]);
  });

  it('is the goal or the target date that government set', () => {
    const payload = {
      before: { targetDate: '2016-12-31' },
      after: { targetDate: '2018-12-31' },
      reasons: 'Late.',
    };
    expect(recordedChanges('space.changeTargetDate', opened(payload))).toEqual([
      { what: 'targetDate', before: '2016-12-31', after: '2018-12-31' },
    ]);
    const goal = { before: { goal: 'All homes.' }, after: { goal: 'All new homes.' } };
    expect(recordedChanges('space.changeGoal', opened(goal))).toEqual([
      { what: 'goal', before: 'All homes.', after: 'All new homes.' },
    ]);
  });

  it('is what a meeting was announced as, also where there was nothing', () => {
    const payload = {
      title: 'Limits',
      place: 'Hall 2',
      revision: 2,
      before: { title: 'Limits', place: null },
    };
    expect(recordedChanges('meeting.change', opened(payload))).toEqual([
      { what: 'place', before: '', after: 'Hall 2' },
    ]);
  });

  it('is what is to be done and by when, and no id of a person', () => {
    const before = { what: 'Ask them.', ownerId: 'a', dueDate: '2027-01-01' };
    const payload = { what: 'Ask them.', ownerId: 'b', dueDate: '2027-02-01', before };
    expect(recordedChanges('action.change', opened(payload))).toEqual([
      { what: 'dueDate', before: '2027-01-01', after: '2027-02-01' },
    ]);
  });

  it('is a deadline that was moved', () => {
    const payload = {
      deadline: '2027-02-01T17:00:00.000Z',
      before: '2027-01-01T17:00:00.000Z',
      reasons: 'Ill.',
    };
    expect(recordedChanges('dispute.setDeadline', opened(payload))).toEqual([
      { what: 'deadline', before: '2027-01-01T17:00:00.000Z', after: '2027-02-01T17:00:00.000Z' },
    ]);
  });

  it('is an answer that became another, whoever’s it is', () => {
    const before = { answer: 'agree', reasons: null };
    const payload = { answer: 'object', reasons: 'It invites gaming.', sha256: 'x', before };
    expect(recordedChanges('decision.raiseObjection', opened(payload))).toEqual([
      { what: 'positionAnswer', before: 'agree', after: 'object' },
      { what: 'reasons', before: '', after: 'It invites gaming.' },
    ]);
    expect(recordedChanges('decision.takePosition', opened({ answer: 'agree', reasons: null }))).toEqual([]);
    const government = { answer: 'accepted', deferredTo: null };
    const deferred = { answer: 'deferred', deferredTo: '2027-01-01' };
    expect(recordedChanges('recommendation.answer', opened({ ...government, before: deferred }))).toEqual([
      { what: 'governmentAnswer', before: 'deferred', after: 'accepted' },
      { what: 'deferredTo', before: '2027-01-01', after: '' },
    ]);
  });

  it('is the version of a group’s terms, whether silence is consent, and a rule that was turned', () => {
    const before = { number: 1, silenceIsConsent: false, quorumPercent: 50 };
    const terms = {
      number: 2,
      silenceIsConsent: true,
      quorumPercent: 60,
      sha256: 'x',
      versionId: 'y',
      before,
    };
    expect(recordedChanges('group.adoptTerms', opened(terms))).toEqual([
      { what: 'version', before: '1', after: '2' },
      { what: 'silenceIsConsent', before: 'false', after: 'true' },
      { what: 'quorumPercent', before: '50', after: '60' },
    ]);
    const turned = { fromTwoSectors: true, reason: 'Fairness.' };
    expect(recordedChanges('group.setCoChairRule', opened(turned))).toEqual([
      { what: 'fromTwoSectors', before: 'false', after: 'true' },
    ]);
  });

  it('is how a decision stands once it is closed', () => {
    expect(recordedChanges('decision.close', opened({ status: 'carried' }))).toEqual([
      { what: 'decisionStatus', before: 'open', after: 'carried' },
    ]);
    expect(recordedChanges('decision.close', opened({}))).toEqual([]);
  });

  it('is a role that became another', () => {
    expect(recordedChanges('group.changeMembership', opened({ from: 'member', to: 'co_chair' }))).toEqual([
      { what: 'role', before: 'member', after: 'co_chair' },
    ]);
  });

  it('is nothing where the kind does not tell, where it was erased, and where nothing opens it', () => {
    expect(recordedChanges('draft.create', opened({ from: 'a', to: 'b' }))).toEqual([]);
    expect(recordedChanges('space.revise', opened({}))).toEqual([]);
    expect(recordedChanges('group.changeMembership', undefined)).toEqual([]);
  });
});
