/** `lightning/platformShowToastEvent`, and the place on the page where its toasts appear. */
export interface ToastDetail {
  readonly title: string;
  readonly message?: string;
  readonly variant?: 'info' | 'success' | 'warning' | 'error';
  readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

const SHOWN_MS = 5000;

export class ShowToastEvent extends CustomEvent<ToastDetail> {
  constructor(detail: ToastDetail) {
    super('lightning__showtoast', { detail, bubbles: true, composed: true, cancelable: true });
  }
}

export function showToasts(container: HTMLElement): void {
  document.addEventListener('lightning__showtoast', (event) => {
    const { title, message, variant = 'info', mode } = (event as CustomEvent<ToastDetail>).detail;
    const toast = document.createElement('div');
    toast.className = `slds-notify slds-notify_toast slds-grid_vertical-align-center slds-theme_${variant}`;
    toast.setAttribute('role', variant === 'error' ? 'alert' : 'status');
    const content = document.createElement('div');
    content.className = 'slds-notify__content';
    const heading = document.createElement('h2');
    heading.className = 'slds-text-heading_small';
    heading.textContent = title;
    const text = document.createElement('p');
    text.textContent = message ?? '';
    const close = document.createElement('button');
    close.className = 'slds-button slds-button_neutral slds-col_bump-left';
    close.textContent = 'Close';
    close.addEventListener('click', () => toast.remove());
    content.append(heading, text);
    toast.append(content, close);
    container.append(toast);
    if (mode !== 'sticky') {
      setTimeout(() => toast.remove(), SHOWN_MS);
    }
  });
}
