/**
 * How a file is handed over: to be saved, or opened at once, under a name in any language (RFC 8187) and a plain one for
 * programs that know no other.
 */
export const fileDisposition = (
  plain: string,
  name: string,
  how: 'inline' | 'attachment' = 'attachment',
): string =>
  `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`
