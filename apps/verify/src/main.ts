#!/usr/bin/env node
import { run } from './run.js';
import { runWitness } from './serve-witness.js';

const args = process.argv.slice(2);
const isWitness = args[0] === 'witness';
process.exitCode = await (isWitness ? runWitness : run)(isWitness ? args.slice(1) : args, {
  input: process.stdin,
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
