/** What the two mocks that answer from static resources share. */
import { throwApex } from '../../../runtime/exception';
import { transaction } from '../../../runtime/transaction';
import { HttpResponse } from '../System/HttpResponse';
import { Headers } from './headers';

export abstract class ResourceMock {
  statusCode: number | null = null;
  status: string | null = null;
  readonly headers = new Headers();

  protected answer(resourceName: string | null): HttpResponse {
    const response = new HttpResponse();
    response.statusCode = this.statusCode;
    response.status = this.status;
    for (const [name, value] of this.headers.toMap()) {
      response.headers.set(name, value);
    }
    response.body = contentsOf(resourceName);
    return response;
  }
}

function contentsOf(resourceName: string | null): Uint8Array {
  const contents = resourceName === null ? null : transaction().org.staticResource(resourceName);
  return contents ?? throwApex('System.CalloutException', `Unable to find static resource: ${resourceName}`);
}
