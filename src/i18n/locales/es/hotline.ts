// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: '¿Está en peligro ahora? Llame al',
    emergencyUnknown: '¿Está en peligro ahora? Llame al número de emergencia de su país.',
    open: 'Abierto ahora',
    open247: 'Abierto ahora, las 24 horas',
    openUntil: 'Abierto ahora, hasta: {time}',
    closed: 'Cerrado ahora',
    opens: 'Cerrado ahora, abre: {time}',
    twoClocks: '{time} en {place}, {own} para usted',
    always: 'De día y de noche, todos los días.',
    hours: 'Horario, según la hora de {place}: {list}.',
    confidential: 'Usted decide qué contar.',
    languages: 'Idiomas: {list}.',
    interpreters: 'Más idiomas con intérprete por teléfono.',
    operator: 'Atiende: {name}.',
    police: 'Esta línea es de la policía.',
    forWomen: 'Para mujeres.',
    forChildren: 'Para niñas, niños y jóvenes.',
    forAdults: 'Para personas adultas.',
    sources: 'De fuentes públicas del {date}.',
    checked: 'Se llamó y se comprobó el {date}.',
    partly: 'Puede que algo de esto ya no sea así.',
    source: 'Fuente:',
    bill: 'La llamada a esta línea aparece en su factura de teléfono.',
    billNot: 'La llamada a esta línea no aparece en su factura de teléfono, según fuentes públicas.',
    billUnknown: 'La llamada puede aparecer en su factura de teléfono.',
    none: 'No conocemos una línea para lo que se pide aquí. Si está en peligro, llame al número de emergencia de su país.',
    leaveHelp: 'Para salir rápido, presione el botón de arriba, o la tecla Escape tres veces.',
    history:
      'El historial de su navegador, el botón Atrás y las listas de llamadas y mensajes de su teléfono pueden mostrar todavía lo que hizo. Esta tarjeta no guarda nada.',
    clear: 'Cómo borrarlos',
    clearHistory:
      'En el menú de su navegador, abra el historial y borre las páginas de este sitio. Si borra todo, alguien puede notarlo.',
    clearBack:
      'Después cierre esta pestaña: Atrás puede llevar a otras páginas de este sitio que haya leído.',
    clearCalls: 'Borre este número de la lista de llamadas y de los mensajes de su teléfono.',
    clearNext:
      'La próxima vez, use una ventana privada. Si alguien puede estar vigilando este dispositivo, use otro: en una biblioteca, o el de una persona de confianza.',
    someMissing: 'No se pudieron cargar todas las líneas de ayuda.',
  },
};
export default hotline;
