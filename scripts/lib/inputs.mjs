import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, SCRATCH } from './paths.mjs';

const STAMPS = join(SCRATCH, 'build.json');
const LEFT_OUT = /(?:^|\/)(?:node_modules|dist|dist-types|generated|\.vite|\.tmp)(?:\/|$)/u;

/** SHA-256 over names and contents of files and folders, given relative to the checkout; missing ones are empty. */
export async function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const name of (await Promise.all(paths.map(filesAt))).flat().sort()) {
    hash.update(`\0${name}\0`).update(await readFile(join(ROOT, name)));
  }
  return hash.digest('hex');
}

/** Whether a part was last built from these very inputs and what it makes is still there. */
export async function isFresh(part, hash, outputs) {
  return (await stamps())[part] === hash && outputs.every((path) => existsSync(join(ROOT, path)));
}

export async function remember(part, hash) {
  await mkdir(dirname(STAMPS), { recursive: true });
  await writeFile(STAMPS, JSON.stringify({ ...(await stamps()), [part]: hash }));
}

async function stamps() {
  return existsSync(STAMPS) ? JSON.parse(await readFile(STAMPS, 'utf8')) : {};
}

async function filesAt(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if ((await stat(full)).isFile()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter((name) => !LEFT_OUT.test(name));
}
