const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The nine digits of a Norwegian organisation number as people write it (blanks, `NO…MVA`), or null when its check
 * digit is wrong. Rule of the Brønnøysund registers: modulus 11 with weights 3 2 7 6 5 4 3 2; first digit 8 or 9.
 */
export const organisationNumber = (text: string): string | null => {
  const digits = text.replace(/\s/g, '').replace(/^NO/i, '').replace(/MVA$/i, '');
  if (!/^[89]\d{8}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[8]) ? digits : null;
};
