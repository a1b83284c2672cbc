// Where the network fails while somebody signs.
import type { Catalogue } from '../catalogue.ts';

export const waiting: Catalogue['waiting'] = {
  offline:
    'No tiene conexión. Lo que escribió sigue aquí: se enviará cuando vuelva la red, mientras esta página siga abierta.',
  noAnswer:
    'No hubo respuesta. Lo que escribió sigue aquí y lo intentamos de nuevo: nada se registra dos veces.',
  busy: 'Demasiadas personas participan en este momento. Lo que escribió sigue aquí y lo intentamos de nuevo.',
  broken: 'Algo falló donde esto se recibe. Lo que escribió sigue aquí y lo intentamos de nuevo.',
  stopped: 'Sigue sin haber respuesta. Lo que escribió sigue aquí: intente de nuevo cuando la red sea mejor.',
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
};
