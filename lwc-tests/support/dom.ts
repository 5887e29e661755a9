/** Lets every promise that is due settle, and the component render what came of it. */
export function flush(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
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

export function removeAll(): void {
  document.body.replaceChildren();
}
