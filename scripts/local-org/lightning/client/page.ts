/** Starts the component that the page was made for. */
import { showToasts } from './toast';

interface Engine {
  createElement(tag: string, options: { is: unknown }): HTMLElement;
}

/** The browser resolves these names by the page's import map, which no compiler sees. */
async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}

function tagName(component: string): string {
  return `c-${component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

async function start(): Promise<void> {
  const main = document.querySelector<HTMLElement>('[data-component]');
  const toasts = document.querySelector<HTMLElement>('[data-toasts]');
  if (!main || !toasts) {
    return;
  }
  showToasts(toasts);
  const component = main.dataset['component'] ?? '';
  await load('@lwc/synthetic-shadow');
  const { createElement } = await load<Engine>('lwc');
  const { default: constructor } = await load<{ default: unknown }>(`c/${component}`);
  main.replaceChildren(createElement(tagName(component), { is: constructor }));
}

void start();
