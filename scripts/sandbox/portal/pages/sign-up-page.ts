import type { NewRegistration, Program } from '../portal-types';
import { html, type Html } from './html';
import { programWords } from './words';

const GENDERS = { '': 'I would rather not say', female: 'Female', male: 'Male', other: 'Other' } as const;

/** @param given what was typed before, to be kept when it is refused; @param error why it was refused */
export function signUpPage(given: URLSearchParams, error: string): Html {
  const field = (name: string, label: string, type: string, required = false): Html =>
    html`<div class="field">
      <label for="${name}">${label}${required && html` <span class="quiet">(required)</span>`}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${given.get(name) ?? ''}"
        ${required && html`required`}
      />
    </div>`;
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>): Html =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        ${Object.entries(options).map(
          ([value, text]) =>
            html`<option value="${value}" ${given.get(name) === value && html`selected`}>${text}</option>`,
        )}
      </select>
    </div>`;
  return html`${error !== '' && html`<p class="error" role="alert">${error}</p>`}
    <form method="post" action="/sign-up" class="card">
      ${field('first_name', 'First name', 'text')} ${field('last_name', 'Last name', 'text', true)}
      ${field('email', 'Email', 'email')} ${field('phone', 'Phone', 'tel')} ${choice('gender', 'Gender', GENDERS)}
      ${choice('program', 'Programme', { '': 'None yet', ...programWords })}
      <button class="primary">Sign up</button>
    </form>`;
}

/** What the form says, blank fields left out. */
export function readSignUp(form: URLSearchParams): NewRegistration {
  const { program, ...member } = Object.fromEntries([...form].filter(([, value]) => value.trim() !== ''));
  return {
    member: member as unknown as NonNullable<NewRegistration['member']>,
    ...(program !== undefined && { program: program as Program }),
  };
}
