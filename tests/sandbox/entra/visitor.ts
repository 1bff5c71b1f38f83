// A browser at the issuer, without the browser: it keeps cookies, reads the page's form, and the answer in an address.
import type { Entra } from '../../../src/sandbox/entra/entra.ts';

export interface Visited {
  readonly status: number;
  readonly location: string | null;
  readonly html: string;
  readonly headers: Headers;
  /** Where the form is posted, and the request that it was drawn for. */
  readonly action: string;
  readonly request: string;
}

export class Visitor {
  private readonly entra: Entra;
  private readonly baseUrl: string;
  private readonly cookies = new Map<string, string>();

  constructor(entra: Entra, baseUrl: string) {
    this.entra = entra;
    this.baseUrl = baseUrl;
  }

  async get(path: string): Promise<Visited> {
    return this.visit(new Request(`${this.baseUrl}${path}`));
  }

  async authorize(query: Record<string, string>, tenant = 'organizations'): Promise<Visited> {
    return this.get(`/${tenant}/oauth2/v2.0/authorize?${new URLSearchParams(query).toString()}`);
  }

  async choose(page: Visited, choice: Record<string, string>): Promise<Visited> {
    const body = new URLSearchParams({ request: page.request, ...choice });
    return this.visit(new Request(new URL(page.action, this.baseUrl), { method: 'POST', body }));
  }

  async token(form: Record<string, string>): Promise<{ status: number; body: Record<string, unknown> }> {
    const url = `${this.baseUrl}/organizations/oauth2/v2.0/token`;
    const response = await this.entra.fetch(new Request(url, { method: 'POST', body: new URLSearchParams(form) }));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** What the app reads in its address, fragment or query; throws where the issuer led nowhere. */
  answer({ location, status }: Visited): Record<string, string> {
    if (location === null) throw new Error(`No redirect, but ${status}`);
    const { hash, search } = new URL(location);
    return Object.fromEntries(new URLSearchParams(hash === '' ? search : hash.slice(1)));
  }

  private async visit(request: Request): Promise<Visited> {
    request.headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.entra.fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (cookie.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const html = await response.text();
    return {
      status: response.status,
      location: response.headers.get('location'),
      html,
      headers: response.headers,
      action: /<form method="post" action="(.*?)"/.exec(html)?.[1] ?? '',
      request: /name="request" value="(.*?)"/.exec(html)?.[1] ?? '',
    };
  }
}
