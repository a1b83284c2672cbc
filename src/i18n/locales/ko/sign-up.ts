// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: '신청하기',
    signing: '신청하는 중…',
    elsewhere: '여기에서 신청하기',
  },
  asks: {
    topics: '어떤 소식을 받고 싶으세요?',
  },
  after: {
    thanks: '감사합니다. 신청됐어요.',
    thanksCounted: '여러 번 신청해도 한 번만 신청 수에 들어가요.',
    almost: '거의 다 됐어요. 이메일을 열어 봐 주세요.',
    almostWhy: '이메일에서 확인을 마치면 신청이 끝나요.',
    closed: '이 신청은 끝났어요',
    closedWhen: '{date}까지 열려 있었어요.',
    signed: '이미 신청하셨어요.',
    signedOn: '{date}, 이 기기에서.',
    signedWaiting: '아직 확인하지 않았다면, 이메일의 링크로 확인해야 신청이 끝나요.',
    signAgain: '다른 주소로 신청하기',
    keeps:
      '이 기기는 누군가 여기에서 신청했다는 것과 그 날짜를 180일 동안 저장해요. 누가 했는지는 저장하지 않아요.',
    forget: '이 기록 지우기',
    forgotten: '지웠어요. 이 기기에 하나도 남아 있지 않아요.',
    receipt: '내 접수증',
    receiptWhat: '동의한 내용이 그대로 나와 있어요.',
  },
  waiting: {
    keepWhat:
      '기다리기 어려우세요? 신청을, 입력하고 동의한 내용과 함께 {date}까지 이 기기에 둘 수 있어요. 인터넷이 될 때 이 사이트를 열면 보내요. 다른 사람과 함께 쓰는 기기에서는 하지 마세요.',
    kept: '이 기기에서 기다리는 신청이 {n}개 있어요. 아직 보내지 않았어요.',
    another: '다른 주소로 신청하기',
    sent: '이 기기에서 기다리던 신청을, 인터넷이 다시 연결되어 보냈어요.',
    asksAgain:
      '신청이 이 기기에서 기다리고 있고 아직 보내지 않았어요. 그사이에 아래 글이 바뀌었어요. 읽고 다시 답해 주세요.',
    ended: '여기에서 기다리던 신청을 보내기 전에 마감됐어요. 신청을 이 기기에서 지웠어요.',
    expired:
      '여기에서 기다리던 신청을 7일 안에 보내지 못했어요. 이 기기에서 지웠고 신청 수에 들어가지 않아요. 다시 신청해 주세요.',
    refused: '여기에서 기다리던 신청은 이 페이지에서 보낼 수 없어요. 이 기기에서 지웠어요.',
    notTaken: '여기에서 기다리던 신청이 이대로는 받아들여지지 않았어요.',
  },
};
export default signUp;
