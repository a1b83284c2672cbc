// A petition without a statement: nobody signs, they sign up.
import type { Parts } from '../../catalogue.ts';

const signUp: Parts['signUp'] = {
  petition: {
    sign: 'Đăng ký',
    signing: 'Đang đăng ký…',
    elsewhere: 'Đăng ký tại đây',
  },
  asks: {
    topics: 'Bạn muốn nhận tin về điều gì?',
  },
  after: {
    thanks: 'Cảm ơn bạn. Bạn đã đăng ký.',
    thanksCounted: 'Bạn chỉ được tính một lần, dù đăng ký nhiều lần.',
    almost: 'Sắp xong. Hãy xem email của bạn.',
    almostWhy: 'Việc đăng ký hoàn tất sau khi bạn xác nhận trong đó.',
    closed: 'Đợt đăng ký này đã kết thúc',
    closedWhen: 'Thời gian đăng ký kéo dài đến {date}.',
    signed: 'Bạn đã đăng ký.',
    signedOn: '{date}, trên thiết bị này.',
    signedWaiting:
      'Nếu bạn chưa xác nhận, đăng ký có hiệu lực sau khi bạn xác nhận bằng đường dẫn trong email.',
    signAgain: 'Đăng ký bằng địa chỉ khác',
    keeps:
      'Trong 180 ngày, thiết bị này ghi nhớ rằng có người đã đăng ký ở đây và khi nào; không ghi đó là ai.',
    forget: 'Xóa ghi nhớ này',
    forgotten: 'Đã xóa. Thiết bị này không giữ lại gì về việc này.',
    receipt: 'Biên nhận của bạn',
    receiptWhat: 'ghi đúng những gì bạn đã đồng ý.',
  },
  waiting: {
    keepWhat:
      'Không chờ được? Đăng ký của bạn, cùng những gì bạn đã nhập và đồng ý, có thể nằm lại trên thiết bị này đến {date}. Đăng ký sẽ được gửi khi bạn mở trang web này lúc có mạng. Đừng làm vậy trên thiết bị dùng chung với người khác.',
    kept: 'Có {n} đăng ký đang chờ trên thiết bị này. Chưa được gửi.',
    another: 'Đăng ký bằng địa chỉ khác',
    sent: 'Đăng ký của bạn đã chờ trên thiết bị này. Mạng đã có lại, và đăng ký đã được gửi.',
    asksAgain:
      'Đăng ký của bạn đã chờ trên thiết bị này và chưa được gửi: trong lúc đó một đoạn dưới đây đã thay đổi. Hãy đọc rồi trả lời lại.',
    ended: 'Đợt này đã kết thúc trước khi gửi được đăng ký chờ ở đây. Đăng ký đã bị xóa khỏi thiết bị này.',
    expired:
      'Sau bảy ngày vẫn không gửi được đăng ký chờ ở đây. Đăng ký đã bị xóa khỏi thiết bị này và không được tính: xin bạn đăng ký lại.',
    refused: 'Không thể gửi đăng ký chờ ở đây từ trang này. Đăng ký đã bị xóa khỏi thiết bị này.',
    notTaken: 'Đăng ký chờ ở đây chưa được chấp nhận.',
  },
};
export default signUp;
