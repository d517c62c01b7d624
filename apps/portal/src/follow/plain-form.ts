/** Whether a form was sent by the browser itself and not by a script of the page: then a page must be answered. */
export const isPlainForm = ({ headers }: Request): boolean => headers.get('accept')?.includes('text/html') ?? false;
