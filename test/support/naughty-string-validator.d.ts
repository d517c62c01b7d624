declare module 'naughty-string-validator' {
  export function getNaughtyStringList(): readonly string[];
}
