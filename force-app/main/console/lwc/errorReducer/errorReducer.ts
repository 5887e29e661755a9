/**
 * Turns whatever a call rejects with into messages to show: Apex refusals (`body.message`), field and page errors of
 * record calls (`body[]`, `body.output`), JavaScript errors and plain text. Never empty.
 */
export function reduceErrors(errors: unknown): string[] {
  const messages = (Array.isArray(errors) ? errors : [errors])
    .filter((error) => error !== undefined && error !== null)
    .flatMap(messagesOf)
    .filter((message) => message !== '');
  return [...new Set(messages)];
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
