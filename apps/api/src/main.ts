import { run } from './run.js';
import { adviceFor } from './start-errors.js';

try {
  await run(process.env, (line) => console.log(line));
} catch (error) {
  const advice = adviceFor(error);
  console.error(advice ?? error);
  process.exit(1);
}
