// What the pages behind a confirmation mail's links say.
import { nearestLanguage } from '../../i18n/language.ts';
import type { Message } from '../../i18n/message.ts';

export interface ByKind {
  letter: Message;
  signature: string;
  signUp: string;
}

const en = {
  askedBy: 'Asked by {organisation}',
  confirmTitle: {
    letter: { one: 'Send your letter?', other: 'Send your {n} letters?' },
    signature: 'Was this your signature?',
    signUp: 'Sign you up?',
  } as ByKind,
  confirmWhat: {
    letter: {
      one: 'It waits for you. Press the button, and it leaves in your name, to:',
      other: 'They wait for you. Press the button, and they leave in your name, to:',
    },
    signature: 'It waits for you. Press the button, and it counts.',
    signUp: 'Somebody signed up with this e-mail address. Press the button if it was you.',
  } as ByKind,
  inName: 'In the name of {name}',
  confirm: {
    letter: { one: 'Yes, send my letter', other: 'Yes, send my {n} letters' },
    signature: 'Yes, count my signature',
    signUp: 'Yes, sign me up',
  } as ByKind,
  until: 'This link works until {date}.',
  notYou: 'If this was not you, do nothing: nothing is sent, and nothing counts.',
  withdrawLink: 'I did not ask for this: delete it',
  confirmedTitle: 'Confirmed. Thank you.',
  confirmed: {
    letter: { one: 'Your letter can leave now.', other: 'Your letters can leave now.' },
    signature: 'Your signature is counted.',
    signUp: 'You have signed up.',
  } as ByKind,
  paused: {
    letter: {
      one: 'The campaign is paused at the moment. Your letter leaves when it goes on.',
      other: 'The campaign is paused at the moment. Your letters leave when it goes on.',
    },
    signature: 'Your signature is counted.',
    signUp: 'You have signed up.',
  } as ByKind,
  receipt: 'Your receipt shows all of it, also later',
  expiredTitle: 'This link has expired',
  expired: 'It worked until {date}. Nothing was sent, and nothing was counted.',
  again: 'Send me a new link',
  requestedTitle: 'Look in your mail',
  requested:
    'If something waits for your confirmation, a new link is on its way to the address that was given. Look among unwanted mail, too.',
  requestedFew: 'We send only a few such mails a day to one address.',
  withdrawnTitle: 'It is withdrawn',
  withdrawn: 'Nothing more of it is sent, and it does not count.',
  withdrawTitle: 'You did not ask for this?',
  withdrawWaiting: {
    letter: {
      one: 'Somebody wrote a letter with your e-mail address. It was not sent. Press the button, and what was typed is deleted.',
      other:
        'Somebody wrote {n} letters with your e-mail address. They were not sent. Press the button, and what was typed is deleted.',
    },
    signature:
      'Somebody signed with your e-mail address. It was not counted. Press the button, and what was typed is deleted.',
    signUp:
      'Somebody signed up with your e-mail address. It does not count. Press the button, and what was typed is deleted.',
  } as ByKind,
  withdrawRecorded: {
    letter:
      'This was confirmed from your mail. Press the button, and it no longer counts. What has not left yet stays here; what has left cannot be called back.',
    signature: 'This was confirmed from your mail. Press the button, and it no longer counts.',
    signUp:
      'This was confirmed from your mail. Press the button, and this sign-up no longer counts, and what was agreed to with it ends. Another sign-up with this address ends by its own link.',
  } as ByKind,
  withdrawThis: {
    letter:
      'Press the button, and it no longer counts. What has not left yet stays here; what has left cannot be called back.',
    signature: 'Press the button, and it no longer counts.',
    signUp:
      'Press the button, and this sign-up no longer counts, and what was agreed to with it ends. Another sign-up with this address ends by its own link.',
  } as ByKind,
  withdraw: 'Withdraw it',
};
type ConfirmationWords = typeof en;

