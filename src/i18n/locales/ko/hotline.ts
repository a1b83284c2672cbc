// What is known of a help line.
import type { Parts } from '../../catalogue.ts';

const hotline: Parts['hotline'] = {
  hotlineFacts: {
    emergency: '지금 위험하세요? 바로 전화하세요',
    emergencyUnknown: '지금 위험하세요? 지금 계신 곳의 긴급 전화번호로 전화하세요.',
    open: '지금 열려 있어요',
    open247: '지금 열려 있어요, 하루 24시간',
    openUntil: '지금 열려 있어요, {time}까지',
    closed: '지금은 닫혀 있어요',
    opens: '지금은 닫혀 있어요, 여는 시간: {time}',
    twoClocks: '{place} 시각 {time}(내 시각 {own})',
    always: '밤낮으로 매일 열려 있어요.',
    hours: '운영 시간({place} 기준): {list}.',
    confidential: '어떤 이야기를 할지는 직접 정하시면 돼요.',
    languages: '언어: {list}.',
    interpreters: '전화 통역으로 더 많은 언어를 쓸 수 있어요.',
    operator: '운영: {name}.',
    police: '경찰이 운영하는 전화예요.',
    forWomen: '여성을 위한 곳이에요.',
    forChildren: '어린이와 청소년을 위한 곳이에요.',
    forAdults: '성인을 위한 곳이에요.',
    sources: '{date}의 공개 자료를 따랐어요.',
    checked: '{date}에 직접 전화해 살펴봤어요.',
    partly: '일부 내용은 지금과 다를 수 있어요.',
    source: '출처:',
    bill: '이 번호로 전화하면 전화 요금 고지서에 나와요.',
    billNot: '공개 자료에 따르면, 이 번호로 전화해도 전화 요금 고지서에 나오지 않아요.',
    billUnknown: '전화하면 전화 요금 고지서에 나올 수 있어요.',
    none: '여기에서 찾는 내용에 맞는 전화번호를 몰라요. 위험한 상황이라면 지금 계신 곳의 긴급 전화번호로 전화하세요.',
    someMissing: '상담 전화를 모두 불러오지는 못했어요.',
    leaveHelp: '빨리 나가려면 위의 버튼을 누르거나 Escape 키를 세 번 누르세요.',
    history:
      '브라우저의 방문 기록, 뒤로 버튼, 휴대전화의 통화와 문자 목록에는 무엇을 했는지 남아 있을 수 있어요. 이 카드는 아무것도 저장하지 않아요.',
    clear: '기록을 지우는 방법',
    clearHistory:
      '브라우저 메뉴에서 방문 기록을 열고 이 사이트의 페이지를 지워 주세요. 모두 지우면 누군가 눈치챌 수 있어요.',
    clearBack:
      '그다음 이 탭을 닫아 주세요. 뒤로 버튼을 누르면 이 사이트에서 읽은 다른 페이지가 나올 수 있어요.',
    clearCalls: '휴대전화의 통화 목록과 문자에서 이 번호를 지워 주세요.',
    clearNext:
      '다음에는 시크릿 창(비공개 창)을 쓰세요. 누군가 이 기기를 지켜볼 수 있다면 도서관이나 친구의 다른 기기를 쓰세요.',
  },
};
export default hotline;
