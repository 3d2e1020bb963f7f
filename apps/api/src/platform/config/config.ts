import { isIP } from 'node:net';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel } from '../logs/log.js';
import { PROVIDERS_EXPECTED, type ProviderSettings, providersSetting } from './providers.js';
import { WITNESSES_EXPECTED, type WitnessSettings, witnessesSetting } from './witnesses.js';

/** Every setting, validated; docs/operations.md lists them. A class, so that it can be asked for by type. */
export abstract class Config {
  abstract readonly production: boolean;
  abstract readonly port: number;
  abstract readonly host: string;
  /** Origin that people reach us at, without a trailing slash. */
  abstract readonly origin: string;
  /** PostgreSQL to use; null for the embedded one. */
  abstract readonly databaseUrl: string | null;
  /** Redis over which nodes tell each other of drafts; null for none. */
  abstract readonly redisUrl: string | null;
  /** Port of the embedded PostgreSQL; null to choose a free one. */
  abstract readonly databasePort: number | null;
  abstract readonly dataDir: string;
  /** What the log keeps: errors, warnings as well, or also a line for each request. */
  abstract readonly logLevel: LogLevel;
  /** The installation's secret, 64 hexadecimal digits; null to keep one in the data folder. */
  abstract readonly secret: string | null;
  /** Ed25519 seed that checkpoints are signed with, and the one before it while it is changed; null for files. */
  abstract readonly ledgerKey: string | null;
  abstract readonly ledgerOldKey: string | null;
  /** Name of the log; null for that of the first start. Another name begins a new log. */
  abstract readonly ledgerOrigin: string | null;
  /** Who cosigns heads of the log. */
  abstract readonly witnesses: readonly WitnessSettings[];
  /** Mail server, as smtp:// or smtps:// with user and password; null to write letters to the data folder. */
  abstract readonly smtpUrl: string | null;
  /** Sender of every letter: an address, or a name and an address in angle brackets. */
  abstract readonly mailFrom: string | null;
  /** Proxies whose word on a client's address is taken: addresses, networks or `loopback`; empty for none. */
  abstract readonly trustedProxies: readonly string[];
  /** OpenID Connect providers with which people can sign in. */
  abstract readonly providers: readonly ProviderSettings[];
  abstract readonly demonstration: boolean;
  /** Password of every demonstration account; null to make one up and print it. */
  abstract readonly demonstrationPassword: string | null;
}

