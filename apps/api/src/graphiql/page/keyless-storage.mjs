/** What GraphiQL keeps in the browser between visits, without any header: an API key must not outlive the page. */
const withoutHeaders = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), (name, value) => (name === 'headers' ? undefined : value));
  } catch {
    return text;
  }
};

export const keylessStorage = {
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, text) => {
    if (name !== 'graphiql:headers') localStorage.setItem(name, withoutHeaders(text));
  },
  removeItem: (name) => localStorage.removeItem(name),
  clear: () => localStorage.clear(),
  get length() {
    return localStorage.length;
  },
};
