import { readConfig } from '../platform/config/config.js';
import { SessionCookies } from './session-cookie.js';

describe('the cookie of a session', () => {
  it('is __Host-, Secure, HttpOnly and SameSite where the origin is https', () => {
    const cookies = new SessionCookies(readConfig({ CONCORDAT_ORIGIN: 'https://hub.example' }));
    expect(cookies.set('token')).toBe(
      '__Host-concordat_session=token; Max-Age=604800; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    expect(cookies.read('concordat_session=other; __Host-concordat_session=token')).toBe('token');
    expect(cookies.clear()).toContain('Max-Age=0');
  });

  it('does without Secure on loopback, where there is no https', () => {
    const cookies = new SessionCookies(readConfig({}));
    expect(cookies.set('token')).toBe(
      'concordat_session=token; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax',
    );
    expect(cookies.read('a=b; concordat_session=token')).toBe('token');
    expect(cookies.read(undefined)).toBeNull();
  });
});
