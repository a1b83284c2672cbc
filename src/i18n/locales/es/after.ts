// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Gracias. Su firma quedó registrada.',
    thanksCounted: 'Se cuenta una sola vez, aunque firme de nuevo.',
    almost: 'Casi listo. Revise su correo.',
    almostWhy: 'Su firma se cuenta cuando usted la confirme allí.',
    closed: 'Esta petición ya terminó',
    closedWhen: 'Estuvo abierta hasta el {date}. Ya no se pueden agregar firmas.',
    signed: 'Usted ya firmó esta petición.',
    signedOn: 'El {date}, en este dispositivo.',
    signedWaiting: 'Se cuenta cuando usted la confirme con el enlace de su correo, si aún no lo hizo.',
    signAgain: 'Firmar otra vez, o por otra persona',
    keeps: 'Durante 180 días este dispositivo guarda que se firmó y cuándo; no quién.',
    forget: 'Olvidarlo',
    forgotten: 'Olvidado. En este dispositivo no queda nada de esta firma.',
    receipt: 'Su comprobante',
    receiptWhat: 'muestra exactamente lo que usted aceptó.',
  },
  result: {
    follows: 'Esta página se actualiza mientras usted esté aquí.',
    ended: 'Esta página ya no se actualiza: su comprobante muestra lo que pase.',
    look: 'Mirar otra vez',
  },
  next: {
    event: 'Venga',
    calendar: 'Guardarlo en su calendario',
    saved: 'Se guardó un archivo de calendario. Ábralo, y su calendario le preguntará si añade el evento.',
    about: 'Más sobre el evento',
    learnMore: 'Más información',
  },
  share: {
    title: 'Invite a otras personas',
    share: 'Compartir',
    on: 'Compartir en {name}',
    email: 'Compartir por correo',
    copyLink: 'Copiar el enlace',
    linkCopied: 'El enlace está copiado.',
    copyFailed: 'No se pudo copiar. El enlace: {url}',
  },
  mail: {
    waiting:
      'El correo con su enlace todavía no ha salido. Saldrá en cuanto nuestro servidor de correo lo acepte.',
    unreachable: 'No pudimos llegar a su correo electrónico.',
    later:
      'Hoy ya no puede salir más correo a esta dirección: el enlace llegará más tarde, o use otra dirección.',
    correct: 'Corregir la dirección',
    again: 'Enviar el correo otra vez',
    asked:
      'Solicitado. Si no llega en unos minutos, por ahora ya hubo bastantes: busque también en el correo no deseado.',
    notAsked: 'No hubo respuesta. Intente otra vez en un momento.',
  },
  signers: {
    title: 'Firmas recientes',
    more: 'Mostrar más',
  },
};
export default after;
