// Español. Reviewed by: not yet reviewed by a native speaker.
import type { Language } from '../../catalogue.ts';

/** What elements begin with comes first; the rest once it is needed. */
const es: Language = {
  first: {
    common: {
      loading: 'Cargando…',
      sample: 'Ejemplo',
      sampleNote: 'Una campaña de ejemplo: no envía mensajes a ninguna persona real.',
      unavailable: 'No se pudo cargar. Revise su conexión.',
      unknown: 'Esta campaña no se conoce aquí.',
      tryAgain: 'Intentar de nuevo',
    },
    form: {
      given: 'Nombre',
      family: 'Apellido',
      email: 'Correo electrónico',
      emailHelp: 'Nunca se muestra en público.',
      postalCode: 'Código postal',
      optional: '(opcional)',
      privacyNotice: 'Aviso de privacidad',
      keeper: 'Sus datos los recibe {name}, {address}, {contact}.',
      copied: 'Copiado',
    },
    petition: {
      read: 'Leer la petición',
      sign: 'Firmar la petición',
      signing: 'Firmando…',
      comment: 'Por qué firma',
      elsewhere: 'Firmarla aquí',
    },
    meter: {
      signed: { one: '{n} persona firmó', other: '{n} personas firmaron', many: '{n} de personas firmaron' },
      signedUp: {
        one: '{n} persona se inscribió',
        other: '{n} personas se inscribieron',
        many: '{n} de personas se inscribieron',
      },
      wrote: { one: '{n} carta', other: '{n} cartas', many: '{n} de cartas' },
      acted: { one: '{n} acción', other: '{n} acciones', many: '{n} de acciones' },
      beFirst: 'Dé el primer paso.',
      nextGoal: 'Próxima meta: {n}',
      goalWas: 'La meta era {n}',
      reached: 'Meta de {n} alcanzada',
      daysLeft: { one: 'Queda 1 día', other: 'Quedan {n} días' },
      lastDay: 'Termina hoy',
      ended: 'Terminó el {date}',
      asOf: 'El número no se pudo actualizar en este momento.',
    },
    meterParts: {
      verified: '{n} con correo confirmado',
      allVerified: 'Todas con correo confirmado',
      unverified: '{n} sin correo confirmado',
      noneVerified: 'Sin correo confirmado',
      imported: 'incluye {n} en papel',
      pending: { one: '{n} por confirmar', other: '{n} por confirmar' },
    },
    milestone: {
      of: 'de {n}',
      passed: '{percent} de la meta de {n}',
    },
    hotline: {
      leave: 'Salir de esta página',
      discreet: 'Más información',
      call: 'Llamar',
      text: 'Enviar un mensaje de texto',
      textKeyword: 'Envíe “{keyword}” por mensaje de texto al',
      chat: 'Chat en línea',
      whatsapp: 'WhatsApp',
      tty: 'TTY o servicio de retransmisión',
      email: 'Correo electrónico',
      site: 'Sitio web',
    },
  },
  acting: () => import('./acting.ts'),
  after: () => import('./after.ts'),
  contact: () => import('./contact.ts'),
  who: () => import('./who.ts'),
  sending: () => import('./sending.ts'),
  hotline: () => import('./hotline.ts'),
  signUp: () => import('./sign-up.ts'),
};
export default es;
