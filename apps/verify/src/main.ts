#!/usr/bin/env node
import { run } from './run.js';
import { serveWitness } from './serve-witness.js';

const [command, ...args] = process.argv.slice(2);
if (command === 'witness') {
  const { url, vkey } = await serveWitness(args);
  process.stdout.write(`${vkey}\nWitness at ${url}\n`);
} else {
  process.exitCode = await run(process.argv.slice(2), {
    input: process.stdin,
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  });
}
