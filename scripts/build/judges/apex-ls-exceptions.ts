/** What apex-ls reports although the platform documents it otherwise. Each entry names the documentation. */
export const exceptions: readonly { readonly text: string; readonly documentation: string }[] = [];
