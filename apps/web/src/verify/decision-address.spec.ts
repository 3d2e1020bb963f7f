import { decisionAt } from './decision-address.js';

describe('the address of a decision', () => {
  it('is read whole, or as it stands in the app', () => {
    expect(decisionAt(' https://hub.example/spaces/net-zero/decisions/d%201?x=1#seats ')).toBe('d 1');
    expect(decisionAt('/spaces/net-zero/decisions/d%201')).toBe('d 1');
  });

  it.each([
    '',
    'https://hub.example/spaces/net-zero',
    '/spaces//decisions/1',
    '/spaces/a/decisions/%E0%A4%A',
  ])('is none in %j', (address) => {
    expect(decisionAt(address)).toBeNull();
  });
});
