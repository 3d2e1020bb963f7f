import { Log, LogEntry, type LogLevel } from './log.js';

function logged(level: LogLevel, use: (log: Log) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  use(new Log(level, (line) => lines.push(line)));
  for (const line of lines) expect(line).toMatch(/^[^\n]+\n$/u);
  return lines.map((line) => JSON.parse(line));
}

it('is one line of JSON an entry, with the id of the request that caused it', () => {
  const [inside, outside] = logged('warn', (log) => {
    log.warn(new LogEntry('first\nsecond', { requestId: 'r-1' }), 'mail');
    log.error(LogEntry.fault(new Error('gone'), null), 'mail');
  });
  expect(inside).toMatchObject({ level: 'warn', from: 'mail', requestId: 'r-1', message: 'first\nsecond' });
  expect(inside?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
  expect(outside).not.toHaveProperty('requestId');
});

it('carries facts and a described error', () => {
  const [entry] = logged('error', (log) =>
    log.error(new LogEntry('The job failed', { attempt: 2 }, new Error('to a@b.example')), 'jobs'),
  );
  expect(entry).toMatchObject({
    message: 'The job failed',
    attempt: 2,
    error: { name: 'Error', message: 'to [address]' },
  });
});

it('keeps what its level asks for', () => {
  const all = (log: Log) => {
    log.error('e', 'x');
    log.warn('w', 'x');
    log.log(new LogEntry('i', {}), 'x');
    log.log('chatter of the framework', 'x');
  };
  const levels = (level: LogLevel) => logged(level, all).map((entry) => entry.level);
  expect(levels('error')).toEqual(['error']);
  expect(levels('warn')).toEqual(['error', 'warn']);
  expect(levels('info')).toEqual(['error', 'warn', 'info']);
});
