/** Statements that compile on the platform. */
import { describe, expect, it } from 'vitest';
import { statementMessages } from './support';

const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  'names in any case': [
    'INTEGER i = COUNT; i = Count + i;',
    "ACCOUNT.name = 'x'; Account.NAME = account.name;",
    'string S = word.tolowercase(); System.Debug(s);',
    'Season s = SEASON.spring; Subject.Season t = s;',
  ],
  conversions: [
    'Long l = 1; Double d = 1; Decimal e = l; d = e; e = d;',
    "Id i = '001000000000001AAA'; String s = i; i = s;",
    'Datetime d = Date.today();',
    'Object o = 1; o = account; o = Season.SPRING; o = accounts;',
    'List<SObject> l = accounts; accounts = l; List<Object> o = new List<String>();',
    'record = account; animal = dog; Exception e = new SadException();',
    'Iterable<Account> i = accounts; Iterable<String> s = new Set<String>();',
    'Integer i = null; account = null; season = null;',
    'Integer i = (Integer) thing; i = (Integer) 5L; Dog d = (Dog) animal; Account a = (Account) record;',
    'List<Account> l = (List<Account>) thing; Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped(WORD);',
  ],
  operators: [
    "String s = 'a' + 1 + true + null + account;",
    "String s = 'a' + + 'b';",
    'Date d = (Date) thing; d = (Date) Datetime.now(); List<Double> l = new List<Decimal>();',
    'Date d = Date.today() + 1; Datetime t = Datetime.now() - 0.5; Boolean b = d == t;',
    "Boolean b = 'a' < 'b' && account.Id == 'x' && season != null && thing == 1 && 1 == 1.0;",
    'Integer i = 1; i += 2; i <<= 1; i++; --i; count -= i; own *= 2; own = own / 3;',
    "String s = 'a'; s += 1; accounts[0].Name += s; accounts[0].NumberOfEmployees++;",
    'Boolean b = account === null || animal !== dog || thing instanceof Dog || animal instanceof Dog;',
    'Long l = 1 > 2 ? 1 : 2L; Animal a = true ? animal : dog; Object o = thing ?? account;',
    'Integer i = ~1 & 2 | 3 ^ 4; Boolean b = true & false; Long l = 1L << 2 >>> 1;',
    'Boolean b = null == account || account != null; b = animal == dog;',
  ],
  'members and calls': [
    'String s = account?.Parent?.Name.toUpperCase(); Integer n = accounts?.size();',
    "take(1); take('x'); Subject.take(1L); this.own = 1; String s = Subject.text('a', 1);",
    'for (Contact c : account.Contacts) { c.Account = account; String n = c.Account.Parent.Name; }',
    "account = new Account(Name = 'x', Parent = new Account(External_Key__c = 'k'), NumberOfEmployees = 1);",
    'Integer i = Season.SPRING.ordinal(); String s = season.name(); List<Season> l = Season.values();',
    "Season s = Season.valueOf('SPRING'); System.debug(s.toString() + dog.hashCode() + dog.equals(animal));",
    'Account clone = account.clone(false, true); Object v = record.get(WORD); record.put(WORD, 1); Id i = record.Id;',
    "account.addError('x'); account.Name.addError('x'); throw new SadException('x', new SadException());",
    'SadException e = new SadException(); e.setMessage(WORD); String s = e.getMessage() + e.getTypeName();',
    "Type t = Dog.class; t = List<Account>.class; Dog d = (Dog) Type.forName('Dog').newInstance();",
    'Map<Id, Account> m = new Map<Id, Account>(accounts); Set<Id> s = m.keySet(); s.addAll(new List<Id>());',
    'Set<String> s = new Set<String>{ WORD }; List<String> l = new List<String>(s); l.sort(); String[] a = new String[2];',
    "Map<String, List<Integer>> m = new Map<String, List<Integer>>{ 'a' => new List<Integer>{ 1 } }; m.get('a').add(2);",
    'Account[] a = new Account[]{ account }; a[0].Name = a[0].Parent.Name; a.add(0, account);',
  ],
  schema: [
    'Schema.SObjectType t = Account.SObjectType; t = Schema.Account.getSObjectType(); t = Contact.sObjectType;',
    'Schema.SObjectField f = Contact.LastName; f = Schema.Account.fields.Name; f = Contact.SObjectType.fields.Email;',
    'Schema.DescribeFieldResult d = Schema.SObjectType.Account.fields.Name; d = Contact.Email.getDescribe();',
    'Map<String, Schema.SObjectField> m = Schema.SObjectType.Account.fields.getMap();',
    'String s = System.Label.Greeting + Label.Greeting; List<SObject> l = Trigger.new; Boolean b = Trigger.isBefore;',
  ],
  queries: [
    'accounts = [SELECT Id, Name FROM Account WHERE Name = :WORD AND Id IN :accounts LIMIT :count];',
    'account = [SELECT Id FROM Account LIMIT 1]; String s = [SELECT Name FROM Account LIMIT 1].Name;',
    'Integer n = [SELECT COUNT() FROM Account]; List<AggregateResult> l = [SELECT COUNT(Id) n FROM Account];',
    'account = [SELECT Id FROM Account LIMIT 1] ?? account; String s = [SELECT Name FROM Account LIMIT 1]?.Name;',
    'for (Account a : [SELECT Id FROM Account]) { count++; } for (List<Account> l : [SELECT Id FROM Account]) { count++; }',
    'Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Account]); count = [SELECT Id FROM Account].size();',
    "account = Database.query('SELECT Id FROM Account'); accounts = Database.query('SELECT Id FROM Account');",
    'insert account; update as user accounts; upsert accounts External_Key__c; delete [SELECT Id FROM Account];',
  ],
  flow: [
    'for (Integer i = 0, j = 1; i < j; i++, j--) { if (i == 1) { continue; } else { break; } }',
    'for (;;) { break; } do { count++; } while (count < 3); while (count > 3) count--;',
    'try { count++; } catch (DmlException e) { throw e; } catch (Exception e) { count--; } finally { count = 0; }',
    'switch on count { when 1, 2 { count++; } when null { } when else { return; } }',
    "switch on account.Name { when 'a' { } when WORD { } }",
    'switch on season { when SPRING { } when SUMMER, null { } }',
    'switch on record { when Account a { a.Name = WORD; } when Contact c { c.LastName = WORD; } when null { } }',
    'for (SObject s : accounts) { } for (String s : new Set<String>()) { } for (Account a : new List<SObject>()) { }',
    'Integer i; { Integer j; } { Integer j; } if (true) return;',
    'System.runAs(new User(Id = UserInfo.getUserId())) { count++; }',
  ],
};

describe.each(Object.entries(ACCEPTED))('accepted: %s', (_family, cases) => {
  it.each(cases)('%s', (code) => {
    expect(statementMessages(code)).toEqual([]);
  });
});
