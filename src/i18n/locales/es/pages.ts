import type { Served } from '../../served.ts';

const pages: Served['pages'] = {
  form: {
    formTitle: 'Revise y firme',
    signUpTitle: 'Revise e inscríbase',
    formHint: 'No se envía nada antes de que pulse el botón al final de esta página.',
    honeypot: 'Deje este campo vacío',
    tooLong: {
      given: 'Escriba su nombre en 100 letras como máximo',
      family: 'Escriba sus apellidos en 100 letras como máximo',
      comment: 'Escriba 1000 letras como máximo',
    },
  },
  receipt: {
    receiptTitle: 'Su comprobante',
    counted: 'Su firma está contada',
    signedUp: 'Su inscripción está hecha',
    recorded: 'Su acción está registrada',
    awaiting: 'Falta poco: contará cuando confirme su correo electrónico',
    awaitingSignUp: 'Falta poco: su inscripción quedará hecha cuando confirme su correo electrónico',
    withdrawn: 'Esto se retiró',
    recordedOn: 'Registrado el {date}',
    keepLink: 'Guarde la dirección de esta página: quien la tenga puede leer este comprobante.',
    you: 'Lo que nos dijo',
    ageTold: 'Edad',
    agreed: 'Lo que se le informó y lo que aceptó',
    agreedNone: 'No entregó ningún dato suyo, así que no había nada que aceptar.',
    asked: 'Se le preguntó: {question}',
    answered: 'Usted respondió: {answer}',
    letters: 'Adónde fue',
    subject: 'Asunto: {subject}',
    backTo: 'Volver a {page}',
    next: 'Lo que puede hacer ahora',
    answers: { told: 'Se le informó', given: 'Usted aceptó', refused: 'Usted dijo que no' },
    responsible: 'Responsable: {who}',
  },
  keeping: {
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
  },
  frame: { helpIn: 'Líneas de ayuda: {country}' },
  failure: {
    back: 'Use el botón «atrás» de su navegador para volver.',
    failedTitle: 'Esto no funcionó',
    failures: {
      'unknown-campaign': 'Esa campaña no existe.',
      'unknown-receipt': 'Ese comprobante no existe. Compruebe que copió la dirección completa.',
      'unknown-link': 'Ese enlace no existe. Compruebe que copió del correo la dirección completa.',
      'not-found': 'Esa página no existe.',
      'campaign-closed': 'Esta campaña terminó. Ya no es posible participar.',
      'id-conflict':
        'Este formulario ya se envió, y lo que envió entonces está registrado. Abra de nuevo la página de la campaña para empezar otra vez.',
      'body-too-large': 'Era demasiado texto. Vuelva atrás y acórtelo.',
      'no-petition': 'Aquí no hay nada que firmar: esta campaña pide cartas o llamadas.',
      overloaded:
        'Muchísimas personas están actuando a la vez. Espere un momento, vuelva atrás y pulse el botón de nuevo.',
      'server-error':
        'Algo falló de nuestro lado y no se registró nada. Vuelva atrás y pulse el botón de nuevo.',
    },
    failedOther: 'La página envió algo que no pudimos leer, y no se registró nada.',
  },
  confirmation: {
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
  },
  updates: {
    title: '¿No recibir más de estos correos?',
    what: 'Pulse el botón y no llegarán más correos sobre esta campaña a esta dirección. Lo que se firmó o envió se queda.',
    stop: 'No recibir más',
    endedTitle: 'No habrá más de estos correos',
    ended: 'Los correos sobre esta campaña terminaron para esta dirección. Lo que se firmó o envió se queda.',
    notYou: 'Yo no firmé esto',
  },
  signUpUpdates: {
    what: 'Pulse el botón y no llegarán más correos sobre esta campaña a esta dirección. La inscripción sigue contando.',
    ended: 'Los correos sobre esta campaña terminaron para esta dirección. La inscripción sigue contando.',
    notYou: 'Yo no me inscribí',
  },
};
export default pages;
