import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

/** Programs that tests need and npm cannot bring: their names in the path, and Debian's package. */
const PROGRAMS = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
  },
  xmllint: { names: ['xmllint'], debian: 'libxml2-utils' },
  redis: { names: ['redis-server', 'valkey-server'], debian: 'redis-server' },
};

/**
 * Sees to it that programs are there: installs by apt-get what is missing, as root or by a sudo that asks for no
 * password.
 *
 * @param {string[]} wanted keys of {@link PROGRAMS}
 * @returns {Promise<string[]>} one line for each that is still missing, with how to install it
 */
export async function ensurePrograms(wanted, print) {
  const missing = wanted.filter((name) => !isInstalled(name));
  if (missing.length === 0) return [];
  const packages = missing.map((name) => PROGRAMS[name].debian);
  const prefix = await mayInstall();
  if (prefix !== null) {
    print(`Installing ${packages.join(' and ')} by apt-get …`);
    await install(prefix, packages);
  }
  return missing
    .filter((name) => !isInstalled(name))
    .map(
      (name) =>
        `${name} is missing. Install it, on Debian with: sudo apt-get install ${PROGRAMS[name].debian}`,
    );
}

function isInstalled(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return PROGRAMS[name].names.some((program) => folders.some((folder) => existsSync(join(folder, program))));
}

/** What to put before apt-get; null where it is not for us to install anything. */
async function mayInstall() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = ['sudo', '--non-interactive'];
  return existsSync('/usr/bin/sudo') && (await run(sudo[0], [sudo[1], 'true'])).code === 0 ? sudo : null;
}

async function install(prefix, packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '--yes', '--no-install-recommends', ...packages]];
  for (const step of steps) {
    const [program, ...args] = [...prefix, 'apt-get', '-q', ...step];
    const { code, output } = await run(program, args, { env, seconds: 600 });
    if (code !== 0) console.error(output.trim().split('\n').slice(-5).join('\n'));
  }
}
