/** A thin client of the Rolecall API: typed by `schema.d.ts`, which is made from the description; nothing but fetch. */

import type { components, paths } from "./schema.js";

export type Schemas = components["schemas"];
type Method = "get" | "post" | "put" | "patch" | "delete";
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never;
}[keyof paths] & string;
type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;
type Of<O, K extends string> = O extends { parameters: { [N in K]?: infer V } } ? V : never;
type Body<O> = O extends { requestBody?: { content: infer C } } ? C[keyof C] : never;
type Said<A> = A extends { content: { "application/json": infer B } }
  ? B
  : A extends { content: { "application/octet-stream": unknown } }
    ? Blob
    : undefined;
type Answer<O> = O extends { responses: infer R } ? Said<R[keyof R & (200 | 201 | 202 | 204)]> : never;

export interface Asked<O> {
  path?: Of<O, "path">;
  query?: Of<O, "query">;
  body?: Body<O> | FormData;
  /** Done once, however often it is sent with this key. */
  idempotencyKey?: string;
  /** The `etag` of what was seen: done only if the thing is still as it was. */
  ifMatch?: string;
  /** A member's id or e-mail address: the key acts for them, if it was made for it. */
  onBehalfOf?: string;
  signal?: AbortSignal;
}

/** What the API, or a proxy before it, answers instead of what was asked for. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** A stable name of this kind of problem. */
    readonly code: string,
    /** What is wrong and what to do. */
    detail: string,
    /** What to do about each field. */
    readonly errors: Record<string, string>,
    readonly requestId: string | null,
    /** After how many seconds to ask again. */
    readonly retryAfter: number | null,
  ) {
    super(detail);
    this.name = "Problem";
  }
}

export class Rolecall {
  /** `base` is the address of the instance, such as https://jobs.example.org. */
  constructor(private readonly base: string, private readonly key?: string) {}

  private readonly tags = new WeakMap<object, string>();

  get<P extends PathsWith<"get">>(path: P, asked: Asked<Operation<P, "get">> = {}) {
    return this.call("get", path, asked);
  }

  post<P extends PathsWith<"post">>(path: P, asked: Asked<Operation<P, "post">> = {}) {
    return this.call("post", path, asked);
  }

  put<P extends PathsWith<"put">>(path: P, asked: Asked<Operation<P, "put">> = {}) {
    return this.call("put", path, asked);
  }

  patch<P extends PathsWith<"patch">>(path: P, asked: Asked<Operation<P, "patch">> = {}) {
    return this.call("patch", path, asked);
  }

  delete<P extends PathsWith<"delete">>(path: P, asked: Asked<Operation<P, "delete">> = {}) {
    return this.call("delete", path, asked);
  }

  /** Every row of a list, page by page. */
  async *every<T>(page: (cursor: string | undefined) => Promise<{ items: T[]; next_cursor: string | null }>) {
    let cursor: string | undefined;
    do {
      const found = await page(cursor);
      yield* found.items;
      cursor = found.next_cursor ?? undefined;
    } while (cursor);
  }

  /** The version of a thing as it was answered, for `ifMatch` of a change of it. */
  etag(answered: object): string | undefined {
    return this.tags.get(answered);
  }

  private async call<P extends keyof paths & string, M extends Method>(
    method: M,
    path: P,
    asked: Asked<Operation<P, M>>,
  ): Promise<Answer<Operation<P, M>>> {
    const { body } = asked;
    const isForm = body instanceof FormData;
    const headers = new Headers();
    if (this.key) headers.set("Authorization", `Bearer ${this.key}`);
    if (asked.idempotencyKey) headers.set("Idempotency-Key", asked.idempotencyKey);
    if (asked.ifMatch) headers.set("If-Match", asked.ifMatch);
    if (asked.onBehalfOf) headers.set("On-Behalf-Of", asked.onBehalfOf);
    if (body !== undefined && !isForm) headers.set("Content-Type", "application/json");
    const answer = await fetch(this.address(path, asked), {
      method: method.toUpperCase(),
      headers,
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
      signal: asked.signal,
      redirect: "manual", // followed, a POST would become a GET, and nothing would be done
    });
    if (!answer.ok) throw await problemOf(answer);
    const said = await bodyOf(answer);
    const tag = answer.headers.get("ETag");
    if (tag && said instanceof Object) this.tags.set(said, tag);
    return said as Answer<Operation<P, M>>;
  }

  private address(path: string, asked: { path?: unknown; query?: unknown }): URL {
    const where = (asked.path ?? {}) as Record<string, unknown>;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(where[name])));
    const address = new URL(filled, this.base);
    for (const [name, value] of Object.entries((asked.query ?? {}) as Record<string, unknown>)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined && each !== null) address.searchParams.append(name, String(each));
      }
    }
    return address;
  }
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  return isJson ? await answer.json() : await answer.blob();
}

async function problemOf(answer: Response): Promise<Problem> {
  const isProblem = answer.headers.get("Content-Type")?.startsWith("application/problem+json");
  const said = isProblem ? ((await answer.json()) as Schemas["Problem"]) : undefined;
  return new Problem(
    answer.status,
    said?.code ?? "",
    said?.detail ?? instead(answer),
    Object.fromEntries((said?.errors ?? []).map((each) => [each.field, each.message])),
    answer.headers.get("X-Request-Id"),
    seconds(answer.headers.get("Retry-After")),
  );
}

/** What is said by something else than the API. */
function instead(answer: Response): string {
  const isElsewhere = answer.type === "opaqueredirect" || answer.headers.has("Location");
  if (!isElsewhere) return answer.statusText;
  const where = answer.headers.get("Location") ?? "another address";
  return `Nothing was done: it is answered at ${where}. Name that place as the base.`;
}

/** How long to wait; proxies may name a moment instead. */
function seconds(said: string | null): number | null {
  if (said === null) return null;
  const wait = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - Date.now()) / 1000);
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
