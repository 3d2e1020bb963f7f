import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { readConfig } from '../config/config.js';
import { securityHeaders } from './security-headers.js';

/** The headers of an empty answer from a server that is reached at an origin. */
async function headersAt(origin: string): Promise<Headers> {
  const app = express();
  app.use(securityHeaders(readConfig({ CONCORDAT_ORIGIN: origin })));
  app.use((_request, response) => void response.end());
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}/`)).headers;
  } finally {
    server.close();
  }
}

describe('security headers', () => {
  it('ask for https ever after where the origin is https, and let sockets be opened to it alone', async () => {
    const headers = await headersAt('https://hub.example');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://hub.example;");
  });

  it('ask for nothing of the kind on loopback', async () => {
    const headers = await headersAt('http://localhost:3000');
    expect(headers.get('strict-transport-security')).toBe(null);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' ws://localhost:3000;");
  });

  it('let no script run that is written into a page, and nobody frame one', async () => {
    const policy = (await headersAt('https://hub.example')).get('content-security-policy') ?? '';
    expect(policy.split(';')).toContain("script-src 'self'");
    expect(policy.split(';')).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });
});
