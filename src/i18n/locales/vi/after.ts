// What is said once it is done: the result, the receipt, sharing, what comes next.
import type { Parts } from '../../catalogue.ts';

const after: Parts['after'] = {
  after: {
    thanks: 'Cảm ơn bạn. Chữ ký của bạn đã được ghi lại.',
    thanksCounted: 'Chữ ký chỉ được tính một lần, dù bạn ký nhiều lần.',
    almost: 'Sắp xong. Hãy xem email của bạn.',
    almostWhy: 'Chữ ký của bạn được tính sau khi bạn xác nhận trong đó.',
    closed: 'Bản kiến nghị này đã kết thúc',
    closedWhen: 'Thời gian ký kéo dài đến {date}. Không thể thêm chữ ký nữa.',
    signed: 'Bạn đã ký bản kiến nghị này.',
    signedOn: '{date}, trên thiết bị này.',
    signedWaiting:
      'Nếu bạn chưa xác nhận, chữ ký sẽ được tính sau khi bạn xác nhận bằng đường dẫn trong email.',
    signAgain: 'Ký lại, hoặc để người khác ký',
    keeps: 'Trong 180 ngày, thiết bị này ghi nhớ rằng đã có người ký và khi nào; không ghi đó là ai.',
    forget: 'Xóa ghi nhớ này',
    forgotten: 'Đã xóa. Thiết bị này không giữ lại gì về chữ ký này.',
    receipt: 'Biên nhận của bạn',
    receiptWhat: 'ghi đúng những gì bạn đã đồng ý.',
  },
  result: {
    follows: 'Trang này tự cập nhật khi bạn còn ở đây.',
    ended: 'Trang này không còn tự cập nhật: biên nhận của bạn cho biết kết quả.',
    look: 'Xem lại',
  },
  next: {
    event: 'Mời bạn tham dự',
    calendar: 'Lưu vào lịch của bạn',
    saved: 'Đã lưu một tệp lịch. Hãy mở tệp đó, và lịch sẽ hỏi bạn có thêm sự kiện không.',
    about: 'Thêm về sự kiện',
    learnMore: 'Tìm hiểu thêm',
  },
  share: {
    title: 'Mời người khác cùng tham gia',
    share: 'Chia sẻ',
    on: 'Chia sẻ trên {name}',
    email: 'Chia sẻ qua email',
    copyLink: 'Sao chép đường dẫn',
    linkCopied: 'Đã sao chép đường dẫn.',
    copyFailed: 'Không sao chép được. Đường dẫn: {url}',
  },
  mail: {
    waiting:
      'Email có đường dẫn của bạn chưa được gửi đi. Email sẽ đi ngay khi máy chủ thư của chúng tôi nhận.',
    unreachable: 'Chúng tôi không gửi được tới địa chỉ email của bạn.',
    later:
      'Hôm nay không thể gửi thêm thư tới địa chỉ này: đường dẫn sẽ đến sau, hoặc bạn dùng địa chỉ khác.',
    correct: 'Sửa địa chỉ',
    again: 'Gửi lại email',
    asked:
      'Đã yêu cầu. Nếu vài phút nữa chưa có email, thì lúc này đã gửi đủ số lần: hãy tìm cả trong thư rác.',
    notAsked: 'Không có phản hồi. Hãy thử lại sau ít phút.',
  },
  signers: {
    title: 'Người vừa ký',
    more: 'Xem thêm',
  },
};
export default after;
