/**
 * The CRUD-based calls: `createMetadata`, `readMetadata`, `updateMetadata`, `upsertMetadata`, `renameMetadata` and
 * `deleteMetadata`. Each component is a deployment of its own: one that fails leaves the others.
 * Source: Metadata API Developer Guide, "CRUD-Based Calls".
 */
import { unzipSync } from 'fflate';
import { NotEmulatedError } from '../../../apex/runtime/exception';
import type { ComponentId } from '../../../deploy/package/component';
import { parentOf } from '../../../deploy/package/package-types';
import { parseXml } from '../../../metadata/xml';
import { ApiError } from '../../api-error';
import * as api from '../../metadata/metadata-api';
import { deletionOf, deployPlainly } from '../../metadata/plain-deployment';
import type { ApiCall } from '../../route';
import { Markup, text, texts, type SoapObject, type XmlObject } from '../envelope';
import type { SoapAction, SoapAnswer } from '../service';
import { givenComponents, requireCrudType, zipOf, type GivenComponent } from './crud-body';

const MAXIMUM = 10;
const MAXIMUM_OF_MANY = 200;
const MANY: readonly string[] = ['CustomMetadata', 'CustomApplication'];

type Outcome = XmlObject & { readonly success: boolean };

export const createMetadata = saving((call, component) =>
  contentOf(call, component) === null
    ? deploy(call, component)
    : refused(
        component,
        'DUPLICATE_DEVELOPER_NAME',
        `There is already a ${component.type} named ${component.fullName}.`,
      ),
);

export const updateMetadata = saving((call, component) =>
  contentOf(call, component) === null ? missing(component) : deploy(call, component),
);

export const upsertMetadata = saving((call, component) => {
  const created = contentOf(call, component) === null;
  const outcome = deploy(call, component);
  return { created: created && outcome.success, ...outcome };
});

export const readMetadata: SoapAction = {
  run: (call, parameters) => {
    const ids = named(call, parameters);
    const records = ids.map((id) => {
      const content = contentOf(call, id);
      const name = `<fullName>${id.fullName}</fullName>`;
      return content === null
        ? new Markup('<records xsi:nil="true"/>')
        : new Markup(`<records xsi:type="${id.type}">${name}${content}</records>`);
    });
    return { result: { records } };
  },
};

export const deleteMetadata: SoapAction = {
  run: (call, parameters) => ({
    result: named(call, parameters).map((id) =>
      contentOf(call, id) === null ? missing(id) : outcomeOf(call, id, deletionOf(id, call.version)),
    ),
  }),
};

/** Records do not move to the new name here, so that an object or field with records is not renamed. */
export const renameMetadata: SoapAction = {
  run: (call, parameters): SoapAnswer => {
    const type = text(parameters, 'type');
    const id = { type, fullName: text(parameters, 'oldFullName') };
    const fullName = text(parameters, 'newFullName');
    requireAccess(call, type, 1);
    const content = contentOf(call, id);
    if (content === null) {
      return { result: missing(id) };
    }
    const object = type === 'CustomObject' || type === 'CustomField' ? id.fullName.split('.')[0] : null;
    if (object !== null && call.org.query(call.user, `SELECT Id FROM ${object} LIMIT 1`).length > 0) {
      throw new NotEmulatedError(`Renaming ${id.fullName}, which has records,`);
    }
    const [renamed] = givenComponents(
      `<E xmlns:xsi="xsi"><Body><renameMetadata><metadata xsi:type="${type}"><fullName>${fullName}</fullName>${content}</metadata></renameMetadata></Body></E>`,
    );
    const outcome = deploy(call, renamed);
    return {
      result: outcome.success ? outcomeOf(call, id, deletionOf(id, call.version)) : { ...outcome, ...id },
    };
  },
};

function saving(save: (call: ApiCall, component: GivenComponent) => Outcome): SoapAction {
  return {
    run: (call) => {
      const components = givenComponents(Buffer.from(call.request.body).toString('utf8'));
      requireAccess(call, components[0]?.type ?? '', components.length);
      return { result: components.map((component) => save(call, component)) };
    },
  };
}

function named(call: ApiCall, parameters: SoapObject): readonly ComponentId[] {
  const type = text(parameters, 'type') || text(parameters, 'metadataType');
  const names = texts(parameters, 'fullNames').map((name) => name.trim());
  requireAccess(call, type, names.length);
  return names.map((fullName) => ({ type, fullName }));
}

function requireAccess(call: ApiCall, type: string, count: number): void {
  api.requireMetadataAccess(call);
  requireCrudType(type);
  if (count > (MANY.includes(type) ? MAXIMUM_OF_MANY : MAXIMUM)) {
    throw new ApiError(500, 'LIMIT_EXCEEDED', `Too many components in one call: ${count}`);
  }
}

/** What stands in the component's element, without its name; null for one that there is not. */
function contentOf(call: ApiCall, id: ComponentId): string | null {
  const manifest = { types: new Map([[id.type, [id.fullName]]]), version: null };
  const { zip, missing: absent, files } = call.org.retrievePackage(manifest, call.version, '');
  const file = files.find(({ type, fullName }) => type === id.type && fullName === id.fullName) ?? files[0];
  if (absent.length > 0 || file === undefined) {
    return null;
  }
  const source = Buffer.from(unzipSync(zip)[file.fileName]).toString('utf8');
  const place = parentOf(id.type);
  const root = parseXml(file.fileName, source, null);
  const element = place ? root.children.find(({ name }) => name === place.child.element) : root;
  const end = source.lastIndexOf(`</${element?.name ?? ''}>`);
  const content = element ? source.slice(source.indexOf('>', element.offset) + 1, end) : '';
  return content.replace(place ? /<fullName>.*?<\/fullName>/ : /^\s*<fullName>.*?<\/fullName>/, '').trim();
}

function deploy(call: ApiCall, component: GivenComponent): Outcome {
  return outcomeOf(call, component, zipOf(component, call.version));
}

function outcomeOf(call: ApiCall, id: ComponentId, zip: Uint8Array): Outcome {
  const { ok, problems } = deployPlainly(call, zip);
  return {
    ...(ok ? {} : { errors: problems.map((message) => ({ message, statusCode: 'FIELD_INTEGRITY_EXCEPTION' })) }),
    fullName: id.fullName,
    success: ok,
  };
}

function missing(id: ComponentId): Outcome {
  return refused(id, 'INVALID_CROSS_REFERENCE_KEY', `No ${id.type} named: ${id.fullName} found`);
}

function refused({ fullName }: ComponentId, statusCode: string, message: string): Outcome {
  return { errors: [{ message, statusCode }], fullName, success: false };
}
