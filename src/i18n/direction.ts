const rightToLeft = /^(ar|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi)\b/;

/** Which way a language runs. */
export const direction = (lang: string): 'ltr' | 'rtl' => (rightToLeft.test(lang) ? 'rtl' : 'ltr');
