/** `Test.createStub`. Source: Apex Developer Guide, "Build a Mocking Framework with the Stub API". */
import { describe, expect, it } from 'vitest';
import { LocalOrg } from '../../../../org';
import { writeProject } from '../../../../test/support/project';

const project = writeProject({
  'classes/Greeter.cls': `public virtual class Greeter {
    public Integer calls = 7;
    public Greeter(String needed) {}
    public String greet(String name, Double weight) { return 'Hello ' + name; }
    public void forget() { calls = 0; }
    public Integer count() { return calls; }
    private Integer hidden() { return 3; }
    public Integer revealed() { return hidden(); }
    public static String fixed() { return 'static'; }
  }`,
  'classes/Pet.cls': 'public interface Pet extends Being { String speak(); }',
  'classes/Being.cls': 'public interface Being { Integer age(); }',
  'classes/Recorder.cls': `public class Recorder implements System.StubProvider {
    public Object answer;
    public List<String> calls = new List<String>();
    public Object handleMethodCall(Object stubbed, String name, Type returned, List<Type> types, List<String> names, List<Object> args) {
      calls.add(name + ' ' + returned + ' ' + types + ' ' + names + ' ' + args);
      return answer;
    }
  }`,
  'classes/StubTest.cls': `@IsTest private class StubTest {
    static Recorder provider = new Recorder();
    @IsTest static void everyMethodAsksTheProvider() {
      Greeter stub = (Greeter) Test.createStub(Greeter.class, provider);
      provider.answer = 'Moin';
      Assert.areEqual('Moin', stub.greet('Ann', 2));
      stub.forget();
      Assert.areEqual('greet String (String, Double) (name, weight) (Ann, 2.0)', provider.calls[0]);
      Assert.areEqual('forget void () () ()', provider.calls[1]);
    }
    @IsTest static void staticMethodsAreTheirOwn() {
      Greeter stub = (Greeter) Test.createStub(Greeter.class, provider);
      Assert.areEqual('static', Greeter.fixed());
      Assert.isNull(stub.calls);
      Assert.isTrue((Object) stub instanceof Greeter);
    }
    @IsTest static void interfacesWithWhatTheyExtend() {
      Pet stub = (Pet) Test.createStub(Pet.class, provider);
      provider.answer = 4;
      Being being = stub;
      Assert.areEqual(4, being.age());
      Assert.isTrue(String.valueOf(stub).startsWith('Pet__sfdc_ApexStub'));
    }
    @IsTest static void anAnswerOfAnotherTypeIsRefused() {
      Greeter stub = (Greeter) Test.createStub(Greeter.class, provider);
      provider.answer = 'many';
      try {
        stub.count();
        Assert.fail();
      } catch (TypeException e) {
        Assert.areEqual('Invalid conversion from runtime type String to Integer', e.getMessage());
      }
    }
  }`,
});

describe('Test.createStub', () => {
  const org = LocalOrg.open({ folder: null });
  const deployed = org.deploy(project);
  const { results } = org.runTests({ classes: null });

  it('runs', () => {
    expect(deployed.problems).toEqual([]);
    expect(results).toHaveLength(4);
  });

  it.each(results.map(({ methodName, message }) => [methodName, message]))('%s', (_name, message) => {
    expect(message).toBeNull();
  });
});
