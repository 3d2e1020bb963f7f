import fc from 'fast-check';
import { INVITATION_STATES, invitationState } from './invitation.js';

const NOW = new Date('2027-03-01T12:00:00Z');
const EARLIER = new Date('2027-02-28T12:00:00Z');
const LATER = new Date('2027-03-02T12:00:00Z');

describe('an invitation', () => {
  it.each([
    ['pending', { expiresAt: LATER, acceptedAt: null, revokedAt: null }],
    ['expired', { expiresAt: EARLIER, acceptedAt: null, revokedAt: null }],
    ['expired', { expiresAt: NOW, acceptedAt: null, revokedAt: null }],
    ['revoked', { expiresAt: LATER, acceptedAt: null, revokedAt: EARLIER }],
    ['revoked', { expiresAt: EARLIER, acceptedAt: null, revokedAt: EARLIER }],
    ['accepted', { expiresAt: EARLIER, acceptedAt: EARLIER, revokedAt: null }],
  ] as const)('is %s', (state, record) => {
    expect(invitationState(record, NOW)).toBe(state);
  });

  it('never becomes pending by waiting', () => {
    const instant = fc.date({ min: EARLIER, max: LATER, noInvalidDate: true });
    const record = fc.record({
      expiresAt: instant,
      acceptedAt: fc.option(instant),
      revokedAt: fc.option(instant),
    });
    fc.assert(
      fc.property(record, instant, fc.nat(), (each, at, wait) => {
        const before = invitationState(each, at);
        const after = invitationState(each, new Date(at.getTime() + wait));
        expect(INVITATION_STATES).toContain(after);
        if (before !== 'pending') expect(after).toBe(before);
      }),
    );
  });
});
