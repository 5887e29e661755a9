import { createElement } from 'lwc';

type Component = Parameters<typeof createElement>[1]['is'];

/** Lets every promise that is due settle, and the component render what came of it. */
export function flush(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Puts a component on the page, without waiting for what it asks for. */
export function place(component: Component, properties: Readonly<Record<string, unknown>> = {}): HTMLElement {
  const element = createElement('c-tested', { is: component });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

/** Puts a component on the page; resolves when it shows what it asked for. */
export async function show(
  component: Component,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<HTMLElement> {
  const element = place(component, properties);
  await flush();
  return element;
}

/** An element of a component's own template by its `data-id`; null when it is not rendered. */
export function byId<T extends HTMLElement = HTMLElement>(element: HTMLElement, id: string): T | null {
  return element.shadowRoot?.querySelector<T>(`[data-id="${id}"]`) ?? null;
}

/** As `byId`, for an element that must be there. */
export function getById<T extends HTMLElement = HTMLElement>(element: HTMLElement, id: string): T {
  const found = byId<T>(element, id);
  if (!found) {
    throw new Error(`Nothing with data-id "${id}" is rendered.`);
  }
  return found;
}

/** All elements of a component's own template with a `data-id`. */
export function allById<T extends HTMLElement = HTMLElement>(element: HTMLElement, id: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(`[data-id="${id}"]`) ?? [])];
}

/** A child component that must be there, by its tag. */
export function child<T = Readonly<Record<string, unknown>>>(element: HTMLElement, tag: string): HTMLElement & T {
  const found = element.shadowRoot?.querySelector<HTMLElement & T>(tag);
  if (!found) {
    throw new Error(`No ${tag} is rendered.`);
  }
  return found;
}

/** What the error panel of a component was given. */
export function errorsOf(element: HTMLElement): unknown {
  return child<{ errors: unknown }>(element, 'c-error-panel').errors;
}

export async function click(element: HTMLElement, id: string): Promise<void> {
  getById(element, id).click();
  await flush();
}

/** Fires an event of a child, as a base component or one of ours does. */
export async function fire(target: EventTarget, name: string, detail?: unknown): Promise<void> {
  target.dispatchEvent(new CustomEvent(name, { detail }));
  await flush();
}

/** Details of the events of a name that a component fires, oldest first. */
export function heard(element: HTMLElement, name: string): unknown[] {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
}

/** Titles of the messages that a component shows in passing, oldest first. */
export function toasts(element: HTMLElement): { readonly title: string; readonly variant: string }[] {
  return heard(element, 'lightning__showtoast') as { title: string; variant: string }[];
}
