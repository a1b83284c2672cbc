// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: '감사합니다. 서명이 기록됐어요.',
    thanksCounted: '여러 번 서명해도 한 번만 서명 수에 들어가요.',
    almost: '거의 다 됐어요. 이메일을 열어 봐 주세요.',
    almostWhy: '이메일에서 확인을 마치면 서명 수에 들어가요.',
    closed: '이 청원은 끝났어요',
    closedWhen: '{date}까지 열려 있었어요. 이제는 서명할 수 없어요.',
    signed: '이 청원에 서명하셨어요.',
    signedOn: '{date}, 이 기기에서.',
    signedWaiting: '아직 확인하지 않았다면, 이메일의 링크로 확인해야 서명 수에 들어가요.',
    signAgain: '다시 서명하기, 또는 다른 사람이 서명하기',
    keeps: '이 기기는 서명했다는 것과 그 날짜를 180일 동안 저장해요. 누가 했는지는 저장하지 않아요.',
    forget: '이 기록 지우기',
    forgotten: '지웠어요. 이 서명에 관한 것은 이 기기에 하나도 남아 있지 않아요.',
    receipt: '내 접수증',
    receiptWhat: '동의한 내용이 그대로 나와 있어요.',
  },
  result: {
    follows: '열어 두는 동안 이 페이지가 새 소식을 보여 줘요.',
    ended: '이 페이지는 더 이상 새로 고쳐지지 않아요. 결과는 접수증에서 볼 수 있어요.',
    look: '다시 보기',
  },
  next: {
    event: '함께해요',
    calendar: '캘린더에 저장하기',
    saved: '캘린더 파일을 저장했어요. 파일을 열면 일정을 추가할지 캘린더가 물어봐요.',
    about: '행사 더 알아보기',
    learnMore: '더 알아보기',
  },
  share: {
    title: '다른 사람도 초대해 주세요',
    share: '공유',
    on: '{name}에 공유',
    email: '이메일로 공유',
    copyLink: '링크 복사',
    linkCopied: '링크를 복사했어요.',
    copyFailed: '복사하지 못했어요. 링크: {url}',
  },
  mail: {
    waiting: '링크가 든 이메일을 아직 보내지 못했어요. 메일 서버가 받는 대로 보내요.',
    unreachable: '입력한 이메일 주소로 보낼 수 없었어요.',
    later: '오늘은 이 주소로 더 보낼 수 없어요. 링크를 나중에 받거나, 다른 주소를 쓸 수 있어요.',
    correct: '주소 고치기',
    again: '이메일 다시 보내기',
    asked: '요청했어요. 몇 분 안에 오지 않으면 지금은 보낼 수 있는 만큼 보낸 거예요. 스팸함도 살펴봐 주세요.',
    notAsked: '답이 오지 않았어요. 잠시 뒤에 다시 시도해 주세요.',
  },
  signers: {
    title: '최근에 서명한 사람',
    more: '더 보기',
  },
};
export default after;
