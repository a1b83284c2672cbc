import type { Served } from '../../served.ts';

const mails: Served['mails'] = {
  confirmation: {
    subject: {
      letter: { one: 'Confirme su carta: {title}', other: 'Confirme sus cartas: {title}' },
      signature: 'Confirme su firma: {title}',
      signUp: 'Confirme su correo electrónico: {title}',
    },
    what: {
      letter: {
        one: 'Con esta dirección de correo se escribió una carta, que espera su respuesta. Es de la campaña «{title}».',
        other:
          'Con esta dirección de correo se escribieron {n} cartas, que esperan su respuesta. Son de la campaña «{title}».',
      },
      signature: 'Alguien firmó «{title}» con esta dirección de correo.',
      signUp: 'Alguien se inscribió en «{title}» con esta dirección de correo.',
    },
    toThem: 'Para:',
    confirm: {
      letter: {
        one: '¿Fue usted? Abra esta página y confirme. Entonces la carta sale, en su nombre:',
        other: '¿Fue usted? Abra esta página y confirme. Entonces las cartas salen, en su nombre:',
      },
      signature: '¿Fue usted? Abra esta página y confirme. Entonces la firma cuenta:',
      signUp: '¿Fue usted? Abra esta página y confirme. Entonces la inscripción queda hecha:',
    },
    page: 'No pasa nada antes de que pulse el botón de esa página.',
    until: 'El enlace sirve hasta el {date}.',
    notYou: 'Si no fue usted, no haga nada: no se envía nada y nada cuenta.',
    withdraw: 'Yo no pedí esto: bórrenlo',
  },
  updates: {
    subject: 'Novedades de {bill}: {title}',
    news: 'Hay novedades de {bill}, {billTitle}:',
    asOf: 'Al {date}.',
    readOn: 'Leer más:',
    why: {
      signed:
        'El {date} se firmó «{title}» con esta dirección de correo y se aceptó recibir correos sobre ella.',
      signedUp:
        'El {date} alguien se inscribió en «{title}» con esta dirección de correo y se aceptó recibir correos sobre ella.',
      acted:
        'El {date} se usó esta dirección de correo para «{title}» y se aceptó recibir correos sobre ella.',
    },
    receipt: 'Vea todo lo que está registrado, guárdelo, retírelo o pida que se borre:',
    stop: {
      signed: 'No recibir más de estos correos, o «yo no firmé esto»:',
      signedUp: 'No recibir más de estos correos, o «yo no me inscribí»:',
      acted: 'No recibir más de estos correos, o «yo no hice esto»:',
    },
  },
  letter: {
    via: '{name} a través de {organisation}',
    confirmed: 'Quien envía ha confirmado esta dirección de correo: {email}',
    notConfirmed: 'La dirección de correo de quien envía ({email}) no fue confirmada.',
  },
};
export default mails;
