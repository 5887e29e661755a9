/** `DatabaseService` of the org: SOQL and DML over one storage, bound to what is deployed. */
import { throwApex } from '../apex/runtime/exception';
import type { ApexList } from '../apex/runtime/collections';
import type { SObjectValue } from '../apex/runtime/sobject';
import type {
  DataAccess,
  DatabaseService,
  DmlOperation,
  DmlOptions,
  DmlRowResult,
  FoundObject,
  FormulaOptions,
  FormulaScope,
  ValueFormula,
} from '../apex/runtime/transaction';
import { DmlService } from '../data/dml/dml-service';
import { compileValueFormula } from '../data/formula/value-formula';
import { defineFormulaFunction, formulaReferences } from '../data/formula/sql-function';
import { SoqlService, type RowLimit } from '../data/soql/soql-service';
import { SoslService } from '../data/sosl/sosl-service';
import { encodeValue, readRow } from '../data/storage/codec';
import { columnName, storedFields, tableName } from '../data/storage/names';
import type { Storage } from '../data/storage/storage';
import type { Deployed } from '../deploy/deployed';
import { ApexDatetime } from '../apex/runtime/temporal';

/** Rows of these objects decide who may do what. */
const ACCESS_OBJECTS = new Set([
  ...['User', 'Profile', 'PermissionSet', 'PermissionSetAssignment', 'PermissionSetGroup'],
  ...['PermissionSetGroupComponent', 'ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess'],
]);

export class OrgDatabase {
  readonly soql: SoqlService;
  readonly sosl: SoslService;

  /** @param accessChanged called when grants may have changed */
  constructor(
    private readonly storage: Storage,
    private deployed: Deployed,
    private readonly accessChanged: () => void,
  ) {
    this.soql = new SoqlService({
      storage,
      formulaReferences: (object, field) => formulaReferences(this.deployed.formulas, object, field),
    });
    this.sosl = new SoslService(storage, this.soql);
    this.use(deployed);
  }

  use(deployed: Deployed): void {
    this.deployed = deployed;
    defineFormulaFunction(this.storage, deployed.formulas);
  }

  /** For one transaction. */
  open(): DatabaseService {
    const { formulas, triggers } = this.deployed;
    return new TransactionDatabase(
      this.storage,
      this.soql,
      this.sosl,
      new DmlService(this.storage, formulas, triggers),
      this.accessChanged,
    );
  }
}

class TransactionDatabase implements DatabaseService {
  hasUncommittedWork = false;
  /** Whether data had been changed when a savepoint was set. */
  private readonly changedBefore = new Map<string, boolean>();
  /** What the transaction has inserted: a search finds it only after the commit. */
  private readonly inserted = new Set<string>();

  constructor(
    private readonly storage: Storage,
    private readonly soql: SoqlService,
    private readonly sosl: SoslService,
    private readonly writer: DmlService,
    private readonly accessChanged: () => void,
  ) {}

  forgetUncommittedWork(): void {
    this.hasUncommittedWork = false;
  }

  isolateMixedDml(): () => void {
    return this.writer.isolateMixedDml();
  }

  query(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess, countRowsAs?: RowLimit): ApexList {
    return this.soql.query(soql, binds, access, countRowsAs);
  }

  count(soql: string, binds: ReadonlyMap<string, unknown>, access: DataAccess): number {
    return this.soql.count(soql, binds, access);
  }

  search(
    text: string,
    binds: ReadonlyMap<string, unknown>,
    access: DataAccess,
    fixedIds: readonly string[] | null,
  ): readonly FoundObject[] {
    return this.sosl.search({ text, binds, access, fixedIds, unindexed: this.inserted });
  }

  dml(operation: DmlOperation, records: readonly SObjectValue[], options: DmlOptions): readonly DmlRowResult[] {
    if (records.some((record: SObjectValue | null) => record === null)) {
      throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
    }
    try {
      const results = this.writer.dml(operation, records, options);
      this.hasUncommittedWork ||= records.length > 0;
      results.forEach(({ created, id }) => created && id !== null && this.inserted.add(id));
      return results;
    } finally {
      if (records.some(({ typeName }) => ACCESS_OBJECTS.has(typeName))) {
        this.accessChanged();
      }
    }
  }

  setSavepoint(): string {
    const savepoint = this.writer.setSavepoint();
    this.changedBefore.set(savepoint, this.hasUncommittedWork);
    return savepoint;
  }

  rollback(savepoint: string): void {
    this.writer.rollback(savepoint);
    this.hasUncommittedWork = this.changedBefore.get(savepoint) ?? this.hasUncommittedWork;
    this.accessChanged();
  }

  releaseSavepoint(savepoint: string): void {
    this.writer.releaseSavepoint(savepoint);
  }

  emptyRecycleBin(records: readonly SObjectValue[]): readonly DmlRowResult[] {
    return this.writer.emptyRecycleBin(records);
  }

  configuration(objectName: string): readonly SObjectValue[] {
    const object = this.storage.schema.object(objectName);
    if (!object) {
      return [];
    }
    const fields = storedFields(object);
    const columns = fields.map(columnName).join(', ');
    const rows = this.storage.rows(`SELECT ${columns} FROM ${tableName(object)} WHERE "IsDeleted" = 0 ORDER BY "Id"`);
    return rows.map((row) => readRow(object, fields, row));
  }

  displayTexts(objectName: string, id: string, paths: readonly string[]): ReadonlyMap<string, string> {
    return this.soql.displayTexts(objectName, id, paths);
  }

  compileFormula(scope: FormulaScope, formula: string, options: FormulaOptions): ValueFormula {
    return compileValueFormula(this.storage, scope, formula, options);
  }

  setCreatedDate(id: string, milliseconds: number): void {
    const object = this.storage.schema.objectByKeyPrefix(id.slice(0, 3));
    const field = object?.fields.get('createddate');
    if (object && field) {
      this.storage.run(`UPDATE ${tableName(object)} SET "CreatedDate" = ? WHERE "Id" = ?`, [
        encodeValue(field, new ApexDatetime(milliseconds)),
        id,
      ]);
    }
  }
}
