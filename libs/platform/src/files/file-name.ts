const maxLength = 150;

// What ends or fakes a path, controls a terminal, or turns the reading direction to hide an extension.
const unsafe = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff<>:"|?*]/gu;

/** The name that a person gave a file, made safe to show and to send back; letters of every script stay. */
export function cleanName(given: string): string {
  const base = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base.replaceAll(unsafe, '').replaceAll(/\s+/g, ' ').trim().replace(/^\.+/, '');
  if (plain === '') return 'file';
  const letters = [...plain];
  if (letters.length <= maxLength) return plain;
  const dot = plain.lastIndexOf('.');
  const extension = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : '';
  return `${letters.slice(0, maxLength - extension.length).join('')}${extension}`;
}

/** `Content-Disposition` for saving under this name (RFC 6266 with the UTF-8 form of RFC 8187). */
export function dispositionOf(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
