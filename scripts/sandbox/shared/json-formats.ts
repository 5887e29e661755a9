/** The string formats that the contracts use, as JSON Schema names them. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const jsonFormats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => DATE.test(text) && isDay(text),
  'date-time': (text) => DATE_TIME.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  email: (text) => EMAIL.test(text),
  uri: (text) => URL.canParse(text),
  uuid: (text) => UUID.test(text),
};

/** False for 30 February, which Date.parse takes for 2 March. */
function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
