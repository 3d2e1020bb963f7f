import { ConfigError, readConfig } from './config.js';

const GOOD = {
  key: 'gov',
  name: 'Government Sign-in',
  issuer: 'https://id.example',
  clientId: 'concordat',
  clientSecret: 'secret',
};

function reading(value: string | undefined) {
  return () => readConfig({ CONCORDAT_PROVIDERS: value });
}

describe('the setting of providers', () => {
  it('is none unless it is set', () => {
    expect(reading(undefined)().providers).toEqual([]);
    expect(reading('')().providers).toEqual([]);
  });

  it('is a list, and on loopback may do without https', () => {
    const local = { ...GOOD, key: 'local', issuer: 'http://127.0.0.1:4000' };
    expect(reading(JSON.stringify([GOOD, local]))().providers).toEqual([GOOD, local]);
  });

  it.each([
    ['no JSON', '[{'],
    ['no list', JSON.stringify(GOOD)],
    ['a secret left out', JSON.stringify([{ ...GOOD, clientSecret: undefined }])],
    ['something unknown in it', JSON.stringify([{ ...GOOD, colour: 'green' }])],
    ['a key that is no part of an address', JSON.stringify([{ ...GOOD, key: 'a/b' }])],
    ['an issuer without https', JSON.stringify([{ ...GOOD, issuer: 'http://id.example' }])],
    ['an issuer that is no address', JSON.stringify([{ ...GOOD, issuer: 'id.example' }])],
    ['one key twice', JSON.stringify([GOOD, GOOD])],
  ])('is refused with %s, and its secret is not repeated', (_name, value) => {
    expect(reading(value)).toThrow(ConfigError);
    expect(reading(value)).toThrow(/^CONCORDAT_PROVIDERS must be/u);
    expect(reading(value)).not.toThrow(/"clientSecret":"secret"/u);
  });
});
