import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { inCheckout } from '../checkout.js';
import { declareDoor } from '../doors.js';

const WEB_DIST = inCheckout('apps/web/dist');
const DOORS =
  /^\/(?:graphql|collab|calendar|ledger|health|versions|imports|providers|lists|metrics|account\/data)(?:\/|$)/u;

/** Whether a path is for a door of the server, and never a page of the web app. */
export function isDoor(path: string): boolean {
  return DOORS.test(path);
}

declareDoor('GET /*', {
  open: 'The app’s own files are the same for everybody and hold nothing of a space.',
});

/** Serves the built web app: hashed assets for ever, every page address that is not a door as the app itself. */
export function serveWebApp(app: Express, dist: string = WEB_DIST): void {
  if (!existsSync(join(dist, 'index.html'))) return;
  app.use(
    '/assets',
    express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  app.use(express.static(dist, { index: false, maxAge: '1h' }));
  app.use((request, response, next) => {
    if (!['GET', 'HEAD'].includes(request.method) || isDoor(request.path)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: dist });
  });
}
