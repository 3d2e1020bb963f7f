/** How many redirects somebody follows. */
const LIMIT = 12;

/** A browser in little: keeps cookies by host, and follows redirects one by one. */
export class Walker {
  private readonly jars = new Map<string, Map<string, string>>();

  /** The Cookie header for a host. */
  cookiesOf(url: string): string {
    const jar = this.jars.get(new URL(url).hostname) ?? new Map<string, string>();
    return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes what a Cookie header holds, as if it had been set. */
  keep(url: string, cookies: string): void {
    for (const pair of cookies.split('; ').filter((each) => each !== '')) this.store(url, pair);
  }

  /** Asks for one address, without following. */
  async get(url: string): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookiesOf(url) },
      signal: AbortSignal.timeout(30_000),
    });
    for (const cookie of response.headers.getSetCookie()) this.store(url, cookie.split(';', 1)[0] ?? '');
    return response;
  }

  /**
   * Follows redirects from an address until one that is asked for, or the last.
   *
   * @returns the address that was not gone on from
   */
  async walk(from: string, until: (url: URL) => boolean = () => false): Promise<URL> {
    let url = new URL(from);
    for (let step = 0; step < LIMIT && !until(url); step += 1) {
      const response = await this.get(url.href);
      await response.arrayBuffer();
      const location = response.headers.get('location');
      if (location === null) return url;
      url = new URL(location, url);
    }
    return url;
  }

  private store(url: string, pair: string): void {
    const host = new URL(url).hostname;
    const jar = this.jars.get(host) ?? new Map<string, string>();
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '') jar.delete(name);
    else jar.set(name, value);
    this.jars.set(host, jar);
  }
}
