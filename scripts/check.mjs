// Everything but the tests: npm run check, or some of it: node scripts/check.mjs types lint
import { binary } from './lib/paths.mjs';
import { run, script } from './lib/processes.mjs';

const node = process.execPath;

/** What each step runs, in order. */
const STEPS = {
  types: [binary('tsc'), ['-b']],
  specs: [binary('tsc'), ['-p', 'tsconfig.specs.json']],
  lint: [binary('biome'), ['check', '.']],
  dependencies: [node, ['scripts/dependency-rules.mjs']],
  schema: [node, ['scripts/schema.mjs', '--check']],
  permissions: [node, ['scripts/permissions.mjs', '--check']],
  migrations: [node, ['scripts/migrations-check.mjs']],
};

await script(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    throw new Error(`There is no step ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
  }
  const names = asked.length > 0 ? asked : Object.keys(STEPS);
  const outcomes = [];
  for (const name of names) outcomes.push(await check(name));
  const failed = outcomes.filter((passed) => !passed).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

async function check(name) {
  const began = performance.now();
  if (name === 'types') await run(node, ['apps/web/codegen.mjs']);
  const { code, output } = await run(...STEPS[name], { seconds: 300 });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(12)} ${seconds} s`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
