import type { CollabMetrics, Durations, EngineStats } from '@concordat/collab';

/** The media type of what {@link prometheusText} writes. */
export const PROMETHEUS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Figures of the sync engine as Prometheus reads them (text exposition format 0.0.4). */
export function prometheusText({
  metrics,
  rooms,
  connections,
  waiting,
}: EngineStats & { readonly metrics: CollabMetrics }): string {
  const refused = [...metrics.refused].map(([reason, count]) => [`{reason="${reason}"}`, count] as const);
  return [
    ...family('rooms', 'gauge', 'Drafts in memory.', [['', rooms]]),
    ...family('connections', 'gauge', 'Open sockets.', [['', connections]]),
    ...family('waiting_updates', 'gauge', 'Updates that wait for a commit.', [['', waiting]]),
    ...family('updates_total', 'counter', 'Updates stored.', [['', metrics.updates]]),
    ...family('commits_total', 'counter', 'Commits that stored them.', [['', metrics.commits]]),
    ...family('refused_total', 'counter', 'What was refused, by reason.', refused),
    ...histogram('stored_seconds', 'From the arrival of an update to its being stored.', metrics.stored),
    ...histogram(
      'fan_out_seconds',
      'From the storing of updates, here or on another node, to their being told here.',
      metrics.fanOut,
    ),
    '',
  ].join('\n');
}

function family(
  name: string,
  type: string,
  help: string,
  samples: readonly (readonly [labels: string, value: number])[],
): string[] {
  const full = `concordat_sync_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} ${type}`,
    ...samples.map(([labels, value]) => `${full}${labels} ${value}`),
  ];
}

function histogram(name: string, help: string, { bounds, counts, count, sum }: Durations): string[] {
  const buckets = bounds.map((bound, index) => [`_bucket{le="${bound}"}`, counts[index] ?? 0] as const);
  return family(name, 'histogram', help, [
    ...buckets,
    ['_bucket{le="+Inf"}', count],
    ['_sum', sum],
    ['_count', count],
  ]);
}
