import { posix } from 'node:path';

/** Which libs a lib may import; design: arrows point one way. */
const LIB_MAY_IMPORT = {
  canonical: [],
  domain: [],
  collab: [],
  documents: ['canonical'],
  ledger: ['canonical'],
};

const TYPE_IMPORT = /\bimport\s+type\s[^;'"]*?\bfrom\s+(['"])([^'"\n]+)\1/gu;
const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/gu;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu;
const TABLE = /@Entity\('(\w+)'/gu;
const TABLE_IN_SQL = /\b(?:FROM|JOIN|INTO|UPDATE)\s+"?(\w+)"?|\b\w*(?:Join|from)\w*\(\s*'(\w+)'/gu;
const FEATURE = /^apps\/api\/src\/([^/]+)\//u;
/** Files whose SQL names tables of other features, each with the reason. */
const SQL_OF_OTHERS = {
  'apps/api/src/identity/names.ts':
    'Every act says who acted and for whom, as they are called at that moment.',
};
/** The demonstration looks whether a scene of its has been played already, wherever that shows. */
const ANY_SQL = /^apps\/api\/src\/demonstration\//u;
const FEATURE_ENTITY = /^apps\/api\/src\/([^/]+)\/entities\//u;

/**
 * Checks every import of the given files.
 *
 * @param {{ path: string, text: string }[]} files paths relative to the checkout, with `/`
 * @param {Record<string, object>} manifests package.json by workspace folder; `.` for the root's
 * @returns {string[]} one line for each import that breaks a rule
 */
export function violations(files, manifests) {
  const folders = Object.keys(manifests).filter((folder) => folder !== '.');
  const byName = new Map(folders.map((folder) => [manifests[folder].name, folder]));
  return files.flatMap(({ path, text }) => {
    const home = folders.find((folder) => path.startsWith(`${folder}/`)) ?? '.';
    const types = new Set(typeImportsOf(text));
    return importsOf(text).flatMap((specifier) => {
      const edge = {
        path,
        home,
        specifier,
        typeOnly: types.has(specifier),
        ...targetOf(path, specifier, byName, folders),
      };
      const reason = RULES.map((rule) => rule(edge, manifests)).find((each) => each !== null);
      return reason === undefined ? [] : [`${path}: '${specifier}' ${reason}`];
    });
  });
}

/**
 * Checks every SQL text of the API: a feature's tables are named in that feature alone. Acts are everybody's to read.
 *
 * @param {{ path: string, text: string }[]} files paths relative to the checkout, with `/`
 * @returns {string[]} one line for each table that is named elsewhere
 */
export function foreignTables(files) {
  const owners = new Map();
  for (const { path, text } of files) {
    const feature = FEATURE.exec(path)?.[1];
    if (feature) for (const [, table] of text.matchAll(TABLE)) owners.set(table, feature);
  }
  return files.flatMap(({ path, text }) => {
    const feature = FEATURE.exec(path)?.[1];
    if (!feature || isTest(path) || path in SQL_OF_OTHERS || ANY_SQL.test(path)) return [];
    const named = [...text.replace(COMMENT, '').matchAll(TABLE_IN_SQL)].map(([, sql, call]) => sql ?? call);
    return [...new Set(named)]
      .map((table) => [table, owners.get(table)])
      .filter(([, owner]) => owner !== undefined && owner !== feature && owner !== 'acts')
      .map(
        ([table, owner]) =>
          `${path}: SQL names ${table}, a table of ${owner}: ask the service that its module exports`,
      );
  });
}

/** What a file's text imports, statically or not. */
export function importsOf(text) {
  return [...text.replace(COMMENT, '').matchAll(IMPORT)].map(([, , specifier]) => specifier);
}

/** What a file's text imports as types alone: nothing of it is there when the code runs. */
export function typeImportsOf(text) {
  return [...text.replace(COMMENT, '').matchAll(TYPE_IMPORT)].map(([, , specifier]) => specifier);
}

/** Where an import leads: a file of ours, a workspace of ours, a package, or Node.js itself. */
function targetOf(path, specifier, byName, folders) {
  if (specifier.startsWith('node:')) return { kind: 'node' };
  if (specifier.startsWith('.')) {
    const file = posix.normalize(posix.join(posix.dirname(path), specifier));
    return { kind: 'file', file, workspace: folders.find((folder) => file.startsWith(`${folder}/`)) ?? '.' };
  }
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return { kind: byName.has(name) ? 'workspace' : 'package', name, workspace: byName.get(name) ?? null };
}

const RULES = [
  verifierStandsAlone,
  libToApp,
  libToLib,
  webToApi,
  outOfWorkspace,
  foreignEntities,
  undeclared,
];

function verifierStandsAlone({ path, home, kind, workspace }) {
  if (home !== 'apps/verify' || isTest(path) || kind === 'node' || workspace === home) return null;
  return 'leaves the verifier, which stands on Node.js alone';
}

function libToApp({ home, workspace }) {
  return home.startsWith('libs/') && workspace?.startsWith('apps/') ? 'makes a lib depend on an app' : null;
}

function libToLib({ home, workspace }) {
  if (!home.startsWith('libs/') || !workspace?.startsWith('libs/') || workspace === home) return null;
  const [from, to] = [home, workspace].map((folder) => folder.slice('libs/'.length));
  const allowed = LIB_MAY_IMPORT[from] ?? [];
  if (allowed.includes(to)) return null;
  return `is not among the libs that ${from} may import (${allowed.join(', ') || 'none'})`;
}

function webToApi({ home, workspace }) {
  return home === 'apps/web' && workspace === 'apps/api'
    ? 'reaches into the API: ask it through GraphQL'
    : null;
}

function outOfWorkspace({ home, kind, workspace }) {
  if (home === '.' || kind !== 'file' || workspace === home) return null;
  return `leaves ${home} by a relative path: import the package by its name`;
}

/** The shape of a row may be known elsewhere; the entity itself, by which its table is read and written, may not. */
function foreignEntities({ path, kind, file, typeOnly }) {
  if (typeOnly) return null;
  const owner = kind === 'file' ? FEATURE_ENTITY.exec(file)?.[1] : undefined;
  const feature = /^apps\/api\/src\/([^/]+)\//u.exec(path)?.[1];
  if (owner === undefined || feature === undefined || owner === feature || owner === 'acts') return null;
  if (path === 'apps/api/src/platform/database/entities.ts') return null;
  return `reaches the tables of ${owner}: ask the service that its module exports`;
}

function undeclared({ path, home, kind, name }, manifests) {
  if (kind !== 'package' && kind !== 'workspace') return null;
  const own = manifests[home];
  if (name === own.name) return null;
  const declared = { ...own.dependencies, ...own.optionalDependencies, ...own.peerDependencies };
  if (isTest(path) || !path.includes('/src/')) Object.assign(declared, own.devDependencies);
  if (isTest(path)) Object.assign(declared, manifests['.'].devDependencies);
  if (home === '.') return null;
  return name in declared ? null : `is not declared in ${home}/package.json`;
}

function isTest(path) {
  return /\.(?:spec|test|fixture)\.tsx?$|\/testing\.ts$/u.test(path);
}
