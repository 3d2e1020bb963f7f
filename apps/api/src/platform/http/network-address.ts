import { isIPv4, isIPv6 } from 'node:net';
import type { RequestContext } from '../graphql/request-context.js';

const MAPPED = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/iu;
/** Of an IPv6 address, what one household or office is given whole: 64 bits, four groups. */
const GROUPS = 4;

/** The network that a request comes from, as far as one party has it to itself; empty where there is no request. */
export function networkOf(ctx: RequestContext): string {
  return networkAddress(ctx.http?.request.ip ?? '');
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits. */
export function networkAddress(ip: string): string {
  const mapped = MAPPED.exec(ip)?.groups?.v4;
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  if (!isIPv6(ip)) return ip;
  const [before = '', after] = (ip.split('%')[0] ?? '').toLowerCase().split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  const plain = groups.slice(0, GROUPS).map((group) => group.replace(/^0+(?=.)/u, ''));
  return `${plain.join(':')}::/64`;
}
