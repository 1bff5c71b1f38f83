// The name under which a browser saves a file, as HTTP writes it.

/** The Content-Disposition of a file: the name in plain letters, and as it is (RFC 6266, RFC 8187). */
export function savedAs(name: string): string {
  const plain = name
    .replaceAll(/[ÆæØøÅå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

const LETTERS: Readonly<Record<string, string>> = { Æ: 'Ae', æ: 'ae', Ø: 'Oe', ø: 'oe', Å: 'Aa', å: 'aa' };
