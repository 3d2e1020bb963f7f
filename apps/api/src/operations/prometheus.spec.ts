import { CollabMetrics } from '@concordat/collab';
import { prometheusText } from './prometheus.js';

it('writes every figure with its type, refusals by reason, times in buckets that add up', () => {
  const metrics = new CollabMetrics();
  metrics.updates = 3;
  metrics.refuse('rate');
  metrics.refuse('rate');
  for (const seconds of [0.001, 0.03, 60]) metrics.stored.observe(seconds);
  const lines = prometheusText({ metrics, rooms: 2, connections: 5, waiting: 0 }).split('\n');
  expect(lines).toContain('# TYPE concordat_sync_rooms gauge');
  expect(lines).toContain('concordat_sync_connections 5');
  expect(lines).toContain('concordat_sync_updates_total 3');
  expect(lines).toContain('concordat_sync_refused_total{reason="rate"} 2');
  const buckets = lines.filter((line) => line.startsWith('concordat_sync_stored_seconds_bucket'));
  expect(buckets[0]).toBe('concordat_sync_stored_seconds_bucket{le="0.002"} 1');
  expect(buckets.at(-2)).toBe('concordat_sync_stored_seconds_bucket{le="10"} 2');
  expect(buckets.at(-1)).toBe('concordat_sync_stored_seconds_bucket{le="+Inf"} 3');
  expect(lines).toContain('concordat_sync_stored_seconds_count 3');
});
