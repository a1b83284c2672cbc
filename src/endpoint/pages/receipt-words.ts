// What a receipt's page says of keeping it, proving it and taking things back.
import { nearestLanguage } from '../../i18n/language.ts';

const en = {
  ended: 'You took this back on {date}.',
  end: 'I take this back',
  keep: 'Keep a signed copy',
  keepWhy: 'One file with all of this and a signature that proves it, also without this website.',
  proof: 'The proof',
  proofWhat:
    'Below is the same receipt, signed by {issuer}. Whoever has this file can have it checked: upstander receipt verify <this file> --endpoint {issuer}',
  takeBack: 'Take it all back',
  takeBackWhat:
    'It no longer counts, nothing more is sent, and what you agreed to ends. What has been sent already cannot be called back.',
  takeBackSure: 'Yes, take it back',
  forget: 'Forget me',
  forgetWhat:
    'Your name, your address and your words are deleted here, also of your other actions if you confirmed this e-mail address. Only a number stays. What has been sent already cannot be called back, and nobody can prove afterwards that it was you.',
  forgetSure: 'Yes, forget me',
  forgotten: 'Since {date} nothing is known here of who this was.',
};

const es: typeof en = {
  ended: 'Usted lo retiró el {date}.',
  end: 'Retiro esto',
  keep: 'Guardar una copia firmada',
  keepWhy: 'Un archivo con todo esto y una firma que lo demuestra, también sin este sitio.',
  proof: 'La prueba',
  proofWhat:
    'Abajo está el mismo comprobante, firmado por {issuer}. Quien tenga este archivo puede hacerlo comprobar: upstander receipt verify <este archivo> --endpoint {issuer}',
  takeBack: 'Retirarlo todo',
  takeBackWhat:
    'Ya no cuenta, no se envía nada más y termina lo que usted aceptó. Lo que ya se envió no puede recuperarse.',
  takeBackSure: 'Sí, retirarlo',
  forget: 'Olvídenme',
  forgetWhat:
    'Aquí se borran su nombre, su dirección y sus palabras, también de sus otras acciones si confirmó este correo electrónico. Solo queda un número. Lo que ya se envió no puede recuperarse, y después nadie podrá demostrar que fue usted.',
  forgetSure: 'Sí, olvídenme',
  forgotten: 'Desde el {date} aquí no se sabe nada de quién fue.',
};

const ar: typeof en = {
  ended: 'سحبتَ هذا في {date}.',
  end: 'أسحب هذا',
  keep: 'حفظ نسخة موقّعة',
  keepWhy: 'ملف واحد فيه كل هذا وتوقيع يثبته، حتى من دون هذا الموقع.',
  proof: 'الإثبات',
  proofWhat:
    'في الأسفل الإيصال نفسه، موقّعًا من \u2068{issuer}\u2069. يمكن لمن لديه هذا الملف أن يطلب التحقق منه: \u2068upstander receipt verify <file> --endpoint {issuer}\u2069',
  takeBack: 'سحب كل شيء',
  takeBackWhat: 'لا يُحسب بعد ذلك، ولا يُرسل شيء آخر، وينتهي ما وافقت عليه. ما أُرسل من قبل لا يمكن استرجاعه.',
  takeBackSure: 'نعم، السحب',
  forget: 'محو بياناتي',
  forgetWhat:
    'يُحذف هنا الاسم والعنوان والكلمات، وكذلك من مشاركاتك الأخرى إن كنت قد أكدت هذا البريد الإلكتروني. لا يبقى إلا رقم. ما أُرسل من قبل لا يمكن استرجاعه، ولن يستطيع أحد بعد ذلك إثبات أنك أنت.',
  forgetSure: 'نعم، المحو',
  forgotten: 'منذ {date} لا يُعرف هنا شيء عمّن كان هذا.',
};

const WORDS: Record<string, typeof en> = { en, es, ar };

/** The words nearest to a language. */
export const receiptWords = (asked: string): typeof en =>
  WORDS[nearestLanguage(asked, Object.keys(WORDS)) ?? 'en']!;
