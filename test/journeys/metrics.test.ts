import { startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';
import { openAndRead } from '../support/raw-socket.js';
import { until } from '../support/until.js';

it('tells the secretariat of the installation how busy the sync door is, by a token of theirs too, and nobody else', async () => {
  const server = await startDemonstrationServer();
  const people = await signedInAll(server.url, ['secretariat', 'builders']);
  const figuresFor = ({ cookie }: Pick<Speaker, 'cookie'>) =>
    fetch(new URL('/metrics', server.url), { headers: { cookie } });
  const outside = await Promise.all([figuresFor({ cookie: '' }), figuresFor(people.builders)]);
  expect(outside.map(({ status }) => status)).toEqual([404, 404]);

  const { draftId } = (await demonstrationSpace(server.database.url, LIVING)).compliance;
  const client = openDraft(server.url, draftId, people.builders.cookie);
  await inSync(client);
  wordsOf(client, 'cc-limit-high').insert(0, 'Counted ');
  const tokenOf = async (owner: Speaker, scope: readonly string[]) => {
    const input = { name: 'Figures', scope, days: 30 };
    const made = await mutate<{ token: string }>(owner, 'createAccessToken', input, 'token');
    return payloadOf(made).token;
  };
  const byToken = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await fetch(new URL('/metrics', server.url), { headers })).status;
  };
  const [theirs, narrow, member] = await Promise.all([
    tokenOf(people.secretariat, ['metrics.read']),
    tokenOf(people.secretariat, ['decision.read']),
    tokenOf(people.builders, ['metrics.read']),
  ]);
  expect(await Promise.all([theirs, narrow, member].map(byToken))).toEqual([200, 404, 404]);

  await until('an update is counted', async () => {
    const answer = await figuresFor(people.secretariat);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await answer.text();
    expect(text).toContain('concordat_sync_rooms 1\n');
    expect(text).toContain('concordat_sync_connections 1\n');
    return text.includes('concordat_sync_updates_total 1\n') && text.includes('stored_seconds_count 1\n');
  });
  const told = await (await figuresFor(people.secretariat)).text();
  expect(told).toContain('concordat_sync_fan_out_seconds_count 1\n');
  expect(told).toContain('concordat_sync_fan_out_seconds_bucket{le="+Inf"} 1\n');
  expect(told).not.toContain('concordat_sync_refused_total{');

  const { update, closed } = await openAndRead(people.builders, draftId);
  update(Uint8Array.of(0xff));
  expect(await closed).toBe(4400);
  const large = await openAndRead(people.builders, draftId);
  large.socket.send(Buffer.alloc(3 * 1024 * 1024));
  expect(await large.closed).toBe(4413);
  await until('what was refused is counted, by reason', async () => {
    const text = await (await figuresFor(people.secretariat)).text();
    return (
      text.includes('concordat_sync_refused_total{reason="malformed"} 1\n') &&
      text.includes('concordat_sync_refused_total{reason="message_size"} 1\n')
    );
  });
});
