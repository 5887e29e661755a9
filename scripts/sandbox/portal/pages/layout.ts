/** The frame of every page: heading, navigation, style. */
import { html, type Html } from './html';

export const SECTIONS: Readonly<Record<string, string>> = {
  '/': 'Orders',
  '/journeys': 'Journeys',
  '/deliveries': 'Sent to Salesforce',
  '/sign-up': 'Sign up',
};

/** @param current path of the section the page belongs to */
export function layout(title: string, current: string, content: Html): Html {
  const links = Object.entries(SECTIONS).map(
    ([path, name]) => html`<a href="${path}" ${path === current && CURRENT}>${name}</a>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Member portal</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/portal.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="brand">Member portal <span>sandbox</span></p>
          <nav aria-label="Sections">${links}</nav>
        </header>
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>Made-up members. Times are UTC.</footer>
      </body>
    </html> `;
}

const CURRENT = html`aria-current="page"`;

/** A status in words, with a colour that repeats what they say. */
export function badge(words: string, tone: 'waiting' | 'moving' | 'done' | 'stopped'): Html {
  return html`<span class="badge ${tone}">${words}</span>`;
}

/** A table in a region that scrolls on a narrow screen. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  if (rows.length === 0) {
    return html`<p class="empty">There is nothing here yet.</p>`;
  }
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
