import { readConfig } from '../platform/config/config.js';
import { Secrets } from '../platform/secrets.js';
import { KnownDevices } from './known-device.js';

const devices = new KnownDevices(new Secrets(Buffer.alloc(32, 1)), readConfig({}));
const header = (cookie: string) => cookie.split(';', 1)[0] ?? '';

describe('a known device', () => {
  it('is known for whom it was set, and for nobody else', () => {
    const cookie = header(devices.set(undefined, 'ann'));
    expect(devices.nameFor(cookie, 'ann')).toMatch(/^[\w-]{22}$/u);
    expect(devices.nameFor(cookie, 'ben')).toBeNull();
    expect(devices.nameFor(undefined, 'ann')).toBeNull();
    const elsewhere = new KnownDevices(new Secrets(Buffer.alloc(32, 2)), readConfig({}));
    expect(elsewhere.nameFor(cookie, 'ann')).toBeNull();
  });

  it('cannot be made up', () => {
    const cookie = header(devices.set(undefined, 'ann'));
    for (const forged of [
      'concordat_known=',
      'concordat_known=a.b',
      'concordat_known=~~.~',
      `${cookie}x`.replace('.', '.A'),
    ])
      expect(devices.nameFor(forged, 'ann')).toBeNull();
  });

  it('is known for several people, the latest five', () => {
    let cookie: string | undefined;
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const person of people) cookie = header(devices.set(cookie, person));
    expect(people.map((person) => devices.nameFor(cookie, person) !== null)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it('is a __Host- cookie that no script reads where the origin is https', () => {
    const secure = new KnownDevices(
      new Secrets(Buffer.alloc(32, 1)),
      readConfig({ CONCORDAT_ORIGIN: 'https://hub.example' }),
    );
    expect(secure.set(undefined, 'ann')).toMatch(
      /^__Host-concordat_known=.*HttpOnly; Secure; SameSite=Lax$/u,
    );
  });
});