/** Settings that cannot be used: one line for each mistake. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

const port = z.coerce.number().int().min(0).max(65_535);

const HEX_EXPECTED = '64 hexadecimal digits, as `openssl rand -hex 32` prints them';
const hex64 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .optional();

const SETTINGS = {
  NODE_ENV: [
    z.enum(['development', 'production', 'test']).default('development'),
    'development, production or test',
  ],
  PORT: [port.default(3000), 'a port, 0 to 65535'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'an address to listen on'],
  CONCORDAT_ORIGIN: [
    z
      .string()
      .regex(/^https?:\/\/[^/]+$/u)
      .optional(),
    'an origin such as https://hub.example, without a path',
  ],
  DATABASE_URL: [
    z
      .string()
      .regex(/^postgres(ql)?:\/\/.+/u)
      .optional(),
    'an address such as postgres://user:password@host:5432/database',
  ],
  REDIS_URL: [
    z
      .string()
      .regex(/^rediss?:\/\/[^\s/]+(?:\/\d*)?$/u)
      .refine((value) => URL.canParse(value))
      .optional(),
    'an address such as redis://user:password@host:6379',
  ],
  CONCORDAT_DATABASE_PORT: [port.min(1).optional(), 'a port, 1 to 65535'],
  CONCORDAT_DATA: [z.string().min(1).default('.data'), 'a folder'],
  CONCORDAT_LOG_LEVEL: [z.enum(LOG_LEVELS).default('warn'), 'error, warn or info'],
  CONCORDAT_SECRET: [hex64, HEX_EXPECTED],
  CONCORDAT_LEDGER_KEY: [hex64, HEX_EXPECTED],
  CONCORDAT_LEDGER_OLD_KEY: [hex64, HEX_EXPECTED],
  CONCORDAT_LEDGER_ORIGIN: [
    z
      .string()
      .regex(/^[^\s\p{White_Space}+]{1,200}$/u)
      .optional(),
    'a name such as hub.example/ledger, without spaces and plus',
  ],
  CONCORDAT_SMTP_URL: [
    z
      .string()
      .regex(/^smtps?:\/\/[^\s/]+\/?$/u)
      .refine((value) => URL.canParse(value))
      .optional(),
    'an address such as smtps://user:password@mail.example:465',
  ],
  CONCORDAT_MAIL_FROM: [
    z
      .string()
      .regex(/^(?:[^\s<>@,;]+@[^\s<>@,;]+|[^<>@\p{Cc},;"]+ <[^\s<>@,;]+@[^\s<>@,;]+>)$/u)
      .optional(),
    'an address such as Concordat <no-reply@hub.example>',
  ],
  CONCORDAT_TRUSTED_PROXIES: [
    z
      .string()
      .transform((value) => value.split(',').map((each) => each.trim()))
      .refine((proxies) => proxies.every(isProxy))
      .optional(),
    'addresses or networks of proxies with commas between, such as 10.0.0.0/8,127.0.0.1, or loopback',
  ],
  CONCORDAT_WITNESSES: [witnessesSetting, WITNESSES_EXPECTED],
  CONCORDAT_PROVIDERS: [providersSetting, PROVIDERS_EXPECTED],
  CONCORDAT_DEMO: [z.enum(['0', '1']).optional(), '0 or 1'],
  CONCORDAT_DEMO_PASSWORD: [z.string().min(12).max(200).optional(), '12 to 200 characters'],
} as const;

type Values = { [K in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[K][0]> };

/**
 * Reads the settings from an environment. An empty value counts as not set.
 *
 * @throws ConfigError with every mistake, not only the first
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const values = Object.fromEntries(
    Object.entries(SETTINGS).map(([name, [schema, expected]]) => {
      const given = environment[name] === '' ? undefined : environment[name];
      const parsed = schema.safeParse(given);
      if (!parsed.success) mistakes.push(`${name} must be ${expected}; it is set to something else.`);
      return [name, parsed.data];
    }),
  ) as Values;
  const production = values.NODE_ENV === 'production';
  if (production) mistakes.push(...unfitForProduction(values));
  if ((values.CONCORDAT_SMTP_URL === undefined) !== (values.CONCORDAT_MAIL_FROM === undefined)) {
    mistakes.push('CONCORDAT_SMTP_URL and CONCORDAT_MAIL_FROM must be set together, or neither.');
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return {
    production,
    port: values.PORT,
    host: values.HOST,
    origin: values.CONCORDAT_ORIGIN ?? `http://localhost:${values.PORT}`,
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    databasePort: values.CONCORDAT_DATABASE_PORT ?? null,
    dataDir: values.CONCORDAT_DATA,
    logLevel: values.CONCORDAT_LOG_LEVEL,
    secret: values.CONCORDAT_SECRET ?? null,
    ledgerKey: values.CONCORDAT_LEDGER_KEY ?? null,
    ledgerOldKey: values.CONCORDAT_LEDGER_OLD_KEY ?? null,
    ledgerOrigin: values.CONCORDAT_LEDGER_ORIGIN ?? null,
    smtpUrl: values.CONCORDAT_SMTP_URL ?? null,
    mailFrom: values.CONCORDAT_MAIL_FROM ?? null,
    trustedProxies: values.CONCORDAT_TRUSTED_PROXIES ?? [],
    witnesses: values.CONCORDAT_WITNESSES,
    providers: values.CONCORDAT_PROVIDERS,
    demonstration: values.CONCORDAT_DEMO !== '0',
    demonstrationPassword: values.CONCORDAT_DEMO_PASSWORD ?? null,
  };
}

/** Whether Express takes it for a proxy or a network of proxies. */
function isProxy(text: string): boolean {
  if (text === 'loopback') return true;
  const [address = '', prefix, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return false;
  if (prefix === undefined) return true;
  return (
    /^\d{1,3}$/u.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (isIP(address) === 4 ? 32 : 128)
  );
}

function unfitForProduction(values: Values): string[] {
  const mistakes: string[] = [];
  if (values.CONCORDAT_DEMO !== '0') {
    mistakes.push('CONCORDAT_DEMO must be 0 in production: demonstration accounts share one password.');
  }
  if (values.CONCORDAT_DEMO_PASSWORD !== undefined) {
    mistakes.push('CONCORDAT_DEMO_PASSWORD must not be set in production.');
  }
  if (values.CONCORDAT_ORIGIN === undefined) {
    mistakes.push(
      'CONCORDAT_ORIGIN must be set in production: the https origin that people reach the server at.',
    );
  } else if (!values.CONCORDAT_ORIGIN.startsWith('https://')) {
    mistakes.push('CONCORDAT_ORIGIN must begin with https:// in production.');
  }
  return mistakes;
}
