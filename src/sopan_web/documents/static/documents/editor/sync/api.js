/** Talking to the server: JSON both ways, and every way to fail told apart. */

export class Unreachable extends Error {}
export class SignedOut extends Error {}
export class Refused extends Error {
  constructor(status, body) {
    super(body?.message ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

const PATIENCE = 15_000; // ms; longer than the slowest drawing, shorter than a person's

/** The cookie first: signing in again elsewhere renews it, while the page's own field stays old. */
function csrfToken() {
  const cookie = /(?:^|; )(?:__Host-)?csrf=([^;]+)/.exec(document.cookie)?.[1];
  return cookie ?? document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
}

export async function ask(url, { body, signal } = {}) {
  const request = { headers: { Accept: "application/json" }, redirect: "manual", credentials: "same-origin", signal: signal ?? timeLimit() };
  if (body !== undefined) {
    request.method = "POST";
    request.body = JSON.stringify(body);
    Object.assign(request.headers, { "Content-Type": "application/json", "X-CSRFToken": csrfToken() });
  }
  const answer = await reach(url, request);
  if (answer.type === "opaqueredirect" || answer.status === 401) throw new SignedOut();
  const content = await readJson(answer);
  if (!answer.ok) throw new Refused(answer.status, content);
  return content;
}

async function reach(url, request) {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (request.signal.aborted && error.name === "AbortError") throw error;
    throw new Unreachable(error.message);
  }
}

async function readJson(answer) {
  try {
    return await answer.json();
  } catch {
    if (answer.ok) throw new Unreachable("not JSON"); // a network sign-in page, not our server
    return null;
  }
}

function timeLimit() {
  return AbortSignal.timeout(PATIENCE);
}
