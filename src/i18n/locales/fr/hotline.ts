// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: 'En danger maintenant ? Appelez le',
    emergencyUnknown: 'En danger maintenant ? Appelez le numéro d’urgence de votre pays.',
    open: 'Ouvert maintenant',
    open247: 'Ouvert maintenant, 24 h sur 24',
    openUntil: 'Ouvert maintenant, jusqu’à : {time}',
    closed: 'Fermé maintenant',
    opens: 'Fermé maintenant, ouvre : {time}',
    twoClocks: '{time} à {place}, {own} chez vous',
    always: 'Jour et nuit, tous les jours.',
    hours: 'Horaires, à l’heure de {place} : {list}.',
    confidential: 'C’est vous qui décidez de ce que vous dites.',
    languages: 'Langues : {list}.',
    interpreters: 'Plus de langues par interprète au téléphone.',
    operator: 'Ligne tenue par {name}.',
    police: 'Cette ligne est tenue par la police.',
    forWomen: 'Pour les femmes.',
    forChildren: 'Pour les enfants et les jeunes.',
    forAdults: 'Pour les adultes.',
    sources: 'D’après des sources publiques du {date}.',
    checked: 'Appelée et vérifiée le {date}.',
    partly: 'Certaines de ces informations ne sont peut-être plus à jour.',
    source: 'Source :',
    bill: 'Un appel à cette ligne apparaît sur votre facture de téléphone.',
    billNot:
      'Un appel à cette ligne n’apparaît pas sur votre facture de téléphone, d’après des sources publiques.',
    billUnknown: 'Un appel peut apparaître sur votre facture de téléphone.',
    none: 'Nous ne connaissons pas de ligne pour ce qui est demandé ici. En cas de danger, appelez le numéro d’urgence de votre pays.',
    someMissing: 'Certaines lignes d’aide n’ont pas pu être chargées.',
    leaveHelp: 'Pour partir vite, appuyez sur le bouton en haut, ou trois fois sur la touche Échap.',
    history:
      'L’historique de votre navigateur, le bouton Retour et les listes d’appels et de messages de votre téléphone peuvent encore montrer ce que vous avez fait. Cette fiche ne garde rien.',
    clear: 'Comment les effacer',
    clearHistory:
      'Dans le menu de votre navigateur, ouvrez l’historique et supprimez les pages de ce site. Si vous supprimez tout, quelqu’un peut le remarquer.',
    clearBack:
      'Fermez ensuite cet onglet : Retour peut mener à d’autres pages de ce site que vous avez lues.',
    clearCalls: 'Dans la liste des appels et dans les messages de votre téléphone, supprimez ce numéro.',
    clearNext:
      'La prochaine fois, utilisez une fenêtre privée. Si quelqu’un surveille peut-être cet appareil, prenez-en un autre : dans une bibliothèque, ou celui d’une personne de confiance.',
  },
};
export default hotline;
