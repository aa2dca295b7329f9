import type { FieldError } from '#kernel';

const minCharacters = 12;

/**
 * Why the password may not be used. Length is what counts (NIST SP 800-63B, 3.1.1.2): no rules on kinds of
 * characters, and nothing that must change every so often.
 */
export function passwordProblems(password: string, email: string, pointer = '/password'): FieldError[] {
  const plain = password.normalize('NFKC');
  const length = [...plain].length;
  if (length < minCharacters)
    return [{ pointer, code: 'password-too-short', params: { min: minCharacters, length } }];
  if (plain.trim().toLowerCase() === email.toLowerCase()) return [{ pointer, code: 'password-is-email' }];
  return [];
}
