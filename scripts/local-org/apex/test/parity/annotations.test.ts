import { describeRefusals } from './support/refusals';

describeRefusals('where annotations stand', [
  ['@Future on a field', 'public class Row { @Future String a; }', 'Future is not allowed on fields', 'compiler'],
  ['@Future on a class', '@Future public class Row {}', 'Future is not allowed on classes', 'compiler'],
  ['@AuraEnabled on a class', '@AuraEnabled public class Row {}', 'AuraEnabled is not allowed on classes', 'compiler'],
  ['@TestSetup on a class', '@TestSetup public class Row {}', 'TestSetup is not allowed on classes', 'compiler'],
  [
    '@InvocableMethod on a field',
    'public class Row { @InvocableMethod public String a; }',
    'InvocableMethod is not allowed on fields',
    'compiler',
  ],
  [
    '@InvocableVariable on a method',
    'public class Row { @InvocableVariable public void a() {} }',
    'InvocableVariable is not allowed on methods',
    'compiler',
  ],
  [
    'an annotation twice',
    'public class Row { @TestVisible @TestVisible private Integer a; }',
    'Duplicate modifier: TestVisible',
    'compiler',
  ],
  [
    'a property that an annotation does not have',
    'public class Row { @Future(delayed=true) static void a() {} }',
    'No such property, delayed, defined on this annotation: Future',
    'compiler',
  ],
  [
    'a property of @IsTest that is not there',
    '@IsTest(SeeAll=true) class Row {}',
    'No such property, SeeAll, defined on this annotation: IsTest',
    'compiler',
  ],
  [
    'a property of @AuraEnabled that is not there',
    'public class Row { @AuraEnabled(cached=true) public static String a() { return null; } }',
    'No such property, cached, defined on this annotation: AuraEnabled',
    'compiler',
  ],
  [
    'a value of another type',
    'public class Row { @Future(callout=1) static void a() {} }',
    'Invalid value for property callout expected type Boolean',
    'compiler',
  ],
]);

describeRefusals('annotated methods', [
  [
    'a future method of an instance',
    'public class Row { @Future void a() {} }',
    'Future methods must be declared as static',
    'compiler',
  ],
  [
    'a future method that takes a map of records',
    'public class Row { @Future static void a(Map<Id, Account> m) {} }',
    'Future methods do not support parameter type of Map<Id,Account>',
    'compiler',
  ],
  [
    'a method for components that has parameters and an instance',
    'public class Row { @AuraEnabled public String getName(String a) { return null; } }',
    'Non static AuraEnabled methods may not have parameters',
    'compiler',
  ],
  [
    'a getter for components of another name',
    'public class Row { @AuraEnabled public String name() { return null; } }',
    "Non static AuraEnabled methods must be named with a prefix 'get'",
    'compiler',
  ],
  [
    'a field and a method for components',
    'public class Row { @AuraEnabled public String a; @AuraEnabled public static String a() { return null; } }',
    'AuraEnabled method and variable cannot have the same name: a',
    'compiler',
  ],
  [
    'overloads for components',
    'public class Row { @AuraEnabled public static void a() {} @AuraEnabled public static void a(String b) {} }',
    'Overload of AuraEnabled method: a overload is not permitted',
    'compiler',
  ],
  [
    'an invocable method of one value',
    'public class Row { @InvocableMethod public static void a(String b) {} }',
    'Unsupported parameter type String. Valid invocable parameters must be List types like List<T> where T is a supported type',
    'compiler',
  ],
  [
    'an invocable method of two parameters',
    'public class Row { @InvocableMethod public static void a(List<String> b, List<String> c) {} }',
    'Only one parameter is supported on methods with @Invocable annotation',
    'compiler',
  ],
  [
    'an invocable method that returns one value',
    'public class Row { @InvocableMethod public static String a(List<String> b) { return null; } }',
    'InvocableMethod methods do not support return type of String',
    'compiler',
  ],
  [
    'an invocable method that runs later',
    'public class Row { @InvocableMethod @Future public static void a(List<String> b) {} }',
    'The only annotation that can be used with InvocableMethod is Deprecated',
    'compiler',
  ],
  [
    'two invocable methods',
    'public class Row { @InvocableMethod public static void a(List<String> b) {} @InvocableMethod public static void c(List<String> b) {} }',
    'Only one method per type can be defined with: InvocableMethod',
    'compiler',
  ],
  [
    'an invocable variable that is a map',
    'public class Row { @InvocableVariable public Map<String, String> a; }',
    'InvocableVariable fields do not support type of Map<String,String>',
    'compiler',
  ],
  [
    'a static invocable variable',
    'public class Row { @InvocableVariable public static String a; }',
    'InvocableVariable fields cannot be static',
    'compiler',
  ],
  [
    'two remote actions of as many parameters',
    'public class Row { @RemoteAction public static void a(Integer i) {} @RemoteAction public static void a(String i) {} }',
    'Remote Action does not support two remote action methods with the same name and same number of parameters',
    'compiler',
  ],
  [
    '@ReadOnly on any method',
    'public class Row { @ReadOnly static void a() {} }',
    'Only WebService, RemoteAction or Schedulable.execute(SchedulableContext) methods can be marked ReadOnly',
    'compiler',
  ],
]);

