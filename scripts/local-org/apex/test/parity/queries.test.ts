import { describeRefusals } from './support/refusals';

describeRefusals('columns and conditions', [
  [
    'an unknown field in a condition',
    'List<Account> l = [SELECT Id FROM Account WHERE Missing__c = 1];',
    "No such column 'Missing__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  [
    'an unknown field in an order',
    'List<Account> l = [SELECT Id FROM Account ORDER BY Missing__c];',
    "No such column 'Missing__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  [
    'an unknown field of a parent',
    'List<Account> l = [SELECT Owner.Missing__c FROM Account];',
    "No such column 'Missing__c' on entity 'User'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  [
    'an unknown field of children',
    'List<Account> l = [SELECT Id, (SELECT Missing__c FROM Contacts) FROM Account];',
    "No such column 'Missing__c' on entity 'Contact'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  [
    'unknown children',
    'List<Account> l = [SELECT Id, (SELECT Id FROM Missing__r) FROM Account];',
    "Didn't understand relationship 'Missing__r' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.",
    'soql',
  ],
  ['a field twice', 'List<Account> l = [SELECT Name, Name FROM Account];', 'duplicate field selected: Name', 'soql'],
  [
    'all fields without a bound',
    'List<Account> l = [SELECT FIELDS(ALL) FROM Account LIMIT 200];',
    'The SOQL FIELDS function is not supported with an unbounded set of fields in this API.',
    'soql',
  ],
  [
    'a number for text',
    'List<Account> l = [SELECT Id FROM Account WHERE Name = 1];',
    "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    'soql',
  ],
  [
    'text for a number',
    "List<Account> l = [SELECT Id FROM Account WHERE NumberOfEmployees = 'a'];",
    "value of filter criterion for field 'NumberOfEmployees' must be of type int and should not be enclosed in quotes",
    'soql',
  ],
  [
    'text for a Boolean',
    "List<Account> l = [SELECT Id FROM Account WHERE IsDeleted = 'true'];",
    "value of filter criterion for field 'IsDeleted' must be of type boolean and should not be enclosed in quotes",
    'soql',
  ],
  [
    'a date for a date and time',
    'List<Account> l = [SELECT Id FROM Account WHERE CreatedDate > 2020-01-01];',
    "value of filter criterion for field 'CreatedDate' must be of type dateTime and should not be enclosed in quotes",
    'soql',
  ],
  [
    'LIKE of a number',
    "List<Account> l = [SELECT Id FROM Account WHERE NumberOfEmployees LIKE 'a'];",
    'invalid operator on int field',
    'soql',
  ],
  [
    'a long text in a condition',
    "List<Account> l = [SELECT Id FROM Account WHERE Description = 'a'];",
    "field 'Description' can not be filtered in a query call",
    'soql',
  ],
  [
    'a long text in an order',
    'List<Account> l = [SELECT Id FROM Account ORDER BY Description];',
    "field 'Description' can not be sorted in a query call",
    'soql',
  ],
  [
    'INCLUDES of a single choice',
    "List<Account> l = [SELECT Id FROM Account WHERE Type INCLUDES ('a')];",
    'includes/excludes operators only valid on multipicklist field',
    'soql',
  ],
  [
    'an offset that is too large',
    'List<Account> l = [SELECT Id FROM Account OFFSET 2001];',
    'Maximum SOQL offset allowed is 2000',
    'soql',
  ],
  ['an id that is none', "List<Account> l = [SELECT Id FROM Account WHERE Id = 'a'];", 'invalid ID field: a', 'soql'],
  [
    'a lock beside an order',
    'List<Account> l = [SELECT Id FROM Account ORDER BY Name FOR UPDATE];',
    'FOR UPDATE cannot be used with ORDER BY',
    'soql',
  ],
  [
    'WITH SECURITY_ENFORCED, which was retired',
    'List<Account> l = [SELECT Id FROM Account WITH SECURITY_ENFORCED];',
    'WITH SECURITY_ENFORCED is not supported in API version 67.0 and later. Use WITH USER_MODE instead.',
    'soql',
  ],
]);

describeRefusals('semi joins', [
  [
    'two columns',
    'List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT AccountId, Id FROM Contact)];',
    'Semi join sub-selects can only query one field',
    'soql',
  ],
  [
    'a column that is no id',
    'List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)];',
    "Semi join sub-selects can only query id fields, cannot use: 'Name'",
    'soql',
  ],
  [
    'beside OR',
    "List<Account> l = [SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) OR Name = 'a'];",
    "Semi join sub-selects are not allowed with the 'OR' operator",
    'soql',
  ],
]);

describeRefusals('aggregates', [
  [
    'the sum of text',
    'List<AggregateResult> l = [SELECT SUM(Name) FROM Account];',
    'field Name does not support aggregate operator SUM',
    'soql',
  ],
  [
    'the greatest Boolean',
    'List<AggregateResult> l = [SELECT MAX(IsDeleted) FROM Account];',
    'field IsDeleted does not support aggregate operator MAX',
    'soql',
  ],
  [
    'groups of a long text',
    'List<AggregateResult> l = [SELECT Description, COUNT(Id) FROM Account GROUP BY Description];',
    "field 'Description' can not be grouped in a query call",
    'soql',
  ],
  [
    'an order of what is not grouped',
    'List<AggregateResult> l = [SELECT COUNT(Id) FROM Account GROUP BY Name ORDER BY Phone];',
    'Ordered field must be grouped or aggregated: Phone',
    'soql',
  ],
  [
    'an alias twice',
    'List<AggregateResult> l = [SELECT COUNT(Id) n, COUNT(Name) n FROM Account];',
    'duplicate alias: n',
    'soql',
  ],
  [
    'as records',
    'List<Account> l = [SELECT COUNT(Id) FROM Account];',
    'Illegal assignment from List<AggregateResult> to List<Account>',
    'compiler',
  ],
  [
    'as a number',
    'Integer n = [SELECT COUNT(Id) FROM Account];',
    'Illegal assignment from List<AggregateResult> to Integer',
    'compiler',
  ],
]);

describeRefusals('binds and loops', [
  [
    'a Date for text',
    'Date d; List<Account> l = [SELECT Id FROM Account WHERE Name = :d];',
    'Invalid bind expression type of Date for column of type String',
    'compiler',
  ],
  [
    'a record for text',
    'Account a; List<Account> l = [SELECT Id FROM Account WHERE Name = :a];',
    'Invalid bind expression type of Account for column of type String',
    'compiler',
  ],
  [
    'a Decimal for an id',
    'List<Account> l = [SELECT Id FROM Account WHERE Id = :1.5];',
    'Invalid bind expression type of Decimal for column of type Id',
    'compiler',
  ],
  [
    'a loop over a query without a statement',
    'for (Account a : [SELECT Id FROM Account]);',
    'Loop with query must provide a statement',
    'compiler',
  ],
  [
    'a loop variable of another record',
    'for (Contact c : [SELECT Id FROM Account]) {}',
    'Loop variable must be a generic SObject or List or a concrete SObject or List of: Account',
    'compiler',
  ],
]);
