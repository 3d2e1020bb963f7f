import { readClosed } from './closed-message.js';

it('reads what is closed, by client id and clock', () => {
  expect(readClosed(Uint8Array.of(0))).toEqual([]);
  expect(readClosed(Uint8Array.of(2, 7, 0xac, 0x02, 0xff, 0xff, 0xff, 0xff, 0x0f, 0))).toEqual([
    { client: 7, clock: 300 },
    { client: 2 ** 32 - 1, clock: 0 },
  ]);
});

it('refuses a message that ends too early', () => {
  expect(() => readClosed(Uint8Array.of(1, 7))).toThrow(RangeError);
});
