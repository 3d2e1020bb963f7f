// What this server is to do its own settings say; GraphQL checks every value a second time unless the process says, before
// the library is loaded, that nobody develops it here.
const settings = { ...process.env };
process.env.NODE_ENV ??= 'production';
const { run } = await import('./run.js');
const { adviceFor } = await import('./start-errors.js');

try {
  await run(settings, (line) => console.log(line));
} catch (error) {
  console.error(adviceFor(error) ?? error);
  process.exit(1);
}
