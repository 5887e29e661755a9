/** Classes that the local org declares and does not emulate compile, hold values, and say what is missing when called. */
import { expect, it, test } from 'vitest';
import { compile } from '../../../compiler';
import { library } from '../../../library';
import { NotEmulatedError } from '../../../runtime/exception';
import { fakeObjects, fakeSchema } from '../../support/fake-schema';
import { runApex } from '../support/run-apex';

it('holds what a value object is given', () => {
  runApex(`
    ConnectApi.TextSegmentInput segment = new ConnectApi.TextSegmentInput();
    Assert.isNull(segment.text);
    segment.text = 'Hello';
    ConnectApi.MessageSegmentInput general = segment;
    Assert.areEqual('Hello', ((ConnectApi.TextSegmentInput) general).text);
    Assert.isTrue(general instanceof ConnectApi.TextSegmentInput);`);
});

it('has the constants of an enum', () => {
  runApex(`
    Assert.areEqual(ConnectApi.FeedElementType.FeedItem, ConnectApi.FeedElementType.valueOf('FeedItem'));
    Assert.areEqual('FeedItem', ConnectApi.FeedElementType.FeedItem.name());`);
});

it('throws and catches its exceptions by type', () => {
  runApex(`
    Boolean caught = false;
    try { throw new ConnectApi.NotFoundException('gone'); } catch (ConnectApi.RateLimitException e) { caught = false; }
    catch (ConnectApi.NotFoundException e) { caught = e.getMessage() == 'gone'; }
    Assert.isTrue(caught);`);
});

test.each([
  ['a static method', `ConnectApi.ChatterFeeds.getFeedItem(null, 'x');`, 'ConnectApi.ChatterFeeds.getFeedItem'],
  ['an instance of the platform', `Wave.QueryBuilder.load('a', 'b');`, 'Wave.QueryBuilder.load'],
])('names what is not emulated: %s', (_name, body, feature) => {
  expect(() => runApex(body)).toThrow(NotEmulatedError);
  expect(() => runApex(body)).toThrow(feature);
});

test.each([
  ['an unknown method', `ConnectApi.ChatterFeeds.getNothing();`, 'Method does not exist'],
  ['a wrong argument', `ConnectApi.ChatterFeeds.getFeedItem(1);`, 'getFeedItem'],
  ['an unknown class', `ConnectApi.Nothing x;`, 'ConnectApi.Nothing'],
])('refuses %s', (_name, body, message) => {
  const text = `public class Example { public static void run() { ${body} } }`;
  const context = { schema: fakeSchema(fakeObjects), library, cacheFolder: null };
  const { diagnostics } = compile([{ path: 'Example.cls', text, apiVersion: 67 }], context);
  expect(diagnostics.map((one) => one.message).join('\n')).toContain(message);
});