const es: ConfirmationWords = {
  askedBy: 'Lo pide {organisation}',
  confirmTitle: {
    letter: { one: '¿Enviar su carta?', other: '¿Enviar sus {n} cartas?' },
    signature: '¿Fue esta su firma?',
    signUp: '¿Le inscribimos?',
  },
  confirmWhat: {
    letter: {
      one: 'Espera su respuesta. Pulse el botón y saldrá, en su nombre, para:',
      other: 'Esperan su respuesta. Pulse el botón y saldrán, en su nombre, para:',
    },
    signature: 'Espera su respuesta. Pulse el botón y contará.',
    signUp: 'Alguien se inscribió con esta dirección de correo. Pulse el botón si fue usted.',
  },
  inName: 'En nombre de {name}',
  confirm: {
    letter: { one: 'Sí, enviar mi carta', other: 'Sí, enviar mis {n} cartas' },
    signature: 'Sí, contar mi firma',
    signUp: 'Sí, inscríbanme',
  },
  until: 'Este enlace sirve hasta el {date}.',
  notYou: 'Si no fue usted, no haga nada: no se envía nada y nada cuenta.',
  withdrawLink: 'Yo no pedí esto: bórrenlo',
  confirmedTitle: 'Confirmado. Gracias.',
  confirmed: {
    letter: { one: 'Su carta ya puede salir.', other: 'Sus cartas ya pueden salir.' },
    signature: 'Su firma está contada.',
    signUp: 'Su inscripción está hecha.',
  },
  paused: {
    letter: {
      one: 'La campaña está en pausa en este momento. Su carta saldrá cuando continúe.',
      other: 'La campaña está en pausa en este momento. Sus cartas saldrán cuando continúe.',
    },
    signature: 'Su firma está contada.',
    signUp: 'Su inscripción está hecha.',
  },
  receipt: 'Su comprobante lo muestra todo, también más adelante',
  expiredTitle: 'Este enlace caducó',
  expired: 'Sirvió hasta el {date}. No se envió ni se contó nada.',
  again: 'Enviarme un enlace nuevo',
  requestedTitle: 'Revise su correo',
  requested:
    'Si algo espera su confirmación, un enlace nuevo va en camino a la dirección que se dio. Mire también entre el correo no deseado.',
  requestedFew: 'Enviamos solo unos pocos de estos correos al día a una misma dirección.',
  withdrawnTitle: 'Quedó retirado',
  withdrawn: 'No se envía nada más de esto y no cuenta.',
  withdrawTitle: '¿Usted no pidió esto?',
  withdrawWaiting: {
    letter: {
      one: 'Alguien escribió una carta con su dirección de correo. No se envió. Pulse el botón y se borrará lo que se escribió.',
      other:
        'Alguien escribió {n} cartas con su dirección de correo. No se enviaron. Pulse el botón y se borrará lo que se escribió.',
    },
    signature:
      'Alguien firmó con su dirección de correo. No se contó. Pulse el botón y se borrará lo que se escribió.',
    signUp:
      'Alguien se inscribió con su dirección de correo. No cuenta. Pulse el botón y se borrará lo que se escribió.',
  },
  withdrawRecorded: {
    letter:
      'Esto se confirmó desde su correo. Pulse el botón y dejará de contar. Lo que aún no ha salido se queda aquí; lo que ya salió no se puede recuperar.',
    signature: 'Esto se confirmó desde su correo. Pulse el botón y dejará de contar.',
    signUp:
      'Esto se confirmó desde su correo. Pulse el botón: esta inscripción dejará de contar y terminará lo que se aceptó con ella. Otra inscripción con esta dirección termina con su propio enlace.',
  },
  withdrawThis: {
    letter:
      'Pulse el botón y dejará de contar. Lo que aún no ha salido se queda aquí; lo que ya salió no se puede recuperar.',
    signature: 'Pulse el botón y dejará de contar.',
    signUp:
      'Pulse el botón: esta inscripción dejará de contar y terminará lo que se aceptó con ella. Otra inscripción con esta dirección termina con su propio enlace.',
  },
  withdraw: 'Retirarlo',
};

