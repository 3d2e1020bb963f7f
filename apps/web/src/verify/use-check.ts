import { useEffect, useRef, useState } from 'react';
import type { Step } from './steps.js';
import type { Asked, Told } from './worker-messages.js';

/** What is to be checked. */
export type Given = Omit<Asked, 'run'>;

/** How far the worker has come with it. */
export interface Checked {
  readonly steps: readonly Step[];
  readonly done: boolean;
  /** What is wrong with the keys that were given. */
  readonly wrong: { readonly keys: string | null; readonly witnesses: string | null };
  /** What broke, in the words of the browser. */
  readonly broken: string | null;
}

const NOTHING: Checked = { steps: [], done: false, wrong: { keys: null, witnesses: null }, broken: null };

/** Has a worker check what is given, anew whenever that changes. `ready` once the worker is there. */
export function useCheck(given: Given | null): Checked & { readonly ready: boolean } {
  const [worker, setWorker] = useState<Worker>();
  const [checked, setChecked] = useState(NOTHING);
  const [ready, setReady] = useState(false);
  const run = useRef(0);

  useEffect(() => {
    const started = new Worker(new URL('./receipt.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      if ('ready' in data) setReady(true);
      else if (data.run === run.current) setChecked((before) => after(before, data));
    };
    started.onerror = ({ message }) => setChecked({ ...NOTHING, broken: message });
    setWorker(started);
    return () => started.terminate();
  }, []);

  useEffect(() => {
    if (worker === undefined || given === null) return;
    run.current += 1;
    setChecked(NOTHING);
    worker.postMessage({ run: run.current, ...given } satisfies Asked);
  }, [worker, given]);

  return { ...checked, ready };
}

function after(before: Checked, told: Exclude<Told, { ready: true }>): Checked {
  if ('step' in told) return { ...before, steps: [...before.steps, told.step] };
  if ('field' in told) return { ...before, wrong: { ...before.wrong, [told.field]: told.wrong } };
  return 'broken' in told ? { ...before, broken: told.broken } : { ...before, done: true };
}
