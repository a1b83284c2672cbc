// Finding who is in office, and what an office asks for.
import type { Parts } from '../../catalogue.ts';

const who: Parts['who'] = {
  who: {
    found: { one: '{n} persona encontrada: {names}.', other: '{n} personas encontradas: {names}.' },
    forCode: 'Para {code}',
    forAddress: 'Para su dirección',
    change: 'Cambiar',
    split: '{code} abarca más de un distrito. Su calle decide cuál es el suyo.',
    splitPick: '{code} abarca más de un distrito. Elija a quien le representa.',
    choose: '{office}: elija quién le representa',
    orChoose: '{office}: o elija el nombre que conozca',
    chooseHelp: '¿No lo sabe? En su oficina electoral se lo dicen según su calle.',
    tooMany: '{office}: son demasiadas personas para mostrarlas aquí. Busque un nombre.',
    street: 'Calle y número',
    city: 'Ciudad o localidad',
    region: 'Estado',
    chooseRegion: 'Elija',
    streetHelp: 'Solo se usa para encontrar su distrito; no se guarda.',
    findDistrict: 'Buscar mi distrito',
    unknownAddress: 'No encontramos esta dirección. Revise la calle y la ciudad, o elija un nombre.',
    official: 'Nombre de la autoridad',
    officialHelp: 'Basta el apellido.',
    search: 'Buscar',
    noName:
      'Nadie con este nombre ocupa un cargo al que escriba esta campaña. Revise cómo se escribe, o pruebe solo con el apellido.',
    moreNames: 'Solo se muestran los primeros {n}. Agregue un nombre de pila para ver otros.',
    noNames: 'Aquí no se pueden buscar nombres.',
    unknownPlace:
      '{office}: no conocemos a nadie para este código. Puede ser de un apartado postal: pruebe con el código de su domicilio.',
    military: 'Los códigos postales militares no tienen distrito. Decide el domicilio donde vota.',
    noSuchOffice: '{office}: este lugar no elige este cargo.',
    vacant: '{office}: el puesto está vacante en este momento.',
    seatVacant: '{office}: otro puesto de este código está vacante en este momento. Puede ser el suyo.',
    seatEnded:
      '{office}: de otro puesto de este código, el último mandato que consta en el directorio terminó, y aún no sabemos quién sigue.',
    termEnded:
      '{office}: el último mandato que consta en el directorio terminó, y aún no sabemos quién sigue.',
    unknownHere: '{office}: no encontramos esta dirección.',
    notLoaded: '{office}: este directorio no lo incluye.',
    votingOnly: 'Esta campaña escribe solo a quienes pueden votar.',
    nobody: 'No encontramos a quién escribir',
    stale:
      'Este directorio no está al día: es del {date}. Compruebe en la página de la autoridad que sigue en el cargo.',
    source: 'Fuente: {source}, {date}.',
    notYours: '¿No son sus representantes?',
    notYoursHelp:
      'Los distritos cambian, y también quienes ocupan los cargos. Pruebe otra forma de buscar, o consulte en su oficina electoral.',
    officialPage: '{office}: su propia página para encontrar a quien le representa',
    otherCode: 'Probar otro código',
    byStreet: 'Usar una dirección',
    byName: 'Buscar por nombre',
    offline:
      'No hubo respuesta: quizá no tenga conexión. Lo que escribió sigue aquí. Intente de nuevo cuando tenga conexión, o elija otra forma.',
    busy: 'Demasiadas personas están consultando en este momento. Lo que escribió sigue aquí: espere un minuto e intente de nuevo, o elija otra forma.',
    failed:
      'El directorio tiene un problema en este momento. Lo que escribió sigue aquí: intente de nuevo en un momento, o elija otra forma.',
    noDirectory: 'En este momento no hay un directorio donde buscar. Elija otra forma.',
    addressFailed:
      'En este momento no se pueden buscar direcciones. Lo que escribió sigue aquí: intente de nuevo en un momento, o elija un nombre.',
    gone: 'Ya no se puede escribir desde aquí a {names}, así que aún no se envió nada. Las demás personas siguen elegidas y lo que escribió sigue aquí: intente de nuevo.',
    goneAll:
      'Ya no se puede escribir desde aquí a {names}, así que no se envió nada. Lo que escribió sigue aquí: elija a otra persona.',
    notTheirs:
      '{names}: la dirección o el código que dio está fuera del lugar que representa, y su oficina solo recibe cartas de allí. Aún no se envió nada y lo que escribió sigue aquí. Corrija la dirección, elija otra vez en «{step}» o use otra forma de las de abajo.',
    goneCounted:
      'Ya no se puede escribir desde aquí a {names}: su carta o llamada no cambia, pero no se cuenta.',
  },
  needs: {
    why: '{names}: esta oficina solo recibe cartas con estos datos. Los recibe junto con su carta.',
    prefix: 'Tratamiento',
    choose: 'Elija una opción',
    topic: 'De qué trata su carta',
    phone: 'Teléfono',
    street: 'Calle y número',
    city: 'Ciudad',
    region: 'Estado, con sus dos letras',
    regionElsewhere: 'Estado, provincia o región',
  },
};
export default who;
