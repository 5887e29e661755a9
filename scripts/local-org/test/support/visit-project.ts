/** A small project that several tests deploy: an object, a platform event, a trigger, classes, credentials. */
import { administratorSees, metadata, type ProjectFiles } from './project';

function field(name: string, rest: string): string {
  return metadata('CustomField', `<fullName>${name}</fullName><label>${name.replace(/_/g, ' ')}</label>${rest}`);
}

export const visitProject: ProjectFiles = {
  ...administratorSees(['Visit__c.Score__c', 'Visit__c.Key__c']),
  'objects/Visit__c/Visit__c.object-meta.xml': metadata(
    'CustomObject',
    `<label>Visit</label><pluralLabel>Visits</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <nameField><label>Visit Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>`,
  ),
  'objects/Visit__c/fields/Score__c.field-meta.xml': field(
    'Score__c',
    '<type>Number</type><precision>6</precision><scale>2</scale>',
  ),
  'objects/Visit__c/fields/Key__c.field-meta.xml': field(
    'Key__c',
    '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
  ),
  'objects/Visit_Done__e/Visit_Done__e.object-meta.xml': metadata(
    'CustomObject',
    `<label>Visit Done</label><pluralLabel>Visits Done</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
     <eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>`,
  ),
  'objects/Visit_Done__e/fields/Note__c.field-meta.xml': field('Note__c', '<type>Text</type><length>80</length>'),
  'triggers/VisitTrigger.trigger': `
trigger VisitTrigger on Visit__c (before insert) {
    for (Visit__c visit : Trigger.new) {
        if (visit.Name == 'Refused') {
            visit.addError('This visit is refused.');
        }
    }
}`,
  'triggers/VisitDoneTrigger.trigger': `
trigger VisitDoneTrigger on Visit_Done__e (after insert) {
    List<Visit__c> visits = new List<Visit__c>();
    for (Visit_Done__e done : Trigger.new) {
        visits.add(new Visit__c(Name = 'Done ' + done.Note__c));
    }
    insert as system visits;
}`,
  'classes/VisitEndpoint.cls': `
@RestResource(urlMapping='/visits/*')
global without sharing class VisitEndpoint {
    global class Answer { public Integer count; public String path; }
    @HttpGet
    global static Answer find() {
        Answer answer = new Answer();
        answer.count = [SELECT COUNT() FROM Visit__c];
        answer.path = RestContext.request.requestURI;
        return answer;
    }
    @HttpPost
    global static String create(String name, Decimal score) {
        Visit__c visit = new Visit__c(Name = name, Score__c = score);
        insert visit;
        RestContext.response.statusCode = 201;
        return visit.Id;
    }
    @HttpPatch
    global static void fail() {
        throw new IllegalArgumentException('Nothing is deleted here');
    }
}`,
  'classes/VisitController.cls': `
public with sharing class VisitController {
    public class Row {
        @AuraEnabled public String name;
        @AuraEnabled public Decimal score;
        public String hidden = 'not for pages';
    }
    @AuraEnabled(cacheable=true)
    public static List<Row> rows(String prefix) {
        List<Row> rows = new List<Row>();
        String pattern = prefix + '%';
        for (Visit__c visit : [SELECT Name, Score__c FROM Visit__c WHERE Name LIKE :pattern ORDER BY Name]) {
            Row row = new Row();
            row.name = visit.Name;
            row.score = visit.Score__c;
            rows.add(row);
        }
        return rows;
    }
    @AuraEnabled
    public static void refuse() {
        throw new AuraHandledException('Not today');
    }
    @AuraEnabled(cacheable=true)
    public static void writeThoughCacheable() {
        insert new Visit__c(Name = 'Never');
    }
}`,
  'classes/VisitCallout.cls': `
public without sharing class VisitCallout implements Queueable, Database.AllowsCallouts {
    private final String path;
    public VisitCallout(String path) { this.path = path; }
    public void execute(QueueableContext context) {
        HttpRequest request = new HttpRequest();
        request.setEndpoint('callout:Clinic' + path);
        request.setMethod('GET');
        request.setTimeout(2000);
        String outcome;
        try {
            HttpResponse response = new Http().send(request);
            outcome = response.getStatusCode() + ' ' + response.getBody();
        } catch (CalloutException error) {
            outcome = error.getMessage();
        }
        insert new Visit__c(Name = outcome.left(80));
    }
}`,
  'namedCredentials/Clinic.namedCredential-meta.xml': metadata(
    'NamedCredential',
    `<label>Clinic</label><namedCredentialType>SecuredEndpoint</namedCredentialType><calloutStatus>Enabled</calloutStatus>
     <generateAuthorizationHeader>true</generateAuthorizationHeader>
     <namedCredentialParameters><parameterName>Url</parameterName><parameterType>Url</parameterType>
       <parameterValue>https://clinic.example.com/api</parameterValue></namedCredentialParameters>
     <namedCredentialParameters><parameterName>ExternalCredential</parameterName>
       <parameterType>Authentication</parameterType><externalCredential>Clinic</externalCredential>
     </namedCredentialParameters>`,
  ),
  'externalCredentials/Clinic.externalCredential-meta.xml': metadata(
    'ExternalCredential',
    `<label>Clinic</label><authenticationProtocol>Oauth</authenticationProtocol>
     <externalCredentialParameters><parameterName>AuthProtocolVariant</parameterName>
       <parameterType>AuthProtocolVariant</parameterType>
       <parameterValue>ClientCredentialsClientSecretBasic</parameterValue></externalCredentialParameters>
     <externalCredentialParameters><parameterName>AuthProviderUrl</parameterName>
       <parameterType>AuthProviderUrl</parameterType>
       <parameterValue>https://clinic.example.com/token</parameterValue></externalCredentialParameters>
     <externalCredentialParameters><parameterName>Tenant</parameterName><parameterType>AuthHeader</parameterType>
       <parameterValue>{!'tenant ' &amp; $Credential.Clinic.Tenant}</parameterValue><sequenceNumber>1</sequenceNumber>
     </externalCredentialParameters>
     <externalCredentialParameters><parameterName>Main</parameterName><parameterType>NamedPrincipal</parameterType>
       <sequenceNumber>1</sequenceNumber></externalCredentialParameters>`,
  ),
  'permissionsets/Clinic_User.permissionset-meta.xml': metadata(
    'PermissionSet',
    `<label>Clinic User</label><externalCredentialPrincipalAccesses><enabled>true</enabled>
     <externalCredentialPrincipal>Clinic-Main</externalCredentialPrincipal></externalCredentialPrincipalAccesses>`,
  ),
  'classes/VisitTest.cls': `
@IsTest
private class VisitTest {
    @IsTest
    static void insertShouldStore() {
        insert as system new Visit__c(Name = 'Tested');
        Assert.areEqual(1, [SELECT COUNT() FROM Visit__c]);
    }
}`,
};
