import { parseArgs } from 'node:util';
import { InputError } from './input-error.js';
import type { Shown } from './verify.js';

export const USAGE = `Usage: concordat-verify [--json] [--key VKEY] [--witness VKEY] [--earlier FILE] [--root HEX] [--size N] SOURCE

Checks an exported record from its first line to its last, an archive of a space, or a receipt; offline.
SOURCE is a file, - for the standard input, or the http(s) address of an export.

  --key VKEY   a verifier key of the log that you trust; without it the record's own word is taken; a receipt needs it
  --witness VKEY  the verifier key of a witness that must have cosigned
  --earlier FILE  a signed head that you kept: what /ledger/checkpoint answered then
  --root HEX   the root that was shown elsewhere, of the whole log or of its first --size entries
  --size N     the size that was shown elsewhere; without --root, the size that the export has to have
  --json       the result as JSON
  --help       this text

       concordat-verify witness --name NAME --state FOLDER [--port N] --log VKEY ...

Serves a witness on loopback (C2SP tlog-witness) that cosigns heads of the logs with these keys.

Exit status: 0 the record is whole; 1 something does not hold; 2 the input could not be read.
`;

/**
 * What the command line asks for; null for help. Keys, witnesses and files of signed heads may be given several times.
 *
 * @throws InputError for a command line that is not as {@link USAGE} says
 */
export function readCommandLine(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [source, ...more] = positionals;
  if (source === undefined) throw new InputError('Say which export to check.');
  if (more.length > 0) throw new InputError('One export at a time.');
  const { json, key: keys = [], witness: witnesses = [], earlier = [] } = values;
  const root = fitting(values.root, /^[0-9a-f]{64}$/iu, '--root takes 64 hexadecimal digits.');
  const size = fitting(values.size, /^\d{1,15}$/u, '--size takes a whole number from 0.');
  const shown: Shown = { root: root?.toLowerCase(), size: size === undefined ? size : Number(size) };
  return { json, source, shown, keys, witnesses, earlier };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        key: { type: 'string', multiple: true },
        witness: { type: 'string', multiple: true },
        earlier: { type: 'string', multiple: true },
        root: { type: 'string' },
        size: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function fitting(text: string | undefined, pattern: RegExp, complaint: string): string | undefined {
  if (text !== undefined && !pattern.test(text)) throw new InputError(complaint);
  return text;
}