const ar: ConfirmationWords = {
  askedBy: 'بطلب من {organisation}',
  confirmTitle: {
    letter: {
      one: 'هل تُرسل رسالتك؟',
      two: 'هل تُرسل رسالتاك؟',
      few: 'هل تُرسل رسائلك الـ{n}؟',
      other: 'هل تُرسل رسائلك الـ{n}؟',
    },
    signature: 'هل هذا توقيعك؟',
    signUp: 'هل نسجّلك؟',
  },
  confirmWhat: {
    letter: {
      one: 'إنها في انتظارك. اضغط الزر فتُرسل باسمك إلى:',
      two: 'إنهما في انتظارك. اضغط الزر فتُرسلان باسمك إلى:',
      other: 'إنها في انتظارك. اضغط الزر فتُرسل باسمك إلى:',
    },
    signature: 'إنه في انتظارك. اضغط الزر فيُحسب.',
    signUp: 'سجّل شخص نفسه بعنوان البريد الإلكتروني هذا. اضغط الزر إن كنت أنت.',
  },
  inName: 'باسم {name}',
  confirm: {
    letter: {
      one: 'نعم، أرسلوا رسالتي',
      two: 'نعم، أرسلوا رسالتيّ',
      other: 'نعم، أرسلوا رسائلي الـ{n}',
    },
    signature: 'نعم، احسبوا توقيعي',
    signUp: 'نعم، سجّلوني',
  },
  until: 'يعمل هذا الرابط حتى {date}.',
  notYou: 'إن لم تكن أنت، فلا تفعل شيئًا: لن يُرسل شيء ولن يُحسب شيء.',
  withdrawLink: 'لم أطلب هذا: احذفوه',
  confirmedTitle: 'تم التأكيد. شكرًا لك.',
  confirmed: {
    letter: {
      one: 'يمكن لرسالتك أن تخرج الآن.',
      two: 'يمكن لرسالتيك أن تخرجا الآن.',
      other: 'يمكن لرسائلك أن تخرج الآن.',
    },
    signature: 'حُسب توقيعك.',
    signUp: 'تم تسجيلك.',
  },
  paused: {
    letter: {
      one: 'الحملة متوقفة مؤقتًا الآن. تُرسل رسالتك حين تُستأنف.',
      two: 'الحملة متوقفة مؤقتًا الآن. تُرسل رسالتاك حين تُستأنف.',
      other: 'الحملة متوقفة مؤقتًا الآن. تُرسل رسائلك حين تُستأنف.',
    },
    signature: 'حُسب توقيعك.',
    signUp: 'تم تسجيلك.',
  },
  receipt: 'إيصالك يعرض كل ذلك، ولاحقًا أيضًا',
  expiredTitle: 'انتهت صلاحية هذا الرابط',
  expired: 'كان يعمل حتى {date}. لم يُرسل شيء ولم يُحسب شيء.',
  again: 'أرسلوا لي رابطًا جديدًا',
  requestedTitle: 'انظر في بريدك',
  requested:
    'إن كان هناك ما ينتظر تأكيدك، فثمة رابط جديد في طريقه إلى العنوان الذي أُعطي. انظر أيضًا في البريد غير المرغوب فيه.',
  requestedFew: 'لا نرسل إلى العنوان الواحد إلا القليل من هذه الرسائل في اليوم.',
  withdrawnTitle: 'تم السحب',
  withdrawn: 'لن يُرسل شيء آخر منه، ولا يُحسب ذلك.',
  withdrawTitle: 'ألم تطلب هذا؟',
  withdrawWaiting: {
    letter: {
      one: 'كتب شخص رسالة بعنوان بريدك الإلكتروني. لم تُرسل. اضغط الزر فيُحذف ما كُتب.',
      two: 'كتب شخص رسالتين بعنوان بريدك الإلكتروني. لم تُرسلا. اضغط الزر فيُحذف ما كُتب.',
      few: 'كتب شخص {n} رسائل بعنوان بريدك الإلكتروني. لم تُرسل. اضغط الزر فيُحذف ما كُتب.',
      other: 'كتب شخص {n} رسالة بعنوان بريدك الإلكتروني. لم تُرسل. اضغط الزر فيُحذف ما كُتب.',
    },
    signature: 'وقّع شخص بعنوان بريدك الإلكتروني. لم يُحسب التوقيع. اضغط الزر فيُحذف ما كُتب.',
    signUp: 'سجّل شخص نفسه بعنوان بريدك الإلكتروني. لا يُحسب ذلك. اضغط الزر فيُحذف ما كُتب.',
  },
  withdrawRecorded: {
    letter: 'أُكّد هذا من بريدك. اضغط الزر فلا يُحسب بعد الآن. ما لم يُرسل بعد يبقى هنا، وما أُرسل لا يُستعاد.',
    signature: 'أُكّد هذا من بريدك. اضغط الزر فلا يُحسب بعد الآن.',
    signUp:
      'أُكّد هذا من بريدك. اضغط الزر فلا يُحسب هذا التسجيل بعد الآن، وينتهي ما قُبل معه. أي تسجيل آخر بهذا العنوان ينتهي برابطه الخاص.',
  },
  withdrawThis: {
    letter: 'اضغط الزر فلا يُحسب بعد الآن. ما لم يُرسل بعد يبقى هنا، وما أُرسل لا يُستعاد.',
    signature: 'اضغط الزر فلا يُحسب بعد الآن.',
    signUp:
      'اضغط الزر فلا يُحسب هذا التسجيل بعد الآن، وينتهي ما قُبل معه. أي تسجيل آخر بهذا العنوان ينتهي برابطه الخاص.',
  },
  withdraw: 'اسحبوه',
};

const WORDS: Record<string, ConfirmationWords> = { en, es, ar };

/** The words nearest to a language, and which language they are in. */
export function confirmationWords(asked: string | undefined): { lang: string; words: ConfirmationWords } {
  const lang = nearestLanguage(asked ?? '', Object.keys(WORDS)) ?? 'en';
  return { lang, words: WORDS[lang]! };
}
