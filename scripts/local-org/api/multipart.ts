/** Bodies of type `multipart/form-data`. */
import { ApiError } from './api-error';
import type { WireRequest } from './wire';

export interface Part {
  readonly name: string;
  readonly body: Uint8Array;
}

/** @throws ApiError for a body of another type */
export function parseMultipart({ headers, body }: WireRequest): readonly Part[] {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(headers['content-type'] ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) {
    throw new ApiError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body has to be multipart/form-data.');
  }
  // Byte for byte, so that a zip survives.
  const text = Buffer.from(body).toString('latin1');
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n');
      const name = /name="([^"]*)"/i.exec(part.slice(0, end))?.[1] ?? '';
      return { name, body: Buffer.from(part.slice(end + 4, -2), 'latin1') };
    });
}