describeRefusals('annotated classes', [
  [
    'a REST resource without an address',
    '@RestResource global class Row {}',
    'Required property is missing: urlMapping',
    'compiler',
  ],
  [
    'an empty address',
    "@RestResource(urlMapping='') global class Row {}",
    'Rest Resource url cannot be empty',
    'compiler',
  ],
  [
    'an address without a slash',
    "@RestResource(urlMapping='a') global class Row {}",
    "Rest Resource url must begin with a forward slash, '/'",
    'compiler',
  ],
  [
    'a wildcard behind a letter',
    "@RestResource(urlMapping='/a*') global class Row {}",
    "Rest Resource url wildcard, '*', must be preceded by a forward slash, '/'",
    'compiler',
  ],
  [
    'a wildcard before a letter',
    "@RestResource(urlMapping='/*a') global class Row {}",
    "Rest Resource url wildcard, '*', must be followed by a forward slash, '/', or be the last character",
    'compiler',
  ],
  [
    'two methods for one verb',
    "@RestResource(urlMapping='/a') global class Row { @HttpGet global static void a() {} @HttpGet global static void b() {} }",
    'Only one method per type can be defined with: HttpGet',
    'compiler',
  ],
  [
    'a verb of an instance',
    "@RestResource(urlMapping='/a') global class Row { @HttpGet global void a() {} }",
    'HttpGet methods must be declared as static',
    'compiler',
  ],
  [
    'a verb that is not global',
    "@RestResource(urlMapping='/a') global class Row { @HttpPost public static void a() {} }",
    'HttpPost methods must be declared as global',
    'compiler',
  ],
  [
    'a GET with parameters',
    "@RestResource(urlMapping='/a') global class Row { @HttpGet global static void a(String b) {} }",
    'HttpGet methods do not support parameters',
    'compiler',
  ],
  [
    'JSON access that says nothing',
    '@JsonAccess public class Row {}',
    'At least one JSON serialization control parameter must be specified',
    'compiler',
  ],
  [
    'an exception as a test',
    '@IsTest public class RowException extends Exception {}',
    'Only top-level non-exception class types can be marked as tests',
    'compiler',
  ],
  [
    'a parallel test of all data',
    '@IsTest(SeeAllData=true IsParallel=true) class Row {}',
    'Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)',
    'compiler',
  ],
  [
    'a parallel class with a method of all data',
    '@IsTest(IsParallel=true) class Row { @IsTest(SeeAllData=true) static void b() {} }',
    'Test class annotated with @isTest(IsParallel=true) cannot have any methods annotated with @isTest(SeeAllData=true)',
    'compiler',
  ],
  [
    'a setup method in a class of all data',
    '@IsTest(SeeAllData=true) class Row { @TestSetup static void a() {} }',
    'Test class cannot be annotated with @isTest(SeeAllData=true)',
    'compiler',
  ],
  [
    'a setup method beside a method of all data',
    '@IsTest class Row { @TestSetup static void a() {} @IsTest(SeeAllData=true) static void b() {} }',
    'Test class containing a test setup method cannot have any methods annotated with @isTest(SeeAllData=true)',
    'compiler',
  ],
  [
    'a setup method that returns something',
    '@IsTest class Row { @TestSetup static Integer a() { return 1; } }',
    'Test setup method must return void',
    'compiler',
  ],
  [
    'a setup method with parameters',
    '@IsTest class Row { @TestSetup static void a(Integer i) {} }',
    'Test methods must have no arguments',
    'compiler',
  ],
  [
    'a test of an instance',
    '@IsTest class Row { @IsTest void a() {} }',
    'IsTest methods must be declared as static',
    'compiler',
  ],
]);
