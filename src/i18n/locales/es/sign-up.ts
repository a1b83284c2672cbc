// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Inscribirse',
    signing: 'Inscribiendo…',
    elsewhere: 'Inscribirse aquí',
  },
  asks: {
    topics: '¿Sobre qué quiere recibir noticias?',
  },
  after: {
    thanks: 'Gracias. Su inscripción está hecha.',
    thanksCounted: 'Se cuenta una sola vez, aunque se inscriba de nuevo.',
    almost: 'Casi listo. Revise su correo.',
    almostWhy: 'La inscripción queda hecha cuando usted la confirme allí.',
    closed: 'Esta inscripción ya terminó',
    closedWhen: 'Estuvo abierta hasta el {date}.',
    signed: 'Usted ya se inscribió.',
    signedOn: 'El {date}, en este dispositivo.',
    signedWaiting: 'Vale cuando usted la confirme con el enlace de su correo, si aún no lo hizo.',
    signAgain: 'Inscribirse con otro correo',
    keeps: 'Durante 180 días este dispositivo guarda que alguien se inscribió aquí y cuándo; no quién.',
    forget: 'Olvidarlo',
    forgotten: 'Olvidado. En este dispositivo no queda nada de esto.',
    receipt: 'Su comprobante',
    receiptWhat: 'muestra exactamente lo que usted aceptó.',
  },
  waiting: {
    keepWhat:
      '¿No puede esperar? Su inscripción, con lo que escribió y aceptó, puede quedarse en este dispositivo hasta el {date}. Se enviará cuando abra este sitio con red. No lo haga en un dispositivo que usan otras personas.',
    kept: {
      one: 'Una inscripción espera en este dispositivo. Aún no se ha enviado.',
      other: '{n} inscripciones esperan en este dispositivo. Aún no se han enviado.',
    },
    another: 'Inscribirse con otro correo',
    sent: 'Su inscripción esperaba en este dispositivo. Volvió la red y se envió.',
    asksAgain:
      'Su inscripción esperaba en este dispositivo y aún no se ha enviado: entretanto cambió un texto de abajo. Léalo y responda de nuevo.',
    ended:
      'Esto terminó antes de que se pudiera enviar la inscripción que esperaba aquí. Se borró de este dispositivo.',
    expired:
      'La inscripción que esperaba aquí no se pudo enviar en siete días. Se borró de este dispositivo y no cuenta: inscríbase otra vez, por favor.',
    refused:
      'La inscripción que esperaba aquí no se puede enviar desde esta página. Se borró de este dispositivo.',
    notTaken: 'La inscripción que esperaba aquí no se aceptó tal como está.',
  },
};
export default signUp;
