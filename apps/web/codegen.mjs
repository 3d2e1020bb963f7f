// Writes src/graphql/generated from apps/api/schema.graphql and the documents in src/**/*.graphql.ts.
// CONCORDAT_SCHEMA names another schema file. Run: npm run codegen -w @concordat/web
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

const here = import.meta.dirname;
const schemaPath = process.env.CONCORDAT_SCHEMA ?? join(here, '../api/schema.graphql');
const outDir = join(here, 'src/graphql/generated/');

const tagged = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

async function documents() {
  const found = [];
  const names = await readdir(join(here, 'src'), { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.graphql.ts')).sort()) {
    const location = join(here, 'src', name);
    for (const [, body] of (await readFile(location, 'utf8')).matchAll(tagged)) {
      found.push({ location, rawSDL: body, document: parse(body) });
    }
  }
  return found;
}

const sdl = await readFile(schemaPath, 'utf8');
const generated = await preset.buildGeneratesSection({
  baseOutputDir: outDir,
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents: await documents(),
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    defaultScalarType: 'unknown',
    scalars: {
      ID: 'string',
      DateTime: 'string',
      CalendarDate: 'string',
      JSON: { input: 'unknown', output: 'unknown' },
    },
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});
for (const part of generated) {
  const text = await codegen(part);
  await mkdir(dirname(part.filename), { recursive: true });
  await writeFile(part.filename, text);
}
process.stdout.write(`${generated.length} files written to src/graphql/generated\n`);
