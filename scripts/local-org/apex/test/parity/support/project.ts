/** What the programs of the parity tables find in the org. */
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export function metadata(type: string, body: string): string {
  return `${XML}<${type} ${NAMESPACE}>${body}</${type}>`;
}

function field(name: string, body: string): readonly [string, string] {
  const path = `objects/Pet__c/fields/${name}.field-meta.xml`;
  return [path, metadata('CustomField', `<fullName>${name}</fullName><label>${name}</label>${body}`)];
}

function settings(type: 'Hierarchy' | 'List'): string {
  return metadata(
    'CustomObject',
    `<customSettingsType>${type}</customSettingsType><label>${type}</label><visibility>Public</visibility>`,
  );
}

const PET = metadata(
  'CustomObject',
  `<label>Pet</label><pluralLabel>Pets</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
   <nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>`,
);

const WEIGHT_RULE = metadata(
  'ValidationRule',
  `<fullName>Weight_Is_Positive</fullName><active>true</active>
   <errorConditionFormula>Weight__c &lt; 0</errorConditionFormula>
   <errorDisplayField>Weight__c</errorDisplayField><errorMessage>A pet weighs something.</errorMessage>`,
);

export const PROJECT: Readonly<Record<string, string>> = {
  'objects/Pet__c/Pet__c.object-meta.xml': PET,
  ...Object.fromEntries([
    field('Chip__c', '<type>Text</type><length>10</length><unique>true</unique><externalId>true</externalId>'),
    field('Kind__c', '<type>Text</type><length>5</length><required>true</required>'),
    field('Weight__c', '<type>Number</type><precision>4</precision><scale>1</scale>'),
    field('Mail__c', '<type>Email</type>'),
    field(
      'Size__c',
      `<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition>
        <value><fullName>Small</fullName><label>Small</label><default>false</default></value>
        <value><fullName>Large</fullName><label>Large</label><default>false</default></value>
      </valueSetDefinition></valueSet>`,
    ),
    field(
      'Owner_Account__c',
      '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Pets</relationshipName>',
    ),
    field(
      'Double_Weight__c',
      '<type>Number</type><precision>18</precision><scale>1</scale><formula>Weight__c * 2</formula>',
    ),
  ]),
  'objects/Switch__c/Switch__c.object-meta.xml': settings('Hierarchy'),
  'objects/Country__c/Country__c.object-meta.xml': settings('List'),
  'objects/Archive__b/Archive__b.object-meta.xml': metadata(
    'CustomObject',
    '<label>Archive</label><pluralLabel>Archives</pluralLabel><deploymentStatus>Deployed</deploymentStatus>',
  ),
  'objects/Archive__b/fields/Key__c.field-meta.xml': metadata(
    'CustomField',
    '<fullName>Key__c</fullName><label>Key</label><type>Text</type><length>9</length><required>true</required>',
  ),
  'objects/Archive__b/indexes/Main.index-meta.xml': metadata(
    'Index',
    '<fullName>Main</fullName><label>Main</label><fields><name>Key__c</name><sortDirection>ASC</sortDirection></fields>',
  ),
  'objects/Pet__c/validationRules/Weight_Is_Positive.validationRule-meta.xml': WEIGHT_RULE,
  'classes/Animal.cls': `public abstract class Animal {
    public String name;
    public static Integer count = 0;
    private Integer secret;
    public final Integer legs = 4;
    public abstract String speak();
    public virtual void move() {}
    public void rest() {}
    protected void hide() {}
    public static void reset() {}
  }`,
  'classes/Dog.cls': `public virtual class Dog extends Animal {
    public Dog(String name) { this.name = name; }
    public override String speak() { return 'woof'; }
  }`,
  'classes/Sealed.cls': 'public class Sealed { private Sealed() {} private static void hidden() {} }',
  'classes/Speaker.cls': 'public interface Speaker { String say(Integer times); }',
  'classes/Color.cls': 'public enum Color { RED, GREEN }',
  'classes/Loops.cls': `public class Loops {
    public static void recurse(Integer depth) { recurse(depth + 1); }
    @future public static void later() {}
    public class Job implements Queueable { public void execute(QueueableContext context) {} }
  }`,
  'classes/TroubleException.cls': 'public class TroubleException extends Exception {}',
};
