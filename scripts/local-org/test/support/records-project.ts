/** Records in memory: defaults, formulas, options, and what keeps them between transactions. */
import { metadata, type ProjectFiles } from './project';

const field = (name: string, inner: string) =>
  metadata('CustomField', `<fullName>${name}</fullName><label>${name}</label>${inner}`);

export const recordsProject: ProjectFiles = {
  'objects/Account/fields/Level__c.field-meta.xml': field(
    'Level__c',
    '<type>Text</type><length>20</length><defaultValue>&quot;DEBUG&quot;</defaultValue>',
  ),
  'objects/Account/fields/Days__c.field-meta.xml': field(
    'Days__c',
    '<type>Number</type><precision>4</precision><scale>0</scale><defaultValue>7 * 2</defaultValue>',
  ),
  'objects/Account/fields/Shout__c.field-meta.xml': field(
    'Shout__c',
    '<type>Text</type><formula>UPPER(Level__c)</formula>',
  ),
  'dw/lines.dwl': '%dw 2.0\noutput application/json\n---\npayload',
  'dw/lines.dwl-meta.xml': metadata('DataWeaveResource', '<apiVersion>67.0</apiVersion><isGlobal>false</isGlobal>'),
  'classes/Keeper.cls': `
public class Keeper implements Database.Batchable<SObject>, Database.Stateful {
    private Schema.SObjectType kind = Account.SObjectType;
    private Schema.SObjectField field = Account.Name;
    public Database.QueryLocator start(Database.BatchableContext context) {
        return Database.getQueryLocator([SELECT Id FROM Account WITH SYSTEM_MODE]);
    }
    public void execute(Database.BatchableContext context, List<SObject> scope) {}
    public void finish(Database.BatchableContext context) {
        Assert.isFalse(kind != Account.SObjectType);
        Assert.isTrue(field == Account.Name);
    }
    public static Object transformed() {
        return new DataWeaveScriptResource.lines().execute(new Map<String, Object>()).getValue();
    }
}`,
  'classes/RecordsTest.cls': `
@IsTest
private class RecordsTest {
    @IsTest
    static void defaultsShouldComeFromTheirFormulas() {
        Account made = (Account) Account.SObjectType.newSObject(null, true);
        Assert.areEqual('DEBUG', made.Level__c);
        Assert.areEqual(14, made.Days__c);
    }

    @IsTest
    static void formulasShouldBeRecalculatedFromWhatTheRecordHolds() {
        Account first = new Account(Level__c = 'a');
        first.recalculateFormulas();
        Account second = new Account(Level__c = 'b');
        List<FormulaRecalcResult> results = Formula.recalculateFormulas(new List<SObject>{ second });
        Assert.areEqual('A', first.Shout__c);
        Assert.areEqual('B', second.Shout__c);
        Assert.isTrue(results[0].isSuccess());
        Assert.areEqual(second, results[0].getSObject());
    }

    @IsTest
    static void optionsShouldCutOffWhatIsTooLong() {
        Database.DMLOptions options = new Database.DMLOptions();
        options.allowFieldTruncation = true;
        Contact long = new Contact(LastName = 'x'.repeat(100));
        long.setOptions(options);
        insert as system long;
        Assert.areEqual(80, [SELECT LastName FROM Contact WITH SYSTEM_MODE].LastName.length());
    }

    @IsTest
    static void nothingShouldNotBeSaved() {
        try {
            insert as system new List<Account>{ null };
            Assert.fail('It was saved.');
        } catch (NullPointerException problem) {
            Assert.areEqual('Attempt to de-reference a null object', problem.getMessage());
        }
    }

    @IsTest
    static void tokensShouldStayTheSameThroughABatch() {
        Test.startTest();
        Database.executeBatch(new Keeper());
        Test.stopTest();
    }

    @IsTest
    static void ownerShouldBeCastToAUser() {
        Case owned = new Case(Subject = 'Mine');
        insert as system owned;
        Case found = [SELECT Owner.Name FROM Case WITH SYSTEM_MODE];
        Assert.isTrue(found.Owner instanceof User);
    }
}`,
};
