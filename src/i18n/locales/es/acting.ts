// What is said while a reader acts: what is to be put right, what waits, what is remembered.
import type { Parts } from '../../catalogue.ts';

const acting: Parts['acting'] = {
  problem: {
    problems: { one: 'Hay algo que corregir', other: 'Hay {n} cosas que corregir' },
    needGiven: 'Escriba su nombre',
    needFamily: 'Escriba su apellido',
    needEmail: 'Escriba su correo electrónico',
    badEmail: 'Escriba un correo como nombre@example.org',
    needPostalCode: 'Escriba su código postal',
    badPostalCode: 'Escriba un código postal como 93721',
    needZip: 'Escriba su código postal',
    badZip: 'Escriba un código postal de cinco cifras, como 93721',
    needStreet: 'Escriba su calle y el número',
    needCity: 'Escriba su ciudad o localidad',
    needRegion: 'Elija su estado',
    needOfficial: 'Escriba un nombre, o una parte',
    badOfficial: 'Escriba al menos dos letras del nombre',
    needPrefix: 'Elija su tratamiento',
    needTopic: 'Elija de qué trata su carta',
    needPhone: 'Escriba su teléfono',
    badPhone: 'Escriba un teléfono con su código de área, como 559-555-0100',
    needOrganisation: 'Escriba el nombre de la organización',
    needRole: 'Escriba su cargo allí, por ejemplo presidencia',
    badMinimumAge: 'Marque esta casilla si tiene la edad',
    needComment: 'Escriba aquí unas palabras',
    needAnswer: 'Elija sí o no: las dos respuestas valen',
    needConsent: 'Marque esta casilla para continuar',
    badText: 'Esto no se pudo aceptar. Use un texto más corto y sencillo',
    original: 'Este texto no está en su idioma. Está en {language}.',
    consentChanged: 'El texto de abajo cambió desde que usted abrió esta página. Léalo y responda otra vez.',
    slow: 'La respuesta tarda más de lo normal. Nada se pierde ni se envía dos veces.',
    failedOffline:
      'No hubo respuesta: quizá no tenga conexión. Lo que escribió sigue aquí. Intente de nuevo: nada se guarda dos veces.',
    failedBusy:
      'Hay demasiadas personas participando en este momento. Lo que escribió sigue aquí: intente otra vez en un momento.',
    failedRefused:
      'Esta página no tiene permiso para enviar. Lo que escribió sigue aquí. Avise a quien publica esta página, o use otra forma.',
    failedTooLong:
      'Esto es demasiado largo para enviarlo de una vez. Lo que escribió sigue aquí: acórtelo o escriba a menos personas a la vez.',
    failedInsecure:
      'Esta página no es segura (su dirección empieza con http) y no puede enviar nada. Copie su carta y envíela de otra forma.',
    failedInvalid: 'Algo de esto no fue aceptado. Lo que escribió sigue aquí: revíselo e intente otra vez.',
    failedServer:
      'Algo falló donde se recibe esto. No es culpa suya, y lo que escribió sigue aquí: intente otra vez en un momento.',
    failedChanged:
      'No se aceptó: quizá algo cambió desde que abrió esta página. Lo que escribió sigue aquí: revíselo y envíelo otra vez. Si no basta, vuelva a cargar la página.',
    failedOther: 'No se pudo enviar. Lo que escribió sigue aquí: intente otra vez en un momento.',
  },
  memory: {
    language: 'Idioma',
    remember: 'Recordarme en este dispositivo',
    forget: 'Olvidarme',
    nextPerson: 'Siguiente persona',
    done: 'Listo: siguiente persona',
    what: 'Nombre, correo, código postal y dirección, durante 180 días. Ni cartas ni respuestas de consentimiento.',
    forgotten: 'Olvidado. En este dispositivo no queda nada de lo que escribió.',
  },
  waiting: {
    offline:
      'No tiene conexión. Lo que escribió sigue aquí: se enviará cuando vuelva la red, mientras esta página siga abierta.',
    noAnswer:
      'No hubo respuesta. Lo que escribió sigue aquí y lo intentamos de nuevo: nada se registra dos veces.',
    busy: 'Demasiadas personas participan en este momento. Lo que escribió sigue aquí y lo intentamos de nuevo.',
    broken: 'Algo falló donde esto se recibe. Lo que escribió sigue aquí y lo intentamos de nuevo.',
    stopped:
      'Sigue sin haber respuesta. Lo que escribió sigue aquí: intente de nuevo cuando la red sea mejor.',
    trying: 'Intentando de nuevo…',
    tryNow: 'Intentar ahora',
    changed: 'Cambió algo. Pulse el botón cuando termine.',
    keepWhat:
      '¿No puede esperar? Su firma, con lo que escribió y aceptó, puede quedarse en este dispositivo hasta el {date}. Se enviará cuando abra este sitio con red. No lo haga en un dispositivo que usan otras personas.',
    keep: 'Guardarla en este dispositivo',
    notKept: 'Este navegador no guarda nada. Deje esta página abierta o intente más tarde.',
    kept: {
      one: 'Una firma espera en este dispositivo. Aún no se ha enviado.',
      other: '{n} firmas esperan en este dispositivo. Aún no se han enviado.',
    },
    keptUntil: 'Se enviará sola cuando abra este sitio con red, hasta el {date}. Después se borrará.',
    sendNow: 'Enviar ahora',
    delete: 'Borrarla de este dispositivo',
    another: 'Firmar por otra persona',
    deleted: 'Borrada de este dispositivo. No se envió.',
    sent: 'Su firma esperaba en este dispositivo. Volvió la red y se envió.',
    asksAgain:
      'Su firma esperaba en este dispositivo y aún no se ha enviado: entretanto cambió un texto de abajo. Léalo y responda de nuevo.',
    ended:
      'La petición terminó antes de que se pudiera enviar la firma que esperaba aquí. Se borró de este dispositivo.',
    expired:
      'La firma que esperaba aquí no se pudo enviar en siete días. Se borró de este dispositivo y no cuenta: firme otra vez, por favor.',
    refused: 'La firma que esperaba aquí no se puede enviar desde esta página. Se borró de este dispositivo.',
    notTaken: 'La firma que esperaba aquí no se aceptó tal como está.',
    understood: 'Continuar',
    correct: 'Revisarla y enviarla de nuevo',
  },
  asks: {
    phone: 'Teléfono',
    phoneHelp: 'Con el código de área. Fuera de Estados Unidos y Canadá, empiece con + y el código del país.',
    signFor: 'Firmo',
    self: 'En mi nombre',
    organisation: 'En nombre de una organización',
    organisationName: 'Nombre de la organización',
    role: 'Su cargo allí',
    age: 'Tengo {n} años o más',
    publicName: 'Su nombre en público',
    publicHelp:
      'Si se muestra, también se muestra por qué firma, una vez leído aquí; su organización y cargo, solo con el nombre completo.',
    hidden: 'No mostrarlo',
    initial: 'Nombre e inicial',
    full: 'Nombre completo',
  },
};
export default acting;
