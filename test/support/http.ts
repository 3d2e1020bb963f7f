import { cookiesNeverLogged, neverLogged } from './kept-logs.js';

/** One error of a GraphQL answer. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly field?: string; readonly [key: string]: unknown };
}

/** What came back from `/graphql`: the HTTP status, the answer, and the cookies that were set. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
  /** As a Cookie header sends them; empty when none were set. */
  readonly cookie: string;
}

const SIGN_IN = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
      }
    }
  }
`;

/** Asks the GraphQL door, as whoever the cookie or the access token belongs to. */
export async function graphql<Data = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  cookie = '',
  token = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie === '' ? {} : { cookie }),
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const body = parse<Data>(text, response.status);
  neverLogged(token);
  const cookies = response.headers.getSetCookie().map((each) => each.split(';', 1)[0] ?? '');
  for (const each of cookies) cookiesNeverLogged(each);
  return {
    status: response.status,
    data: body.data ?? null,
    errors: body.errors ?? [],
    cookie: cookies.join('; '),
  };
}

/** The data of an answer that must hold no error. @throws with every error in words */
export async function graphqlData<Data = Record<string, unknown>>(
  ...question: Parameters<typeof graphql>
): Promise<Data> {
  const { data, errors, status } = await graphql<Data>(...question);
  if (errors.length === 0 && data !== null) return data;
  throw new Error(`GraphQL answered ${status}: ${errors.map(({ message }) => message).join('; ')}`);
}

/** Signs in. @returns the cookie to send. @throws when it was refused */
export async function signIn(url: string, email: string, password: string): Promise<string> {
  neverLogged(password);
  const { cookie, errors, status } = await graphql(url, SIGN_IN, { input: { email, password } });
  if (cookie !== '') return cookie;
  throw new Error(
    `${email} could not sign in (${status}): ${errors.map(({ message }) => message).join('; ')}`,
  );
}

function parse<Data>(text: string, status: number): { data?: Data | null; errors?: readonly GraphqlError[] } {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The answer (${status}) is not JSON: ${text.slice(0, 200)}`, { cause: error });
  }
}
