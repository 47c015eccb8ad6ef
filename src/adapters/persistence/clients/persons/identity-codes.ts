import { SEPARATORS_OF_THE_1900S } from '../../../../domain/shared/identity-code.ts';

/** SQL that is true when an identity code tells another day of birth than the one that is known. */
export function codeTellsOtherDay(code: string, birthDate: string): string {
  const century = `case when substr(${code}, 7, 1) = '+' then '18'
    when strpos('${SEPARATORS_OF_THE_1900S}', substr(${code}, 7, 1)) > 0 then '19' else '20' end`;
  return `(substr(${code}, 1, 4) || ${century} || substr(${code}, 5, 2) <> to_char(${birthDate}, 'DDMMYYYY'))`;
}
