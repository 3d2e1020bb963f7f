import type { Speaker } from './people.js';

/** What somebody is given who asks for all that is kept about them. */
export async function ownData({
  url,
  cookie,
}: Speaker): Promise<{ status: number; type: string | null; text: string }> {
  const response = await fetch(new URL('/account/data', url), { headers: { cookie } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}
