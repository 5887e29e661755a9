/**
 * sfdx-lwc-jest runs components on its own older engine, which says so at every start; pages run on the newer one that
 * the components are compiled for (the browser test covers them). This one message is left out, and nothing else.
 */
const { error } = console;

console.error = (...messages: unknown[]): void => {
  if (!String(messages[0]).includes('but template was compiled with')) {
    error(...messages);
  }
};
