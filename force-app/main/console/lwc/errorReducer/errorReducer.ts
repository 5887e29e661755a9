/** Refusals of the package end with their code in brackets: `You may not replay records. … [NOT_PERMITTED]`. */
const CODE = /\s*\[([A-Z][A-Z_]+)\]$/;

/**
 * Turns whatever a call rejects with into messages to show: Apex refusals (`body.message`), field and page errors of
 * record calls (`body[]`, `body.output`), JavaScript errors and plain text. Never empty for an error, never with a code.
 */
export function reduceErrors(errors: unknown): string[] {
  const messages = textsOf(errors).map((message) => message.replace(CODE, ''));
  return [...new Set(messages)];
}

/** The code of a refusal of the package, such as `PLAN_STALE`; null for any other error. */
export function codeOf(errors: unknown): string | null {
  for (const text of textsOf(errors)) {
    const match = CODE.exec(text);
    if (match) {
      return match[1] ?? null;
    }
  }
  return null;
}

function textsOf(errors: unknown): string[] {
  return (Array.isArray(errors) ? errors : [errors])
    .filter((error) => error !== undefined && error !== null)
    .flatMap(messagesOf)
    .filter((message) => message !== '');
}

function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') {
    return [error];
  }
  const { body, message, statusText } = error as { body?: unknown; message?: unknown; statusText?: unknown };
  if (Array.isArray(body)) {
    return body.map((item: { message?: unknown }) => text(item.message));
  }
  if (typeof body === 'object' && body !== null && 'message' in body) {
    return [text(body.message)];
  }
  return [text(message) || text(statusText)];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
